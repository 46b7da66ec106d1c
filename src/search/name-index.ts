/**
 * Which names a question contains, whole or in part. Every name of both languages is a row of words; a question's
 * words reach names through the lexicon, and each name is weighed by how much of it was said and how much of
 * what was said it explains.
 *
 * To weigh a name takes a while, and "cluster" alone may be in half of a million names. So each name that
 * has any of the words is first given what it could be worth at best, which takes a few additions
 * (`name-tally.ts`), and only the best entries are weighed.
 */
import type { Language } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { hear, type Heard } from './heard.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { languagesOfWords } from './name-languages.ts'
import { measureName, type NameMatch, type NameMeasures } from './name-match.ts'
import { createNameTable, type IndexedName, type NameTable } from './name-table.ts'
import { createNameTally } from './name-tally.ts'
import { describeNameWords, findFunctionWords, type NameWords } from './name-words.ts'
import type { QuestionWords } from './question-words.ts'

export interface NameIndex {
  readonly lexicon: Lexicon
  /** @param weigh a word's weight, 0..1: the same for a word every time */
  match(question: QuestionWords, weigh: (word: string) => number): NameMatches
  /** The matches of the entries that may have a name of which at least this share was said. */
  matchWhole(question: QuestionWords, weigh: (word: string) => number, leastCoverage: number): readonly NameMatch[]
  /** The language that a word of a name is of; undefined for one that names of both languages use. */
  languageOf(word: string): Language | undefined
}

/** Of the best entries, each with the name that speaks best for it. */
interface NameMatches {
  keys(): Iterable<number>
  values(): Iterable<NameMatch>
  /** Of any entry, kept or not. */
  get(entry: number): NameMatch | undefined
}

/** Whatever stands behind these shares a frequent word with the question, like hundreds of others; see `text-index.ts`. */
const entriesKept = 48

export function createNameIndex(entries: readonly SearchableEntry[]): NameIndex {
  const table = createNameTable(entries)
  const { vocabulary } = table
  const lexicon = createLexicon(vocabulary)
  const languageByWord = languagesOfWords(table)
  const isFunctionWord = findFunctionWords(vocabulary)
  const tally = createNameTally(table, isFunctionWord)
  let nameWords: NameWords | undefined

  return {
    lexicon,
    match(question, weigh) {
      nameWords ??= describeNameWords(vocabulary, isFunctionWord, weigh)
      const words = nameWords
      const heard = hear(question, lexicon, vocabulary, weigh)
      const found = new Map<number, NameMatch>()
      for (const entry of tally.bestEntries(heard, words, entriesKept, 0)) {
        const match = bestNameOf(entry, table, heard, words)
        if (match) found.set(entry, match)
      }
      return {
        keys: () => found.keys(),
        values: () => found.values(),
        get: (entry) => found.get(entry) ?? bestNameOf(entry, table, heard, words),
      }
    },
    matchWhole(question, weigh, leastCoverage) {
      nameWords ??= describeNameWords(vocabulary, isFunctionWord, weigh)
      const words = nameWords
      const heard = hear(question, lexicon, vocabulary, weigh)
      return tally
        .bestEntries(heard, words, entriesKept, leastCoverage)
        .map((entry) => bestNameOf(entry, table, heard, words))
        .filter((match) => match !== undefined)
    },
    languageOf(word) {
      const number = vocabulary.find(word)
      return number === undefined ? undefined : languageByWord(number)
    },
  }
}

/** What the order of its words and its being the title can add to a name. */
const inOrderBonus = 0.05
const titleBonus = 0.02
const aliasBonus = 0.01

/** The name that speaks best for an entry; of equals, the first. */
function bestNameOf(entry: number, table: NameTable, heard: Heard, nameWords: NameWords): NameMatch | undefined {
  const { nameStarts, wordStarts, words } = table
  let best: { readonly name: number; readonly measures: NameMeasures; readonly quality: number } | undefined
  const end = nameStarts[entry + 1] ?? 0
  for (let name = nameStarts[entry] ?? 0; name < end; name++) {
    const [from, to] = [wordStarts[name] ?? 0, wordStarts[name + 1] ?? 0]
    if (!isSaid(words, from, to, heard)) continue
    const measures = measureName(words.subarray(from, to), heard, nameWords)
    if (!measures) continue
    const quality = qualityOf(measures, table.kindOf(name))
    if (!best || quality > best.quality) best = { name, measures, quality }
  }
  return best && { name: table.nameAt(best.name), ...best.measures }
}

/** Any of its words: most names of an entry have none. */
function isSaid(words: Uint32Array, from: number, to: number, { sayings }: Heard): boolean {
  for (let at = from; at < to; at++) if (sayings.has(words[at] ?? -1)) return true
  return false
}

function qualityOf(measures: NameMeasures, kind: IndexedName['kind']): number {
  const bonus = kind === 'title' ? titleBonus : kind === 'alias' ? aliasBonus : 0
  return measures.nameCoverage * measures.questionCoverage * measures.spelling + inOrderBonus * measures.inOrder + bonus
}
