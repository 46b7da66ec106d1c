import type { TipAnswer, TipReference } from '../core/answer.ts'
import type { Comparison } from '../core/comparison.ts'
import type { Concept } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'

/** Every tip there is, by its place; the same in both languages. */
export function allTips(knowledge: Knowledge): readonly TipReference[] {
  return [...knowledge.concepts.values(), ...knowledge.comparisons].flatMap(tipsOf)
}

export function tipsOf(entry: Concept | Comparison): readonly TipReference[] {
  return entry.tips.fr.map((_, number) => ({ entry: entry.id, number }))
}

/** The tip at a place, in one language; undefined when the file has changed since and it is no longer there. */
export function findTip(
  knowledge: Knowledge,
  tip: TipReference,
  language: TipAnswer['language'],
): Omit<TipAnswer, 'confidence'> | undefined {
  const about =
    knowledge.concepts.get(tip.entry) ?? knowledge.comparisons.find((comparison) => comparison.id === tip.entry)
  const content = about?.tips[language][tip.number]
  return about && content ? { kind: 'tip', language, tip, content, about } : undefined
}
