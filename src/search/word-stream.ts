/**
 * The texts of all entries as the numbers of their words, in order: what it takes to see whether two words of a
 * question are neighbours in a text. An index of all pairs of neighbours would be the largest part of the search;
 * the texts of the few entries that matter are soon read.
 *
 * A number takes as many bytes as it needs, seven bits in each (the first words met are the most frequent, and have
 * the lowest numbers); 0 ends a text.
 */
import { growingBytes, growingWholes } from './growing-numbers.ts'

export interface WordStream {
  readonly bytes: Uint8Array
  /** Entry 7 is `bytes` from `starts[7]` to `starts[8]`. */
  readonly starts: Uint32Array
}

export interface WordStreamWriter {
  add(word: number): void
  endText(): void
  endEntry(): void
  finish(): WordStream
}

export function writeWordStream(): WordStreamWriter {
  const bytes = growingBytes()
  const starts = growingWholes()
  starts.push(0)
  return {
    add(word) {
      let rest = word + 1
      while (rest > lowBits) {
        bytes.push((rest & lowBits) | more)
        rest >>>= 7
      }
      bytes.push(rest)
    },
    endText: () => bytes.push(0),
    endEntry: () => starts.push(bytes.length),
    finish: () => ({ bytes: bytes.finish(), starts: starts.finish() }),
  }
}

const lowBits = 0x7f
const more = 0x80

/** Calls `visit` with each two words that are neighbours in a text of the entry, in order. */
export function eachNeighbours(
  { bytes, starts }: WordStream,
  entry: number,
  visit: (word: number, next: number) => void,
): void {
  const end = starts[entry + 1] ?? 0
  let before = 0
  let at = starts[entry] ?? 0
  while (at < end) {
    let byte = bytes[at++] ?? 0
    let word = byte & lowBits
    for (let shift = 7; byte >= more; shift += 7) {
      byte = bytes[at++] ?? 0
      word |= (byte & lowBits) << shift
    }
    if (before > 0 && word > 0) visit(before - 1, word - 1)
    before = word
  }
}
