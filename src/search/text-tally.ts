/**
 * What the texts of one language say of a question, added up posting by posting. The sums stand in arrays with a
 * place for every entry, made once: a question then costs a few additions a posting and allocates nothing.
 */
import { createPairCounter } from './pair-counter.ts'
import { mostOften, prominent, type TextPostings } from './text-postings.ts'

export interface TextTally {
  /** Adds the texts that have this word. @param share the word's share of the question, by rarity */
  addWord(word: string, rarity: number, share: number): void
  /** Marks this pair of the question's words, to be counted where they are neighbours. */
  readonly addPair: (word: string, next: string) => void
  /** The entries that have any of the words: the first `touchedCount`, each once. */
  readonly touched: Uint32Array
  readonly touchedCount: number
  readonly scoreOf: (entry: number) => number
  /** Undefined when the entry has none of the words. */
  matchOf(entry: number): TextMatch | undefined
  /** To be called after every question, whatever was read of it. */
  clear(): void
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

export function createTextTally(postings: TextPostings, averageLength: number): TextTally {
  const { starts, entries, counts, lengths } = postings
  const size = lengths.length
  const [scores, coverages, prominentCoverages] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ]
  const matches = new Uint8Array(size)
  const touched = new Uint32Array(size)
  const pairs = createPairCounter(postings)
  let touchedCount = 0

  return {
    touched,
    get touchedCount() {
      return touchedCount
    },
    addWord(word, rarity, share) {
      const number = postings.numberOf(word)
      if (number === undefined) return
      const end = starts[number + 1] ?? 0
      for (let at = starts[number] ?? 0; at < end; at++) {
        const entry = entries[at] ?? 0
        const count = counts[at] ?? 0
        if (matches[entry] === 0) touched[touchedCount++] = entry
        matches[entry] = (matches[entry] ?? 0) + 1
        const saturated = saturate(count & mostOften, lengths[entry] ?? 0, averageLength)
        scores[entry] = (scores[entry] ?? 0) + rarity * saturated
        coverages[entry] = (coverages[entry] ?? 0) + share
        if (count >= prominent) prominentCoverages[entry] = (prominentCoverages[entry] ?? 0) + share
      }
    },
    addPair: pairs.add,
    scoreOf: (entry) => scores[entry] ?? 0,
    matchOf(entry) {
      const matched = matches[entry] ?? 0
      if (matched === 0) return undefined
      return {
        score: scores[entry] ?? 0,
        coverage: coverages[entry] ?? 0,
        prominentCoverage: prominentCoverages[entry] ?? 0,
        matches: matched,
        pairs: pairs.countIn(entry),
      }
    },
    clear() {
      for (const entry of touched.subarray(0, touchedCount)) {
        scores[entry] = coverages[entry] = prominentCoverages[entry] = matches[entry] = 0
      }
      touchedCount = 0
      pairs.clear()
    },
  }
}

/** A word said ten times does not say ten times as much, and less in a long text. */
function saturate(frequency: number, length: number, averageLength: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength))
}
