import type { Comparables } from '../core/answer.ts'
import type { ConceptId } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import type { Grounds } from './grounds.ts'
import { sideIds } from './put-side-by-side.ts'

/** What a concept can be compared with: what it is compared with alone, then among others, then its relatives. */
export function findComparables(
  id: ConceptId,
  language: Language,
  { knowledge, sides }: Grounds,
): Comparables | undefined {
  const concept = knowledge.concepts.get(id)
  if (!concept) return undefined
  const compared = knowledge.comparisons
    .filter((comparison) => sideIds(comparison).includes(id))
    .toSorted((a, b) => a.sides.length - b.sides.length)
    .flatMap(sideIds)
  const ids = new Set([...compared, ...concept.related])
  ids.delete(id)
  const others = [...ids].map((other) => sides.get(other)).filter((side) => side !== undefined)
  return { kind: 'comparables', language, confidence: 1, concept, others }
}
