import { expect, test } from 'vitest'
import type { PostOutcome } from '../../src/core/adapter.ts'
import { createTicker } from '../../src/tips/ticker.ts'
import { FakeWorld, general, lounge } from './fake-world.ts'

const fiveSeconds = 5_000

test('the ticker looks every five seconds, until it is stopped', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:59Z')
  await world.schedule(general)
  const ticker = createTicker(world.context)
  await ticker.start()
  // A loop for each platform and one for the ledger.
  await expect.poll(() => world.waiting.size, { interval: 1 }).toBe(3)
  expect([...world.waiting].map(({ delayMs }) => delayMs)).toEqual([fiveSeconds, fiveSeconds, fiveSeconds])
  expect(world.slack.calls).toEqual([])
  world.nowMs = Date.parse('2026-01-05T08:00Z')
  await world.endWaits(3, fiveSeconds)
  await expect.poll(() => world.slack.posts.length, { interval: 1 }).toBe(1)
  await ticker.stop()
  expect(world.waiting.size).toBe(0)
})

test('stopping waits for the posts in flight, and what was claimed but not posted is there for the next process at once', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  for (let number = 0; number < 30; number++) await world.schedule({ platform: 'discord', id: String(number) })
  world.nowMs = Date.parse('2026-01-05T08:01Z')
  const answer = Promise.withResolvers<PostOutcome>()
  world.discord.answers.push(...Array.from({ length: 30 }, () => answer.promise))
  const ticker = createTicker(world.context)
  await ticker.start()
  // The others wait for their turn.
  await expect.poll(() => world.discord.calls.length, { interval: 1 }).toBe(10)
  const stopped = ticker.stop()
  answer.resolve({ kind: 'sent' })
  await stopped
  expect(world.discord.calls).toHaveLength(10)
  expect(world.log('tip.sent')).toHaveLength(10)
  await world.restart()
  world.nowMs += 1_000
  const successor = createTicker(world.context)
  await successor.start()
  await expect.poll(() => world.discord.calls.length, { interval: 1 }).toBe(20)
  await successor.stop()
})

test('several tickers on one store post each tip once', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  for (let number = 0; number < 200; number++) {
    await world.schedule({ platform: 'slack', id: `C${number}`, workspace: `T${number}` })
  }
  world.nowMs = Date.parse('2026-01-05T08:01Z')
  const tickers = Array.from({ length: 3 }, () => createTicker(world.context))
  await Promise.all(tickers.map((ticker) => ticker.start()))
  await expect.poll(() => world.slack.posts.length, { interval: 1 }).toBe(200)
  await Promise.all(tickers.map((ticker) => ticker.stop()))
  expect(world.slack.calls).toHaveLength(200)
  expect(new Set(world.slack.calls.map(({ channel }) => channel)).size).toBe(200)
})

test('a platform that never answers holds nothing up: after 30 seconds the tip is unknown', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  world.slack.answers.push(new Promise<PostOutcome>(() => undefined))
  const looked = world.look('2026-01-05T08:00Z')
  await world.endWaits(1, 30_000)
  await looked
  expect(world.log('tip.unknown')).toHaveLength(1)
})

test('one platform that does not answer keeps the tips of the other from nothing', async () => {
  await using world = await FakeWorld.at('2026-01-05T08:00Z')
  for (let number = 0; number < 70; number++) {
    await world.schedule({ platform: 'slack', id: `C${number}`, workspace: `T${number}` }, { at: '09:01' })
  }
  world.nowMs = Date.parse('2026-01-05T08:02Z')
  world.slack.answers.push(...Array.from({ length: 70 }, () => new Promise<PostOutcome>(() => undefined)))
  const ticker = createTicker(world.context)
  await ticker.start()
  await expect.poll(() => world.slack.calls.length, { interval: 1 }).toBe(50)
  await world.schedule(lounge, { at: '09:03' })
  world.nowMs = Date.parse('2026-01-05T08:03Z')
  await world.endWaits(2, fiveSeconds)
  await expect.poll(() => world.discord.posts.length, { interval: 1 }).toBe(1)
  expect(world.slack.calls).toHaveLength(50)
  const stopped = ticker.stop()
  await world.endWaits(50, 30_000)
  await stopped
})

test('trouble with the store is logged, the next look is tried all the same, and it is no sign of life', async () => {
  await using world = await FakeWorld.at('2026-01-05T08:00Z')
  const { context } = world
  const fullDisk = new Error('database or disk is full')
  const claimDue = () => Promise.reject(fullDisk)
  const ticker = createTicker({ ...context, adapters: [world.slack], store: { ...context.store, claimDue } })
  await ticker.start()
  await world.endWaits(2, fiveSeconds)
  await expect.poll(() => world.log('tips.error').length, { interval: 1 }).toBeGreaterThan(1)
  expect(ticker.isBeating()).toBe(true)
  world.nowMs += 60_000
  expect(ticker.isBeating()).toBe(false)
  expect(ticker.lastBeatMs()).toBe(Date.parse('2026-01-05T08:00Z'))
  await ticker.stop()
})

test('what became of a tip while the store was out of reach is written down once it is back', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  await world.schedule(lounge)
  const { store } = world.context
  let isOut = true
  const unlessOut =
    <Args extends unknown[], Result>(verb: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> =>
      isOut ? Promise.reject(new Error('connection terminated')) : verb(...args)
  // A reply that is lost on its way: the entry in the ledger is made all the same.
  const beginPosting: typeof store.beginPosting = async (delivery, ...posting) => {
    const isHeld = await store.beginPosting(delivery, ...posting)
    if (isOut && delivery.channel.platform === 'discord') throw new Error('connection terminated')
    return isHeld
  }
  world.nowMs = Date.parse('2026-01-05T08:00Z')
  const ticker = createTicker({ ...world.context, store: { ...store, beginPosting, settle: unlessOut(store.settle) } })
  await ticker.start()
  await expect.poll(() => world.log('tip.error').length, { interval: 1 }).toBe(2)
  expect([world.slack.posts.length, world.discord.calls.length]).toEqual([1, 0])
  isOut = false
  for (let looks = 0; looks < 2; looks++) await world.endWaits(3, fiveSeconds)
  await expect.poll(() => world.log('tip.sent').length, { interval: 1 }).toBe(2)
  expect([world.slack.posts.length, world.discord.posts.length]).toEqual([1, 1])
  await ticker.stop()
})

test('a ticker that gets on with a long line of tips shows signs of life', async () => {
  await using world = await FakeWorld.at('2026-01-05T08:00Z')
  const ticker = createTicker(world.context)
  await ticker.start()
  for (let looks = 0; looks < 10; looks++) {
    world.nowMs += 30_000
    await world.endWaits(3, fiveSeconds)
    await expect.poll(() => ticker.isBeating(), { interval: 1 }).toBe(true)
  }
  await ticker.stop()
})

test('old deliveries are forgotten once a day, and those of the last 90 days are not', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  await world.look('2026-01-05T08:00Z')
  await world.look('2026-04-05T07:59Z')
  expect(await world.store.hasPosted(general, '2026-01-05')).toBe(true)
  await world.look('2026-04-06T08:00Z')
  expect(await world.store.hasPosted(general, '2026-01-05')).toBe(false)
  expect(world.log('tips.pruned')).toEqual([{ count: 1 }])
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
