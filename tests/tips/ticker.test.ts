import { expect, test } from 'vitest'
import type { PostOutcome } from '../../src/core/adapter.ts'
import { createTicker } from '../../src/tips/ticker.ts'
import { FakeWorld, general } from './fake-world.ts'

test('the ticker looks every five seconds, until it is stopped', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:59Z')
  await world.schedule(general)
  const ticker = createTicker(world.context)
  await ticker.start()
  expect(await world.endWait()).toBe(5_000)
  expect(world.slack.calls).toEqual([])
  world.nowMs = Date.parse('2026-01-05T08:00Z')
  await world.endWait()
  await expect.poll(() => world.waiting.size, { interval: 1 }).toBe(1)
  expect(world.slack.posts).toHaveLength(1)
  await ticker.stop()
  expect(world.waiting.size).toBe(0)
})

test('stopping waits for the post in flight and begins no other', async () => {
  await using world = await FakeWorld.at('2026-01-05T08:00Z')
  for (let number = 0; number < 25; number++) {
    await world.store.saveSchedule({
      channel: { platform: 'slack', id: `C${number}` },
      language: 'fr',
      at: '09:00',
      zone: 'Europe/Paris',
      weekdays: [1],
      nextDueMs: world.nowMs,
    })
  }
  const answer = Promise.withResolvers<PostOutcome>()
  world.slack.answers.push(...Array.from({ length: 10 }, () => answer.promise))
  const ticker = createTicker(world.context)
  await ticker.start()
  await expect.poll(() => world.slack.calls.length, { interval: 1 }).toBe(10)
  const stopped = ticker.stop()
  answer.resolve({ kind: 'sent' })
  await stopped
  expect(world.slack.calls).toHaveLength(10)
  expect(world.log('tip.sent')).toHaveLength(10)
})

test('a platform that never answers holds nothing up: after 30 seconds the tip is unknown', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  world.slack.answers.push(new Promise<PostOutcome>(() => undefined))
  const looked = world.look('2026-01-05T08:00Z')
  expect(await world.endWait()).toBe(30_000)
  await looked
  expect(world.log('tip.unknown')).toHaveLength(1)
})

test('trouble with the store is logged, and the next look is tried all the same', async () => {
  await using world = await FakeWorld.at('2026-01-05T08:00Z')
  const { context } = world
  const fullDisk = new Error('database or disk is full')
  const claimDue = () => Promise.reject(fullDisk)
  const ticker = createTicker({ ...context, store: { ...context.store, claimDue } })
  await ticker.start()
  await world.endWait()
  await expect.poll(() => world.log('tips.error').length, { interval: 1 }).toBe(2)
  await ticker.stop()
})

test('after an update of the time zone data tips are due by the new rules', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await startAndStop(world)
  // As it was computed when Paris was thought to be an hour further east.
  await world.store.saveSchedule({
    channel: general,
    language: 'fr',
    at: '09:00',
    zone: 'Europe/Paris',
    weekdays: [1, 2, 3, 4, 5],
    nextDueMs: Date.parse('2026-01-06T07:00Z'),
  })
  await startAndStop(world)
  expect((await world.store.findSchedule(general))?.nextDueMs).toBe(Date.parse('2026-01-06T07:00Z'))
  world.context = { ...world.context, timeZoneData: '2026d' }
  await startAndStop(world)
  expect((await world.store.findSchedule(general))?.nextDueMs).toBe(Date.parse('2026-01-06T08:00Z'))
  expect(world.log('tips.time-zones-changed')).toEqual([{ timeZoneData: '2026d', moved: 1 }])
})

async function startAndStop(world: FakeWorld): Promise<void> {
  const ticker = createTicker(world.context)
  await ticker.start()
  await ticker.stop()
}
