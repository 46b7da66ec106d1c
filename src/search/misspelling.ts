/**
 * How much one word looks like another. fuse.js looks for a pattern anywhere in a text with some errors, which alone is
 * not what a misspelt word needs: `pod` is found in `podman` without an error. Asked both ways round, the worse of
 * the two scores behaves like an edit distance; asked with each pair of letters swapped back, a swap costs one
 * error instead of two.
 *
 * Asking fuse.js is what costs, and most of the words it would be asked about have too many letters that the
 * other has not. Each of those is an error whichever way fuse.js reads, so counting letters refuses nothing that
 * fuse.js would accept, and costs next to nothing.
 */
import Fuse from 'fuse.js'

/** Below this, no word is taken for another, however long. */
const minSimilarity = 0.7
const fuseOptions = { threshold: 1 - minSimilarity, ignoreLocation: false, distance: 200, includeScore: true }
/** fuse.js takes longer patterns apart, and their letters can no longer be counted together. */
const longestPattern = 32
const longWord = 8
/** Letters too many or too few, however long the word. */
const mostEdits = 3
/** Of four letters: a swap or a missing letter is a slip, but another letter is another word (`game`, `name`). */
const shortWord = 4
/** As good as a swap makes it. */
const oneErrorInSeven = 0.86

export interface Misspelling {
  /** 1 − the share of wrong letters; undefined when there are too many of them to take one word for the other. */
  similarityTo(other: string): number | undefined
}

export function misspellingOf(word: string): Misspelling {
  const least = leastSimilarity(word)
  const letters = countLetters(word)
  let swaps: readonly string[] | undefined

  return {
    similarityTo(other) {
      if (Math.abs(other.length - word.length) > mostEdits) return undefined
      if (word.length <= shortWord && isOneLetterForAnother(word, other)) return undefined
      const atBest = other.length > longestPattern ? 1 : 1 - shareOfStrangers(letters, word, other)
      if (atBest < least - rounding) return undefined
      const plain = similarity(word, other)
      // A swap costs an error and keeps the letters.
      const swapped = atBest - 1 / word.length
      if (plain < oneErrorInSeven && swapped > plain && Math.abs(word.length - other.length) <= 1) {
        swaps ??= swapsOf(word)
        const best = Math.max(plain, ...swaps.map((swap) => similarity(swap, other) - 1 / word.length))
        return best >= least ? best : undefined
      }
      return plain >= least ? plain : undefined
    },
  }
}

/** So that what fuse.js rounds up is still asked about. */
const rounding = 1e-9

/** One wrong letter in a short word, up to about three in a long one: "courage" is not a misspelt "outage". */
function leastSimilarity(word: string): number {
  return word.length < longWord ? 1 - 1.3 / word.length : minSimilarity
}

/** Letters that share a place are taken for the same, which only means that fuse.js is asked in vain. */
const letterPlaces = 0x7f

function countLetters(word: string): Uint8Array {
  const counts = new Uint8Array(letterPlaces + 1)
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) & letterPlaces
    counts[letter] = (counts[letter] ?? 0) + 1
  }
  return counts
}

/** The share of either word, whichever is more, that the other has not; the counts are afterwards as they were. */
function shareOfStrangers(counts: Uint8Array, word: string, other: string): number {
  let common = 0
  for (let at = 0; at < other.length; at++) {
    const letter = other.charCodeAt(at) & letterPlaces
    const left = counts[letter] ?? 0
    if (left === 0) continue
    counts[letter] = left - 1
    taken[common++] = letter
  }
  for (const letter of taken.subarray(0, common)) counts[letter] = (counts[letter] ?? 0) + 1
  return 1 - common / Math.max(word.length, other.length)
}

const taken = new Uint8Array(longestPattern)

function swapsOf(word: string): readonly string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
}

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
