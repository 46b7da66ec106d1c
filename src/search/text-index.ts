/**
 * What an entry says about itself: the weaker signal, for questions that describe without naming.
 * BM25 (Robertson and Zaragoza 2009) over stems, one document per entry and language; the summary
 * and the ways of asking count double, since they are written in the words of a question.
 *
 * Every posting of every word is added up: that is one pass over numbers. Skipping those that cannot matter (MaxScore,
 * WAND) was refused: it bounds the score alone, where the ranking needs the shares of the question too. What
 * costs is to weigh an entry afterwards, so only the best few are handed on.
 */
import { type Language, languages, type Localized } from '../core/language.ts'
import { bestOf } from './best-of.ts'
import type { SearchableEntry } from './entry.ts'
import { collectPostings, type TextPostings } from './text-postings.ts'
import { createTextTally, type TextMatch, type TextTally } from './text-tally.ts'

export interface TextIndex {
  /** How rare a word is in the knowledge, 0 (everywhere) to 1 (nowhere). */
  rarity(word: string): number
  /** Whether any text or name has the word, in one of its forms. */
  knows(word: string): boolean
  /** The only language whose texts have the word; undefined when both have it, or neither. */
  languageOf(word: string): Language | undefined
  /** What the texts of the best entries say of these words, and those of `others`; entries without any of the words are absent. */
  score(contentWords: readonly string[], others?: Iterable<number>): ReadonlyMap<number, TextMatch>
}

/** A word that stands nowhere counts as if half an entry had it. */
const nowhere = 0.5
/** Words people have typed are remembered up to here. */
const maxRarities = 50_000
/**
 * In each language, by BM25 alone. Measured with 2,122 questions on 3,000 entries, against weighing every entry: the
 * cut changes no first place, and one of the next four in about 50.
 */
const entriesKept = 48

export function createTextIndex(entries: readonly SearchableEntry[]): TextIndex {
  const postings: Localized<TextPostings> = { en: collectPostings(entries, 'en'), fr: collectPostings(entries, 'fr') }
  const averageLength = (postings.en.totalLength + postings.fr.totalLength) / (languages.length * entries.length || 1)
  const tallies = languages.map((language) => createTextTally(postings[language], averageLength))
  const rarities = new Map<string, number>()
  const rarest = Math.log(1 + entries.length / nowhere)

  return {
    rarity,
    knows: (word) => languages.some((language) => postings[language].numberOf(word) !== undefined),
    languageOf(word) {
      const [only, ...others] = languages.filter((language) => postings[language].numberOf(word) !== undefined)
      return others.length === 0 ? only : undefined
    },
    score(contentWords, others = []) {
      for (const tally of tallies) addUp(contentWords, tally, rarity)
      const matches = collect(tallies, others)
      for (const tally of tallies) tally.clear()
      return matches
    },
  }

  function rarity(word: string): number {
    const known = rarities.get(word)
    if (known !== undefined) return known
    const frequency = Math.max(...languages.map((language) => frequencyIn(postings[language], word)))
    const found = Math.log(1 + entries.length / (frequency || nowhere)) / rarest
    if (rarities.size < maxRarities) rarities.set(word, found)
    return found
  }
}

/** How many entries have the word. */
function frequencyIn({ starts, numberOf }: TextPostings, word: string): number {
  const number = numberOf(word)
  return number === undefined ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0)
}

function addUp(contentWords: readonly string[], tally: TextTally, rarity: (word: string) => number): void {
  const total = contentWords.reduce((sum, word) => sum + rarity(word), 0) || 1
  for (const word of new Set(contentWords)) tally.addWord(word, rarity(word), rarity(word) / total)
  for (const [at, word] of contentWords.slice(0, -1).entries()) tally.addPair(word, contentWords[at + 1] ?? '')
}

/** The language whose text says more speaks for the entry. */
function collect(tallies: readonly TextTally[], others: Iterable<number>): ReadonlyMap<number, TextMatch> {
  const best = tallies.flatMap((tally) => bestOf(entriesKept, tally.touched, tally.touchedCount, tally.scoreOf))
  const found = new Map<number, TextMatch>()
  for (const entry of new Set([...best, ...others])) {
    for (const tally of tallies) {
      const match = tally.scoreOf(entry) >= (found.get(entry)?.score ?? 0) ? tally.matchOf(entry) : undefined
      if (match) found.set(entry, match)
    }
  }
  return found
}
