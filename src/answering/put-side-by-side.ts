import type { ComparisonAnswer } from '../core/answer.ts'
import type { Comparison } from '../core/comparison.ts'
import type { ConceptId } from '../core/concept.ts'
import { findComparison } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import { findConcepts, type Grounds } from './grounds.ts'

/** The written comparison of these sides, or the sides as they are; undefined when one of them does not exist. */
export function putSideBySide(
  ids: readonly ConceptId[],
  language: Language,
  grounds: Grounds,
): ComparisonAnswer | undefined {
  const written = findComparison(grounds.knowledge, ids)
  if (written) return toComparisonAnswer(written, ids, language, grounds)
  const sides = ids.map((id) => grounds.sides.get(id)).filter((side) => side !== undefined)
  if (sides.length < ids.length || sides.length < 2) return undefined
  return { kind: 'comparison', language, confidence: 1, sides, concepts: findConcepts(ids, grounds.knowledge) }
}

/** @param ids the sides that were asked for, of the comparison's */
export function toComparisonAnswer(
  comparison: Comparison,
  ids: readonly ConceptId[],
  language: Language,
  { knowledge }: Grounds,
): ComparisonAnswer {
  const sides = ids.map((id) => comparison.sides.find((side) => side.id === id)).filter((side) => side !== undefined)
  return { kind: 'comparison', language, confidence: 1, comparison, sides, concepts: findConcepts(ids, knowledge) }
}

export function sideIds(comparison: Comparison): readonly ConceptId[] {
  return comparison.sides.map((side) => side.id)
}
