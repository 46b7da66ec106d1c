import type { Block } from './block.ts'
import type { Category } from './category.ts'
import type { Localized } from './language.ts'

/** The file's name without extension: lower-case letters, digits and hyphens, at most 40 characters. */
export type ConceptId = string

/** The title first, then its aliases. */
export type Names = readonly [title: string, ...aliases: string[]]

export interface Concept {
  readonly id: ConceptId
  readonly category: Category
  readonly names: Localized<Names>
  /** Names that were replaced: still found, but the answer says by which one. */
  readonly formerNames: Localized<readonly string[]>
  /** How somebody asks who does not know the name: "run one agent on every node". Searched, never shown. */
  readonly askedAs: Localized<readonly string[]>
  /** The first paragraph, as plain characters: one or two sentences that answer "what is it?". */
  readonly summary: Localized<string>
  /** Everything between the title and the tips, the first paragraph included. */
  readonly body: Localized<readonly Block[]>
  readonly tips: Localized<readonly Tip[]>
  readonly related: readonly ConceptId[]
  readonly sources: readonly URL[]
  /** `YYYY-MM-DD`: the day somebody checked the entry against its sources. */
  readonly verified: string
}

/** One tip as rich text: usually a single paragraph, as many in French as in English. */
export type Tip = readonly Block[]

export function titleOf(concept: Pick<Concept, 'names'>, language: 'fr' | 'en'): string {
  return concept.names[language][0]
}
