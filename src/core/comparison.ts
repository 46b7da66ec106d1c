import type { Block, Table } from './block.ts'
import type { ConceptId, Names, Tip } from './concept.ts'
import type { Localized } from './language.ts'

/** The file's name without extension: at most 60 characters. */
export type ComparisonId = string

/** One column of a comparison: a concept, or a thing that only this comparison speaks of (an image's tag, its digest). */
export interface Side {
  /** The concept's id when `isConcept`, otherwise an id of the comparison's own. */
  readonly id: ConceptId
  readonly isConcept: boolean
  readonly names: Localized<Names>
}

export interface Comparison {
  readonly id: ComparisonId
  /** In the order of the table's columns; two or more. */
  readonly sides: readonly Side[]
  readonly title: Localized<string>
  /** Ways of asking, each "A vs B", that name the sides otherwise than their own names do. */
  readonly askedAs: Localized<readonly string[]>
  /** What stands before the table; may be empty. */
  readonly introduction: Localized<readonly Block[]>
  readonly table: Localized<Table>
  /** When to choose which. */
  readonly conclusion: Localized<readonly Block[]>
  readonly tips: Localized<readonly Tip[]>
  readonly sources: readonly URL[]
  readonly verified: string
}
