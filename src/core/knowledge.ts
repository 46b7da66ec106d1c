import type { Category } from './category.ts'
import type { Comparison } from './comparison.ts'
import type { Concept, ConceptId } from './concept.ts'

export interface Knowledge {
  /** In the order of their ids. */
  readonly concepts: ReadonlyMap<ConceptId, Concept>
  /** In the order of their ids. */
  readonly comparisons: readonly Comparison[]
}

/**
 * The written comparison of these sides, in whatever order they are given. One that compares exactly
 * them wins over one that has more columns.
 */
export function findComparison(knowledge: Knowledge, sides: readonly ConceptId[]): Comparison | undefined {
  const covering = knowledge.comparisons.filter((comparison) =>
    sides.every((id) => comparison.sides.some((side) => side.id === id)),
  )
  return covering.find((comparison) => comparison.sides.length === sides.length) ?? covering[0]
}

/** Those that have concepts, in the order of their names. */
export function categoriesOf({ concepts }: Knowledge): readonly Category[] {
  return [...new Set(Array.from(concepts.values(), (concept) => concept.category))].toSorted()
}
