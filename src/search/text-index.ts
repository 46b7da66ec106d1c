/**
 * What an entry says about itself: the weaker signal, for questions that describe without naming.
 * BM25 (Robertson and Zaragoza 2009) over stems, one document per entry and language; the summary
 * and the ways of asking count double, since they are written in the words of a question.
 */
import { type Language, languages } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { collectPostings, pairKey, type Posting, textKey } from './text-postings.ts'

export interface TextIndex {
  /** How rare a word is in the knowledge, 0 (everywhere) to 1 (nowhere). */
  rarity(word: string): number
  /** Whether any text or name has the word, in one of its forms. */
  knows(word: string): boolean
  /** The only language whose texts have the word; undefined when both have it, or neither. */
  languageOf(word: string): Language | undefined
  /** What each entry's text says of these words; entries without any of them are absent. */
  score(contentWords: readonly string[]): ReadonlyMap<number, TextMatch>
}

export interface TextMatch {
  /** BM25, 0 and up, of the language that says more. */
  readonly score: number
  /** The share of the words, by rarity, that the text has: 0..1. */
  readonly coverage: number
  /** The same for the summary and the ways of asking alone. */
  readonly prominentCoverage: number
  /** How many different words the text has. */
  readonly matches: number
  /** How many pairs of neighbouring words are neighbours in the text too. */
  readonly pairs: number
}

/** BM25's own constants, at their usual values. */
const k1 = 1.2
const b = 0.75
/** A word that stands nowhere counts as if half an entry had it. */
const nowhere = 0.5
/** Words people have typed are remembered up to here. */
const maxRarities = 50_000

export function createTextIndex(entries: readonly SearchableEntry[]): TextIndex {
  const { byStem, byPair, averageLength } = collectPostings(entries)
  const rarities = new Map<string, number>()
  const rarest = Math.log(1 + entries.length / nowhere)

  return {
    rarity,
    knows: (word) => languagesWith(word).length > 0,
    languageOf(word) {
      const [only, ...others] = languagesWith(word)
      return others.length === 0 ? only : undefined
    },
    score(contentWords) {
      const [first, second] = languages.map((language) => scoreIn(language, contentWords))
      return new Map([...(first ?? []), ...(second ?? [])].toSorted(([, a], [, other]) => a.score - other.score))
    },
  }

  function languagesWith(word: string): readonly Language[] {
    return languages.filter((language) => byStem.has(textKey(word, language)))
  }

  function rarity(word: string): number {
    const known = rarities.get(word)
    if (known !== undefined) return known
    const frequency = Math.max(...languages.map((language) => byStem.get(textKey(word, language))?.length ?? 0))
    const found = Math.log(1 + entries.length / (frequency || nowhere)) / rarest
    if (rarities.size < maxRarities) rarities.set(word, found)
    return found
  }

  function scoreIn(language: Language, contentWords: readonly string[]): ReadonlyMap<number, TextMatch> {
    const matches = new Map<number, Mutable<TextMatch>>()
    const total = contentWords.reduce((sum, word) => sum + rarity(word), 0) || 1
    for (const word of new Set(contentWords)) {
      for (const posting of byStem.get(textKey(word, language)) ?? []) {
        const match = matches.get(posting.entry) ?? {
          score: 0,
          coverage: 0,
          prominentCoverage: 0,
          matches: 0,
          pairs: 0,
        }
        match.score += rarity(word) * saturate(posting, averageLength)
        match.coverage += rarity(word) / total
        if (posting.isProminent) match.prominentCoverage += rarity(word) / total
        match.matches++
        matches.set(posting.entry, match)
      }
    }
    for (const [at, word] of contentWords.slice(0, -1).entries()) {
      for (const entry of byPair.get(pairKey(textKey(word, language), contentWords[at + 1] ?? '', language)) ?? []) {
        const match = matches.get(entry)
        if (match) match.pairs++
      }
    }
    return matches
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A word said ten times does not say ten times as much, and less in a long text. */
function saturate({ frequency, length }: Posting, averageLength: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength))
}
