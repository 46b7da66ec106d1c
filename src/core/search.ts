import type { ConceptId } from './concept.ts'
import type { Language } from './language.ts'

/** Finds what a text speaks of. Pure and synchronous; the same text always finds the same. */
export interface Search {
  /** What the text may mean, best first, at most `limit` (default 5); none when nothing fits at all. */
  find(text: string, limit?: number): readonly Hit[]
  /** The language the text is written in, as far as its words tell; a bare "etcd" tells nothing. */
  languageOf(text: string): LanguageEvidence
  /** The folded words that say what it is about: without greetings, politeness and question words. */
  contentWords(text: string): readonly string[]
  /** The same, each as the names of the knowledge spell it: "dokcer" and "Docker" are one. */
  canonicalWords(text: string): readonly string[]
  /** The entries whose names stand in a text of somebody's, in its order, each once. */
  namesIn(text: string): readonly NamedInText[]
  /**
   * Entries that somebody may be typing the name of, best first: exact names, then names that begin so, then words of
   * names that do, then typos.
   */
  complete(typed: string, limit: number): readonly Completion[]
}

export interface NamedInText {
  readonly id: ConceptId
  /** As it is written in the text. */
  readonly written: string
}

export interface Completion {
  readonly id: ConceptId
  /** The name that was found, as its file writes it. */
  readonly name: string
}

export interface Hit {
  /** A concept's id, or that of a comparison's own side. */
  readonly id: ConceptId
  /** 0..1, calibrated: of the hits with 0.9, nine in ten are what was meant. */
  readonly confidence: number
  readonly reason: MatchReason
}

/** Why an entry matched: what `ask --explain` shows. */
export interface MatchReason {
  readonly kind: 'name' | 'former-name' | 'typo' | 'part-of-name' | 'description'
  /** The name of the entry that matched, as it is written in its file; absent for a description. */
  readonly name?: string
  /** Named numbers between 0 and 1 that the confidence was computed from. */
  readonly evidence: Readonly<Record<string, number>>
}

export interface LanguageEvidence {
  readonly language: Language | undefined
  /** `words`: the question's own words tell, which nothing overrules. `names`: only the language of a name does, which a locale overrules. */
  readonly from: 'words' | 'names' | undefined
}
