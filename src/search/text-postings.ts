/** Which stems stand in which entry's text of one language, how often and in what order: made once, when the search is created. */
import { fold } from '../core/fold.ts'
import type { Language } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { isFunctionWord } from './function-words.ts'
import { growingBytes, growingWholes } from './growing-numbers.ts'
import { invert } from './inverted-lists.ts'
import { stem } from './stem.ts'
import { createTypedForms, type TypedForms } from './typed-forms.ts'
import { type WordStream, type WordStreamWriter, writeWordStream } from './word-stream.ts'

export interface TextPostings {
  /** The number of a folded word's stem; undefined when no text has it. */
  readonly numberOf: (word: string) => number | undefined
  readonly stems: number
  /** The postings of stem 7 are those from `starts[7]` to `starts[8]`, by entry. */
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  /** How often, up to `mostOften`; `prominent` is added when it also stands in the summary or in a way of asking. */
  readonly counts: Uint8Array
  /** Of each entry's text, in content words. */
  readonly lengths: Uint32Array
  readonly totalLength: number
  readonly stream: WordStream
}

/** In the counts. BM25 tells 50 occurrences from 127 by one part in a hundred. */
export const mostOften = 0x7f
export const prominent = 0x80

/** A summary and a way of asking count as often as this. */
const prominentWeight = 2

export function collectPostings(entries: readonly SearchableEntry[], language: Language): TextPostings {
  const numbers = new Map<string, number>()
  const forms = createTypedForms((typed) => numberStem(typed, language, numbers))
  const stream = writeWordStream()
  const counter = countStems()
  const lengths = new Uint32Array(entries.length)
  for (const [at, entry] of entries.entries()) {
    for (const [text, weight] of textsOf(entry, language)) {
      const length = readText(text, weight, forms, stream, counter)
      lengths[at] = (lengths[at] ?? 0) + weight * length
    }
    counter.endEntry()
    stream.endEntry()
  }
  return {
    numberOf: finderOf(numbers, language),
    stems: numbers.size,
    ...counter.finish(numbers.size),
    lengths,
    totalLength: lengths.reduce((sum, length) => sum + length, 0),
    stream: stream.finish(),
  }
}

function textsOf(entry: SearchableEntry, language: Language): readonly (readonly [text: string, weight: number])[] {
  return [
    [entry.summary[language], prominentWeight],
    ...entry.askedAs[language].map((phrase) => [phrase, prominentWeight] as const),
    ...entry.names[language].map((name) => [name, 1] as const),
    [entry.body[language], 1],
  ]
}

/** Made apart, so that it keeps the numbers alive and not all that they were made with. */
function finderOf(numbers: ReadonlyMap<string, number>, language: Language): TextPostings['numberOf'] {
  return (word) => numbers.get(stem(word, language))
}

/** Returns the number of its content words. */
function readText(
  text: string,
  weight: number,
  forms: TypedForms,
  stream: WordStreamWriter,
  counter: StemCounter,
): number {
  let length = 0
  forms.read(text, (number) => {
    if (number === setAside) return
    length++
    stream.add(number)
    counter.add(number, weight)
  })
  stream.endText()
  return length
}

/** Function words, and what is nothing once it is folded. */
const setAside = -1

function numberStem(typed: string, language: Language, numbers: Map<string, number>): number {
  const word = fold(typed)
  if (word === '' || isFunctionWord(word)) return setAside
  const stemmed = stem(word, language)
  const number = numbers.get(stemmed) ?? numbers.size
  numbers.set(stemmed, number)
  return number
}

interface StemCounter {
  add(number: number, weight: number): void
  endEntry(): void
  finish(stems: number): Pick<TextPostings, 'starts' | 'entries' | 'counts'>
}

/** Counts entry by entry, then turns the counts around: by stem. */
function countStems(): StemCounter {
  const stems = growingWholes()
  const counts = growingBytes()
  const owners = growingWholes()
  /** Of each stem, its last place in the three, plus one. */
  const places = growingWholes()
  let entry = 0
  let start = 0
  return {
    add(number, weight) {
      while (places.length <= number) places.push(0)
      const mark = weight >= prominentWeight ? prominent : 0
      const place = places.at(number) - 1
      if (place >= start) {
        const before = counts.at(place)
        counts.set(place, Math.min(mostOften, (before & mostOften) + weight) | (before & prominent) | mark)
        return
      }
      places.set(number, stems.length + 1)
      stems.push(number)
      counts.push(weight | mark)
      owners.push(entry)
    },
    endEntry() {
      entry++
      start = stems.length
    },
    finish: (size) => turnAround(size, stems.finish(), counts.finish(), owners.finish()),
  }
}

/** From postings by entry to postings by stem. */
function turnAround(
  size: number,
  stems: Uint32Array,
  counts: Uint8Array,
  owners: Uint32Array,
): Pick<TextPostings, 'starts' | 'entries' | 'counts'> {
  const { starts, values } = invert(size, (file) => {
    for (let at = 0; at < stems.length; at++) file(stems[at] ?? 0, at)
  })
  const turned = new Uint8Array(counts.length)
  for (let at = 0; at < values.length; at++) {
    const before = values[at] ?? 0
    turned[at] = counts[before] ?? 0
    values[at] = owners[before] ?? 0
  }
  return { starts, entries: values, counts: turned }
}
