/**
 * Numbers filed under strings, without the strings: a string's hash says in which bucket to look. Strings that share
 * a bucket share its numbers, so whoever looks must check what is found. In exchange a million keys cost four bytes
 * each, where a Map of strings to arrays costs some two hundred.
 */
import { invert, listAt } from './inverted-lists.ts'

export interface HashBuckets {
  /** Everything filed under this hash, in the order of filing; sometimes twice, and sometimes with strangers. */
  under(hash: number): Uint32Array
}

/**
 * @param expected about how many numbers will be filed: a bucket has some four of them
 * @param eachPair as for `invert`: asked twice
 */
export function fileByHash(
  expected: number,
  eachPair: (file: (hash: number, value: number) => void) => void,
): HashBuckets {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, expected / 4))) - 1
  const lists = invert(mask + 1, (file) => eachPair((hash, value) => file(hash & mask, value)))
  return { under: (hash) => listAt(lists, hash & mask) }
}
