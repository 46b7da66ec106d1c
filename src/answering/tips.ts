import type { TipAnswer, TipReference } from '../core/answer.ts'
import type { Category } from '../core/category.ts'
import type { Comparison } from '../core/comparison.ts'
import type { Concept, ConceptId } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import { words } from '../core/fold.ts'
import type { Grounds } from './grounds.ts'
import { findCategory } from './intent.ts'
import { thresholds } from './thresholds.ts'

/**
 * Every tip there is, by its place; the same in both languages.
 * @param categories only those of these; a comparison belongs to the categories of all its sides
 */
export function allTips(knowledge: Knowledge, categories?: readonly Category[]): readonly TipReference[] {
  const { concepts, comparisons } = knowledge
  if (!categories) return [...concepts.values(), ...comparisons].flatMap(tipsOf)
  const isWanted = (id: ConceptId): boolean => categories.includes(concepts.get(id)?.category ?? '')
  return [
    ...[...concepts.values()].filter((concept) => isWanted(concept.id)),
    ...comparisons.filter((comparison) => comparison.sides.some((side) => isWanted(side.id))),
  ].flatMap(tipsOf)
}

/** In the order of its file. */
export function tipsOf(entry: Concept | Comparison): readonly TipReference[] {
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
 * Any tip, or one about a concept or of a category; undefined when the words mean neither, or one without tips.
 * @param about what it should be about; '' for any
 * @param random 0 ≤ n < 1
 */
export function giveTip(
  about: string,
  language: Language,
  { knowledge, search }: Grounds,
  random: () => number,
): TipAnswer | undefined {
  const choice = about === '' ? allTips(knowledge) : tipsAbout(about, { knowledge, search })
  const tip = choice[Math.floor(random() * choice.length)]
  return tip && findTip(knowledge, tip, language)
}

/** Of the concept that these words mean, or else of the category that they name. */
function tipsAbout(
  about: string,
  { knowledge, search }: Pick<Grounds, 'knowledge' | 'search'>,
): readonly TipReference[] {
  const [hit] = search.find(about, 1)
  const concept = hit && hit.confidence >= thresholds.answer ? knowledge.concepts.get(hit.id) : undefined
  if (concept) return tipsOf(concept)
  const category = findCategory(words(about))
  return category === undefined ? [] : allTips(knowledge, [category])
}
