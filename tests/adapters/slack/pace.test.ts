import { expect, test } from 'vitest'
import { createPace } from '../../../src/adapters/slack/pace.ts'

test('a channel gets one message a second, each channel for itself', async () => {
  const waits: number[] = []
  const pace = createPace(
    () => 5_000,
    async (ms) => waits.push(ms),
  )
  for (const channel of ['C1', 'C1', 'C2', 'C1']) expect(await pace.turnIn(channel)).toBe(true)
  expect(waits).toEqual([1_000, 2_000])
})

test('after a rest, a message goes out at once', async () => {
  let now = 0
  const waits: number[] = []
  const pace = createPace(
    () => now,
    async (ms) => waits.push(ms),
  )
  await pace.turnIn('C1')
  now = 1_000
  await pace.turnIn('C1')
  expect(waits).toEqual([])
})

test('a turn that would come after half a minute is not waited for', async () => {
  const pace = createPace(
    () => 0,
    async () => undefined,
  )
  const turns = await Promise.all(Array.from({ length: 40 }, () => pace.turnIn('C1')))
  expect(turns.filter(Boolean)).toHaveLength(31)
})
