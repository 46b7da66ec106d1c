/**
 * From a word as typed to the words that names are made of.
 *
 * Three ways, the last one only where the others found nothing: the same letters; the same stem in either
 * language (half of the words are English and half of the people are not) or a translation of the field; and
 * fuse.js (`misspelling.ts`), asked only about the words that share a deletion key (`deletion-neighbours.ts`).
 */
import { languages } from '../core/language.ts'
import { fileByDeletions, minFuzzyLength } from './deletion-neighbours.ts'
import { fieldWordsFor } from './field-words.ts'
import { misspellingOf } from './misspelling.ts'
import { otherWords } from './other-words.ts'
import { remember } from './remember.ts'
import { stem } from './stem.ts'
import { fileByStems } from './stem-forms.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Lexicon {
  /** The words of names that this word may be, most similar first. */
  similar(word: string): readonly SimilarWord[]
  /** As `similar`, but only the word itself, its other forms and its translations: no misspellings. */
  forms(word: string): readonly SimilarWord[]
  /** Whether the word, or another form of it, is one that names are made of. */
  has(word: string): boolean
}

interface SimilarWord {
  readonly word: string
  /** 1 the same letters, just below it the same stem, then 1 − the share of wrong letters. */
  readonly similarity: number
}

const stemSimilarity = 0.97
/** A translation of the field: less sure than the word itself. */
const translationSimilarity = 0.9
const maxFuzzyLength = 32
const maxSimilarWords = 6
/** Words people have typed are remembered up to here. */
const maxRemembered = 20_000

export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const sameStem = fileByStems(vocabulary)
  const neighbours = fileByDeletions(vocabulary)
  const isWord = (word: string): boolean => vocabulary.find(word) !== undefined
  const forms = remember(findForms, maxRemembered)

  return {
    similar: remember(findSimilar, maxRemembered),
    forms,
    has: remember((word) => isWord(word) || sameStem(word).length > 0, maxRemembered),
  }

  function findSimilar(word: string): readonly SimilarWord[] {
    const found = forms(word)
    return found.length > 0 ? found : findMisspelt(word)
  }

  function findForms(word: string): readonly SimilarWord[] {
    const exact = isWord(word) ? [{ word, similarity: 1 }] : []
    const stems = sameStem(word)
      .filter((other) => other !== word)
      .map((other) => ({ word: other, similarity: stemSimilarity }))
    const meanings = [word, ...languages.map((language) => stem(word, language))].flatMap(fieldWordsFor)
    const translated = [...new Set(meanings.flatMap((other) => (isWord(other) ? [other] : sameStem(other))))].map(
      (other) => ({ word: other, similarity: translationSimilarity }),
    )
    return [...exact, ...stems, ...translated]
  }

  function findMisspelt(word: string): readonly SimilarWord[] {
    if (word.length < minFuzzyLength || word.length > maxFuzzyLength || otherWords.has(word)) return []
    const misspelling = misspellingOf(word)
    const found: SimilarWord[] = []
    for (const number of neighbours.near(word)) {
      const other = vocabulary.wordAt(number)
      const similarity = misspelling.similarityTo(other)
      if (similarity !== undefined && neighbours.areNear(word, other)) found.push({ word: other, similarity })
    }
    return found.toSorted((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1)).slice(0, maxSimilarWords)
  }
}
