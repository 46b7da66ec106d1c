import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TipReference } from '../../src/core/answer.ts'
import { drawTip } from '../../src/tips/deck.ts'

const tip: fc.Arbitrary<TipReference> = fc.record({
  entry: fc.constantFrom('etcd', 'pod', 'node'),
  number: fc.nat({ max: 2 }),
})
const tips = fc.uniqueArray(tip, { selector: nameOf })
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('no tip comes again before all have been shown', () => {
  fc.assert(
    fc.property(tips, fc.array(chance, { minLength: 9, maxLength: 9 }), (all, chances) => {
      const shown: TipReference[] = []
      for (const random of chances.slice(0, all.length)) {
        const drawn = drawTip(all, shown, () => random)
        if (drawn) shown.push(drawn)
      }
      expect(shown.map(nameOf).toSorted()).toEqual(all.map(nameOf).toSorted())
    }),
    { seed: 2026 },
  )
})

test('a deck that starts over never starts with its last tip', () => {
  fc.assert(
    fc.property(tips, chance, (all, random) => {
      fc.pre(all.length > 1)
      expect(drawTip(all, all, () => random)).not.toEqual(all.at(-1))
    }),
    { seed: 2026 },
  )
})

test('a single tip comes every day', () => {
  const only = { entry: 'etcd', number: 0 }
  expect(drawTip([only], [only], () => 0)).toEqual(only)
})

test('no tip at all is drawn from none', () => {
  expect(drawTip([], [], () => 0)).toBeUndefined()
})

test('tips that no longer exist do not keep the others back', () => {
  const gone = { entry: 'rkt', number: 0 }
  const left = { entry: 'etcd', number: 0 }
  expect(drawTip([left], [gone], () => 0.99)).toEqual(left)
  expect(drawTip([left], [left, gone], () => 0.99)).toEqual(left)
})

test('every tip can be drawn', () => {
  const all = [0, 1, 2].map((number) => ({ entry: 'etcd', number }))
  expect([0, 0.5, 0.99].map((random) => drawTip(all, [], () => random)?.number)).toEqual([0, 1, 2])
})

function nameOf({ entry, number }: TipReference): string {
  return `${entry}:${number}`
}
