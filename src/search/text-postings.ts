/** Which stems stand in which entry, how often and next to which: made once, when the search is created. */
import { words } from '../core/fold.ts'
import { type Language, languages } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { isFunctionWord } from './function-words.ts'
import { stem } from './stem.ts'

export interface TextPostings {
  /** By `textKey`. */
  readonly byStem: ReadonlyMap<string, readonly Posting[]>
  /** Entries by `pairKey`: two stems of content words next to each other, function words aside. */
  readonly byPair: ReadonlyMap<string, readonly number[]>
  /** Of a document, in content words. */
  readonly averageLength: number
}

export interface Posting {
  readonly entry: number
  readonly frequency: number
  /** Also in the summary or in a way of asking. */
  readonly isProminent: boolean
  /** Of the document, in content words. */
  readonly length: number
}

/** A summary and a way of asking count as often as this. */
const prominentWeight = 2

export function textKey(word: string, language: Language): string {
  return `${language}:${stem(word, language)}`
}

/** @param key the first word's `textKey` */
export function pairKey(key: string, next: string, language: Language): string {
  return `${key} ${stem(next, language)}`
}

export function collectPostings(entries: readonly SearchableEntry[]): TextPostings {
  const byStem = new Map<string, Posting[]>()
  const byPair = new Map<string, number[]>()
  let totalLength = 0
  for (const [entry, searchable] of entries.entries()) {
    for (const language of languages) {
      const { frequencies, prominent, pairs, length } = countWords(searchable, language)
      totalLength += length
      for (const [key, frequency] of frequencies) {
        append(byStem, key, { entry, frequency, isProminent: prominent.has(key), length })
      }
      for (const pair of pairs) append(byPair, pair, entry)
    }
  }
  return { byStem, byPair, averageLength: totalLength / (languages.length * entries.length || 1) }
}

interface WordCounts {
  /** By `textKey`. */
  readonly frequencies: ReadonlyMap<string, number>
  readonly prominent: ReadonlySet<string>
  /** As `pairKey` writes them. */
  readonly pairs: ReadonlySet<string>
  readonly length: number
}

function countWords(entry: SearchableEntry, language: Language): WordCounts {
  const frequencies = new Map<string, number>()
  const prominent = new Set<string>()
  const pairs = new Set<string>()
  let length = 0
  const add = (text: string, times: number): void => {
    let before: string | undefined
    for (const word of words(text)) {
      if (isFunctionWord(word)) continue
      const key = textKey(word, language)
      length += times
      frequencies.set(key, (frequencies.get(key) ?? 0) + times)
      if (times >= prominentWeight) prominent.add(key)
      if (before !== undefined) pairs.add(pairKey(before, word, language))
      before = key
    }
  }
  for (const phrase of [entry.summary[language], ...entry.askedAs[language]]) add(phrase, prominentWeight)
  for (const name of entry.names[language]) add(name, 1)
  add(entry.body[language], 1)
  return { frequencies, prominent, pairs, length }
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
