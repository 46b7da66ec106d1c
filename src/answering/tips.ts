import type { TipAnswer, TipReference } from '../core/answer.ts'
import type { Comparison } from '../core/comparison.ts'
import type { Concept } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import type { Grounds } from './grounds.ts'
import { thresholds } from './thresholds.ts'

/** Every tip there is, by its place; the same in both languages. */
export function allTips(knowledge: Knowledge): readonly TipReference[] {
  return [...knowledge.concepts.values(), ...knowledge.comparisons].flatMap(tipsOf)
}

function tipsOf(entry: Concept | Comparison): readonly TipReference[] {
  return entry.tips.fr.map((_, number) => ({ entry: entry.id, number }))
}

/** The tip at a place, in one language; undefined when the file has changed since and it is no longer there. */
export function findTip(knowledge: Knowledge, tip: TipReference, language: Language): TipAnswer | undefined {
  const { concepts, comparisons } = knowledge
  const about = concepts.get(tip.entry) ?? comparisons.find((comparison) => comparison.id === tip.entry)
  const content = about?.tips[language][tip.number]
  return about && content ? { kind: 'tip', language, confidence: 1, tip, content, about } : undefined
}

/**
 * Any tip, or one about a concept; undefined when the words mean no concept, or one without tips.
 * @param about what it should be about; '' for any
 * @param random 0 ≤ n < 1
 */
export function giveTip(
  about: string,
  language: Language,
  { knowledge, search }: Grounds,
  random: () => number,
): TipAnswer | undefined {
  const hit = about === '' ? undefined : search.find(about, 1)[0]
  if (about !== '' && (hit?.confidence ?? 0) < thresholds.answer) return undefined
  const concept = hit && knowledge.concepts.get(hit.id)
  const choice = concept ? tipsOf(concept) : allTips(knowledge)
  const tip = choice[Math.floor(random() * choice.length)]
  return tip && findTip(knowledge, tip, language)
}
