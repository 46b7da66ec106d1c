import { expect, test } from 'vitest'
import { together } from '../../src/storage/together.ts'

/** Doubles numbers, a batch at a time, when it is told to. */
function doubling() {
  const batches: (readonly number[])[] = []
  const double = together(String, async (numbers: readonly number[]) => {
    batches.push(numbers)
    await Promise.resolve()
    if (numbers.includes(13)) throw new Error('unlucky')
    return numbers.map((number) => 2 * number)
  })
  return { batches, double }
}

test('what is asked at the same time is carried out together, in order, and each gets its own answer', async () => {
  const { batches, double } = doubling()
  expect(await Promise.all([3, 1, 2].map(double))).toEqual([6, 2, 4])
  expect(await double(5)).toBe(10)
  expect(batches).toEqual([[3, 1, 2], [5]])
})

test('what comes while others are under way shares the next batch', async () => {
  const { batches, double } = doubling()
  const first = double(1).then(() => undefined)
  await Promise.resolve()
  await Promise.all([first, double(2), double(3)])
  expect(batches).toEqual([[1], [2, 3]])
})

test('the same thing twice is carried out one after the other', async () => {
  const { batches, double } = doubling()
  expect(await Promise.all([7, 8, 7].map(double))).toEqual([14, 16, 14])
  expect(batches).toEqual([[7, 8], [7]])
})

test('a batch that fails fails for all in it, and nobody after', async () => {
  const { double } = doubling()
  const results = await Promise.allSettled([12, 13].map(double))
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await double(14)).toBe(28)
})
