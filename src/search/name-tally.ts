/**
 * What each name that has a word of the question could be worth at best: the share of it that was said times the
 * share of the question that it explains, as if every word were spelt right and stood where it should. Added up
 * word by word in arrays with a place for every name, made once, so that a question allocates nothing.
 */
import { bestOf } from './best-of.ts'
import type { Heard } from './heard.ts'
import { type InvertedLists, invert, listAt } from './inverted-lists.ts'
import type { NameTable } from './name-table.ts'
import type { NameWords } from './name-words.ts'

export interface NameTally {
  /** At most this many, the most promising first. @param leastCoverage entries without a name of which this share may have been said are left out */
  bestEntries(heard: Heard, nameWords: NameWords, most: number, leastCoverage: number): readonly number[]
}

export function createNameTally(table: NameTable, isFunctionWord: (word: number) => boolean): NameTally {
  const byWord = namesByWord(table, isFunctionWord)
  const [said, explained] = [new Float32Array(table.entries.length), new Float32Array(table.entries.length)]
  /** Of each name's content words; 0 until it is needed. */
  const weights = new Float32Array(table.entries.length)
  const touched = new Uint32Array(table.entries.length)
  const promises = new Float32Array(table.nameStarts.length - 1)
  const promising = new Uint32Array(promises.length)

  return {
    bestEntries(heard, nameWords, most, leastCoverage) {
      const names = addUp(heard, nameWords)
      let count = 0
      for (const name of touched.subarray(0, names)) {
        const coverage = Math.min(1, (said[name] ?? 0) / (weights[name] ||= contentWeight(name, table, nameWords)))
        const fit = coverage * (heard.total > 0 ? Math.min(1, (explained[name] ?? 0) / heard.total) : 1)
        said[name] = 0
        explained[name] = 0
        if (coverage < leastCoverage) continue
        const entry = table.entries[name] ?? 0
        if (promises[entry] === 0) promising[count++] = entry
        promises[entry] = Math.max(promises[entry] ?? 0, fit, leastPromise)
      }
      const best = bestOf(most, promising, count, (entry) => promises[entry] ?? 0)
      for (const entry of promising.subarray(0, count)) promises[entry] = 0
      return best
    },
  }

  /** Returns how many names it touched. */
  function addUp(heard: Heard, nameWords: NameWords): number {
    let count = 0
    for (const [word, sayings] of heard.sayings) {
      const weight = nameWords.weightOf(word)
      const explains = sayings.reduce((most, { at, length }) => Math.max(most, weightFrom(heard, at, length)), 0)
      for (const name of listAt(byWord, word)) {
        if (said[name] === 0) touched[count++] = name
        said[name] = (said[name] ?? 0) + weight
        explained[name] = (explained[name] ?? 0) + explains
      }
    }
    return count
  }
}

/** Something, so that an entry that was touched is told from one that was not. */
const leastPromise = 1e-6

function weightFrom({ weights }: Heard, at: number, length: 1 | 2): number {
  return (weights[at] ?? 0) + (length === 2 ? (weights[at + 1] ?? 0) : 0)
}

/** The weight of its words, as if all its function words were said. */
function contentWeight(name: number, { words, wordStarts }: NameTable, nameWords: NameWords): number {
  let total = 0
  for (const word of words.subarray(wordStarts[name], wordStarts[name + 1])) {
    if (!nameWords.isFunctionWord(word)) total += nameWords.weightOf(word)
  }
  return total || wordless
}

/** A name of function words alone is promising whatever was said of it: there are few. */
const wordless = 1e-6

/** The names that each word is in, as often as it is in them; function words only lead to names that are nothing else. */
function namesByWord(
  { vocabulary, words, wordStarts, entries }: NameTable,
  isFunctionWord: (word: number) => boolean,
): InvertedLists {
  return invert(vocabulary.size, (file) => {
    for (let name = 0; name < entries.length; name++) {
      const own = words.subarray(wordStarts[name], wordStarts[name + 1])
      const isOfFunctionWords = own.every((word) => isFunctionWord(word))
      for (const word of own) if (isOfFunctionWords || !isFunctionWord(word)) file(word, name)
    }
  })
}
