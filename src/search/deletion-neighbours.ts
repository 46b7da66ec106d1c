/**
 * Which words may be meant by a misspelt one: those that share a deletion key with it. The keys of a word are what is
 * left of its first letters when none, one or two of them are taken out; two words at most two edits apart share
 * one. (Symmetric deletion: Garbe 2012, SymSpell.) fuse.js over a whole vocabulary costs a millisecond a word
 * on 640 words and grows with them; this hardly does.
 *
 * Names written as one word ("loadbalancer") are most of a large vocabulary, and long. Theirs are the keys with at most
 * one letter taken out: a fifth of the memory, and a second error is still found behind the first letters.
 */
import { fileByHash } from './hash-buckets.ts'
import { hashOf } from './hash.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Shorter words have too many neighbours: `pod` is one letter away from `god`, `rod`, `pot` and `pad`. */
export const minFuzzyLength = 4
const keyPrefixLength = 8
/** In shorter words, two letters are too much to be wrong. */
const twoMayMiss = 6
/** Keys a word, about: of a word of eight letters and more there are 37, of a name written as one word 9. */
const usualKeys = 12

export interface DeletionNeighbours {
  /** Each once; one that only shares a bucket with a neighbour is among them. */
  near(word: string): ReadonlySet<number>
  /** Whether they really share a key. */
  areNear(word: string, other: string): boolean
}

/** The words by their numbers. */
export function fileByDeletions({ size, wordAt, lastPartAt }: Vocabulary): DeletionNeighbours {
  const buckets = fileByHash(size * usualKeys, (file) => {
    for (let number = 0; number < size; number++) {
      const word = wordAt(number)
      const mayMiss = lastPartAt(number) > 0 ? 1 : 2
      if (word.length >= minFuzzyLength) eachDeletionKey(word, mayMiss, (hash) => file(hash, number))
    }
  })
  return {
    near(word) {
      const found = new Set<number>()
      eachDeletionKey(word, 2, (hash) => {
        for (const number of buckets.under(hash)) found.add(number)
      })
      return found
    },
    areNear(word, other) {
      const keys = new Set<number>()
      eachDeletionKey(word, 2, (hash) => keys.add(hash))
      let shared = false
      eachDeletionKey(other, 2, (hash) => {
        shared ||= keys.has(hash)
      })
      return shared
    },
  }
}

/** The word's first letters with none, one and (from six letters on) two of them left out. */
function eachDeletionKey(word: string, mayMiss: 1 | 2, visit: (hash: number) => void): void {
  const end = Math.min(word.length, keyPrefixLength)
  visit(hashOf(word, end))
  for (let but = 0; but < end; but++) {
    visit(hashOf(word, end, but))
    if (mayMiss < 2 || word.length < twoMayMiss) continue
    for (let butAlso = but + 1; butAlso < end; butAlso++) visit(hashOf(word, end, but, butAlso))
  }
}
