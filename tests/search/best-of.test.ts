import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf } from '../../src/search/best-of.ts'

test('the best few are the first of all, sorted; of equals, those with the lower number', () => {
  assert(
    property(array(integer({ min: 0, max: 9 })), integer({ min: 1, max: 12 }), (worths, kept) => {
      const numbers = Uint32Array.from(worths.keys())
      const worth = (number: number): number => worths[number] ?? 0
      const sorted = Array.from(numbers).toSorted((a, b) => worth(b) - worth(a) || a - b)
      expect(bestOf(kept, numbers.toReversed(), numbers.length, worth)).toEqual(sorted.slice(0, kept))
    }),
  )
})
