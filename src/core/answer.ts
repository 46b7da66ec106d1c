import type { Category } from './category.ts'
import type { Comparison, Side } from './comparison.ts'
import type { Concept, Tip } from './concept.ts'
import type { Language } from './language.ts'

/** What the bot found, before any sentence is made of it. */
export type Answer =
  | Explanation
  | ComparisonAnswer
  | TipAnswer
  | Ambiguous
  | Unknown
  | ConceptList
  | Terms
  | Comparables
  | Help

export type AnswerKind = Answer['kind']

interface AnswerBase {
  readonly language: Language
  /** 0..1: how sure the bot is that this is what was asked. */
  readonly confidence: number
}

export interface Explanation extends AnswerBase {
  readonly kind: 'explanation'
  readonly concept: Concept
  /** The former name that was used in the question, if one was. */
  readonly formerName?: string
  /** All of it was asked for, however long; otherwise a long entry may be cut, with a button for the rest. */
  readonly isWhole?: boolean
  /** All that was asked for of an entry that was spoken of before: its gist, its command or manifest, or where it comes from. */
  readonly focus?: 'summary' | 'example' | 'sources'
}

export interface ComparisonAnswer extends AnswerBase {
  readonly kind: 'comparison'
  readonly sides: readonly Side[]
  /** Absent when nobody has written this comparison: the answer then puts the concepts side by side. */
  readonly comparison?: Comparison
  /** The concepts of the sides, for a comparison that nobody has written. */
  readonly concepts: readonly Concept[]
}

export interface TipAnswer extends AnswerBase {
  readonly kind: 'tip'
  readonly tip: TipReference
  readonly content: Tip
  /** The concept or comparison the tip belongs to. */
  readonly about: Concept | Comparison
}

/** Two or more good candidates, best first: the person chooses. */
export interface Ambiguous extends AnswerBase {
  readonly kind: 'ambiguous'
  readonly candidates: readonly Concept[]
}

export interface Unknown extends AnswerBase {
  readonly kind: 'unknown'
  /** The nearest entries, best first; often none. */
  readonly candidates: readonly Concept[]
  /** False for a greeting, emoji or an empty line: nothing was asked, so nothing is missing. */
  readonly isQuestion: boolean
  /** The side of a comparison that is not known, as it was typed, when the other one is. */
  readonly unknownSide?: string
}

export interface ConceptList extends AnswerBase {
  readonly kind: 'list'
  /** Absent, as is `relatedTo`: everything, by category. */
  readonly category?: Category
  /** The concept that these are related to, when that is what was asked. */
  readonly relatedTo?: Concept
  readonly concepts: readonly Concept[]
}

/** The concepts that a message of somebody's names. */
export interface Terms extends AnswerBase {
  readonly kind: 'terms'
  /** In the order of the text, each concept once; none when it names none. */
  readonly terms: readonly Term[]
}

export interface Term {
  /** As it is written in the message. */
  readonly written: string
  readonly concept: Concept
}

/** What a concept can be compared with. */
export interface Comparables extends AnswerBase {
  readonly kind: 'comparables'
  readonly concept: Concept
  /** Those that somebody has compared it with in writing first, then its relatives; never itself. */
  readonly others: readonly Side[]
}

interface Help extends AnswerBase {
  readonly kind: 'help'
}

/** A tip by its place: the file it stands in and its number there, from 0; the same in both languages. */
export interface TipReference {
  readonly entry: string
  readonly number: number
}
