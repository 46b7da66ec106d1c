import snowball from 'snowball-stemmers'
import type { Language } from '../core/language.ts'

const stemmers = { en: snowball.newStemmer('english'), fr: snowball.newStemmer('french') }
const known: Record<Language, Map<string, string>> = { en: new Map(), fr: new Map() }
const maxKnown = 50_000
/** Nothing longer is a word with an ending; Snowball reads a line of ten thousand letters for ten milliseconds. */
const longestWord = 60

/**
 * A folded word without its ending, by Snowball's rules of the language. Folding comes first, on both
 * sides of the comparison, so that a missing accent never changes a stem.
 */
export function stem(word: string, language: Language): string {
  if (word.length > longestWord) return word
  const stems = known[language]
  const before = stems.get(word)
  if (before !== undefined) return before
  const stemmed = stemmers[language].stem(word)
  if (stems.size >= maxKnown) stems.clear()
  stems.set(word, stemmed)
  return stemmed
}
