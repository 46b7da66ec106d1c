/** Which pairs of neighbouring words of a question are neighbours in an entry's text, too. */
import type { TextPostings } from './text-postings.ts'
import { eachNeighbours } from './word-stream.ts'

export interface PairCounter {
  readonly add: (word: string, next: string) => void
  /** Each pair that was added counts once for an entry; one that was added twice, twice. */
  countIn(entry: number): number
  clear(): void
}

export function createPairCounter({ stems, numberOf, stream }: TextPostings): PairCounter {
  const pairs: (readonly [first: number, next: number])[] = []
  /** 1 for the stems that begin a pair: nearly every word of a text is told by it to be of no interest. */
  const begins = new Uint8Array(stems)

  return {
    add(word, next) {
      const [a, b] = [numberOf(word), numberOf(next)]
      if (a === undefined || b === undefined) return
      pairs.push([a, b])
      begins[a] = 1
    },
    countIn(entry) {
      if (pairs.length === 0) return 0
      const found = new Set<number>()
      eachNeighbours(stream, entry, (a, b) => {
        if (begins[a] !== 1) return
        for (const [at, pair] of pairs.entries()) if (pair[0] === a && pair[1] === b) found.add(at)
      })
      return found.size
    },
    clear() {
      for (const [a] of pairs) begins[a] = 0
      pairs.length = 0
    },
  }
}
