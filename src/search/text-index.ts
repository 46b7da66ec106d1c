/**
 * What an entry says about itself: the weaker signal, for questions that describe without naming.
 * BM25 (Robertson and Zaragoza 2009) over stems, one document per entry and language; the summary
 * and the ways of asking count double, since they are written in the words of a question.
 */
import { words } from '../core/fold.ts'
import { type Language, languages } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { isFunctionWord } from './function-words.ts'
import { stem } from './stem.ts'

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
  readonly summaryCoverage: number
  /** How many different words the text has. */
  readonly matches: number
  /** How many pairs of neighbouring words are neighbours in the text too. */
  readonly pairs: number
}

interface Posting {
  readonly entry: number
  readonly frequency: number
  readonly inSummary: boolean
  /** Of the document, in content words. */
  readonly length: number
}

const k1 = 1.2
const b = 0.75
const summaryWeight = 2
/** Words people have typed are remembered up to here. */
const maxRarities = 50_000

export function createTextIndex(entries: readonly SearchableEntry[]): TextIndex {
  const postings = new Map<string, Posting[]>()
  const pairs = new Map<string, number[]>()
  let totalLength = 0
  for (const [entry, searchable] of entries.entries()) {
    for (const language of languages) {
      const { frequencies, summary, neighbours } = countStems(searchable, language)
      const length = sum(frequencies.values())
      totalLength += length
      for (const [stemmed, frequency] of frequencies) {
        const key = `${language}:${stemmed}`
        const list = postings.get(key)
        const posting = { entry, frequency, length, inSummary: summary.has(stemmed) }
        if (list) list.push(posting)
        else postings.set(key, [posting])
      }
      for (const pair of neighbours) {
        const key = `${language}:${pair}`
        const list = pairs.get(key)
        if (list) list.push(entry)
        else pairs.set(key, [entry])
      }
    }
  }
  const averageLength = totalLength / (2 * entries.length || 1)
  const rarities = new Map<string, number>()
  const rarest = Math.log(1 + entries.length / 0.5)

  return {
    rarity,
    knows: (word) => languages.some((language) => postings.has(`${language}:${stem(word, language)}`)),
    languageOf(word) {
      const [only, ...others] = languages.filter((language) => postings.has(`${language}:${stem(word, language)}`))
      return others.length === 0 ? only : undefined
    },
    score(contentWords) {
      const best = new Map<number, TextMatch>()
      const total = sum(contentWords.map(rarity)) || 1
      for (const language of languages) {
        for (const [entry, match] of scoreIn(language, contentWords, total)) {
          const other = best.get(entry)
          if (!other || other.score < match.score) best.set(entry, match)
        }
      }
      return best
    },
  }

  function rarity(word: string): number {
    const known = rarities.get(word)
    if (known !== undefined) return known
    const frequency = Math.max(
      ...languages.map((language) => postings.get(`${language}:${stem(word, language)}`)?.length ?? 0),
    )
    const found = Math.log(1 + entries.length / (frequency || 0.5)) / rarest
    if (rarities.size < maxRarities) rarities.set(word, found)
    return found
  }

  function scoreIn(language: Language, contentWords: readonly string[], total: number): Map<number, TextMatch> {
    const scores = new Map<number, Mutable<TextMatch>>()
    for (const word of new Set(contentWords)) {
      const list = postings.get(`${language}:${stem(word, language)}`)
      if (!list) continue
      const weight = rarity(word)
      for (const { entry, frequency, length, inSummary } of list) {
        const saturated = (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength))
        const sofar = scores.get(entry) ?? { score: 0, coverage: 0, summaryCoverage: 0, matches: 0, pairs: 0 }
        sofar.score += weight * saturated
        sofar.coverage += weight / total
        if (inSummary) sofar.summaryCoverage += weight / total
        sofar.matches++
        scores.set(entry, sofar)
      }
    }
    for (const [at, word] of contentWords.entries()) {
      const next = contentWords[at + 1]
      if (next === undefined) continue
      for (const entry of pairs.get(`${language}:${stem(word, language)} ${stem(next, language)}`) ?? []) {
        const match = scores.get(entry)
        if (match) match.pairs++
      }
    }
    return scores
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface StemCounts {
  readonly frequencies: ReadonlyMap<string, number>
  readonly summary: ReadonlySet<string>
  /** `stem stem` of content words next to each other, function words aside. */
  readonly neighbours: ReadonlySet<string>
}

/** How often each stem of a content word stands in an entry, in one language. */
function countStems(entry: SearchableEntry, language: Language): StemCounts {
  const frequencies = new Map<string, number>()
  const neighbours = new Set<string>()
  const stemsOf = (text: string): readonly string[] =>
    words(text)
      .filter((word) => !isFunctionWord(word))
      .map((word) => stem(word, language))
  const add = (stems: readonly string[], times: number): void => {
    for (const [at, stemmed] of stems.entries()) {
      frequencies.set(stemmed, (frequencies.get(stemmed) ?? 0) + times)
      if (at > 0) neighbours.add(`${stems[at - 1]} ${stemmed}`)
    }
  }
  const summary = stemsOf(entry.summary[language])
  const asked = entry.askedAs[language].map(stemsOf)
  add(stemsOf(entry.body[language]), 1)
  add(summary, summaryWeight - 1)
  for (const phrase of asked) add(phrase, summaryWeight)
  for (const name of entry.names[language]) add(stemsOf(name), 1)
  return { frequencies, summary: new Set([...summary, ...asked.flat()]), neighbours }
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
