/**
 * From a word as typed to the words that names are made of.
 *
 * Three ways, the last one only where the others found nothing: the same letters; the same stem in either
 * language (half of the words are English and half of the people are not) or a translation of the field; and
 * fuse.js. Fuse looks for a pattern anywhere in a text with some errors, which alone is not what a
 * misspelt word needs: `pod` is found in `podman` without an error. Asked both ways round, the worse
 * of the two scores behaves like an edit distance; asked with each pair of letters swapped back, a swap costs one error
 * instead of two.
 *
 * Fuse over a whole vocabulary costs about a millisecond a word on 640 words and grows with them; so it only sees
 * words that share a deletion key: what is left of a word's first letters when up to two of them are
 * taken out. Two words at most two edits apart share one. (Symmetric deletion: Garbe 2012, SymSpell.)
 */
import Fuse from 'fuse.js'
import { languages } from '../core/language.ts'
import { fieldWordsFor } from './field-words.ts'
import { otherWords } from './other-words.ts'
import { stem } from './stem.ts'

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
/** Below this, no word is taken for another, however long. */
const minSimilarity = 0.7
/** Shorter words have too many neighbours: `pod` is one letter away from `god`, `rod`, `pot` and `pad`. */
const minFuzzyLength = 4
const maxFuzzyLength = 32
const maxSimilarWords = 6
const keyPrefixLength = 8
const fuseOptions = { threshold: 1 - minSimilarity, ignoreLocation: false, distance: 200, includeScore: true }

export function createLexicon(vocabulary: ReadonlySet<string>): Lexicon {
  const byStem = new Map<string, string[]>()
  /** Made when the first word is misspelt: many a question, and every start, does without. */
  let byDeletion: ReadonlyMap<string, readonly string[]> | undefined
  for (const word of vocabulary) {
    for (const key of stemKeys(word)) append(byStem, key, word)
  }
  const similarByWord = new Map<string, readonly SimilarWord[]>()

  return {
    similar(word) {
      const known = similarByWord.get(word)
      if (known) return known
      const found = findSimilar(word)
      if (similarByWord.size >= 20_000) similarByWord.clear()
      similarByWord.set(word, found)
      return found
    },
    forms: formsOf,
    has: (word) => vocabulary.has(word) || sameStem(word).length > 0,
  }

  function findSimilar(word: string): readonly SimilarWord[] {
    const forms = formsOf(word)
    return forms.length > 0 ? forms : findMisspelt(word)
  }

  function formsOf(word: string): readonly SimilarWord[] {
    const exact = vocabulary.has(word) ? [{ word, similarity: 1 }] : []
    const stems = sameStem(word)
      .filter((other) => other !== word)
      .map((other) => ({ word: other, similarity: stemSimilarity }))
    const meanings = [word, ...languages.map((language) => stem(word, language))].flatMap(fieldWordsFor)
    const translated = [
      ...new Set(meanings.flatMap((other) => (vocabulary.has(other) ? [other] : sameStem(other)))),
    ].map((other) => ({ word: other, similarity: translationSimilarity }))
    return [...exact, ...stems, ...translated]
  }

  function sameStem(word: string): readonly string[] {
    return [...new Set(stemKeys(word).flatMap((key) => byStem.get(key) ?? []))]
  }

  function findMisspelt(word: string): readonly SimilarWord[] {
    if (word.length < minFuzzyLength || word.length > maxFuzzyLength || otherWords.has(word)) return []
    byDeletion ??= collectByDeletion(vocabulary)
    const neighbours = byDeletion
    const candidates = new Set(deletionKeys(word).flatMap((key) => neighbours.get(key) ?? []))
    const swaps = swapsOf(word)
    return [...candidates]
      .filter((candidate) => Math.abs(candidate.length - word.length) <= mostEdits)
      .filter((candidate) => word.length > shortWord || !isOneLetterForAnother(word, candidate))
      .map((candidate) => ({ word: candidate, similarity: similarityWithSwaps(word, swaps, candidate) }))
      .filter((candidate) => candidate.similarity >= leastSimilarity(word))
      .toSorted((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1))
      .slice(0, maxSimilarWords)
  }
}

/** Fuse knows no swaps: `ectd` is two of four letters away from `etcd`, as far as it is concerned. So it is asked about the word with each pair swapped back, at the price of one error. */
function similarityWithSwaps(word: string, swaps: readonly string[], candidate: string): number {
  const plain = similarity(word, candidate)
  if (plain >= oneErrorInSeven || Math.abs(word.length - candidate.length) > 1) return plain
  return Math.max(plain, ...swaps.map((swapped) => similarity(swapped, candidate) - 1 / word.length))
}

function swapsOf(word: string): readonly string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
}

/** As good as a swap makes it. */
const oneErrorInSeven = 0.86

/** One wrong letter in a short word, up to about three in a long one: "courage" is not a misspelt "outage". */
function leastSimilarity(word: string): number {
  return word.length < longWord ? 1 - 1.3 / word.length : minSimilarity
}

const longWord = 8
/** Letters too many or too few, however long the word. */
const mostEdits = 3

/** Of four letters: a swap or a missing letter is a slip, but another letter is another word (`game`, `name`). */
const shortWord = 4

function isOneLetterForAnother(a: string, b: string): boolean {
  return a.length === b.length && lettersOf(a) !== lettersOf(b)
}

function lettersOf(word: string): string {
  return Array.from(word).toSorted().join('')
}

function similarity(a: string, b: string): number {
  const forth = Fuse.match(a, b, fuseOptions)
  if (!forth.isMatch) return 0
  const back = Fuse.match(b, a, fuseOptions)
  return back.isMatch ? 1 - Math.max(forth.score, back.score) : 0
}

function stemKeys(word: string): readonly string[] {
  return languages.map((language) => `${language}:${stem(word, language)}`)
}

/** The word's first letters with none, one and (from six letters on) two of them left out. */
function deletionKeys(word: string): readonly string[] {
  const prefix = word.slice(0, keyPrefixLength)
  const once = withOneLess(prefix)
  const twice = word.length >= 6 ? once.flatMap(withOneLess) : []
  return [...new Set([prefix, ...once, ...twice])]
}

function withOneLess(word: string): readonly string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

function collectByDeletion(vocabulary: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const word of vocabulary) {
    if (word.length >= minFuzzyLength) for (const key of deletionKeys(word)) append(found, key, word)
  }
  return found
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
