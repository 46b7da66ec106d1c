import { describe, expect, test, vi } from 'vitest'
import type { PostOutcome } from '../../src/core/adapter.ts'
import type { Channel } from '../../src/core/question.ts'
import { createTicker } from '../../src/tips/ticker.ts'
import { FakeWorld, general, lounge } from './fake-world.ts'

/** A world whose bot dies while the platform, which has taken the post, has not answered yet. */
async function diedWhilePosting(channel: Channel): Promise<FakeWorld> {
  const world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(channel)
  const platform = channel.platform === 'slack' ? world.slack : world.discord
  platform.answers.push(new Promise<PostOutcome>(() => undefined))
  void world.look('2026-01-05T08:00Z')
  await vi.waitUntil(() => platform.posts.length === 1, { interval: 1 })
  await world.restart()
  return world
}

test('on Slack a tip whose fate is not known is not posted again, and shows as unknown', async () => {
  await using world = await diedWhilePosting(general)
  await world.liveUntil('2026-01-05T08:10Z', 1)
  await world.liveUntil('2026-01-05T20:00Z', 60)
  expect(world.slack.calls).toHaveLength(1)
  expect(world.log('tip.unknown')).toEqual([
    expect.objectContaining({ channel: general.id, localDay: '2026-01-05', detail: 'the process ended while posting' }),
  ])
  await world.liveUntil('2026-01-06T20:00Z', 60)
  expect(world.slack.posts.map(({ key }) => key.slice(-2))).toEqual(['05', '06'])
  expect(world.slack.posts[1]?.text).not.toBe(world.slack.posts[0]?.text)
})

test('on Discord it is posted again within two minutes under the same key, and people see one', async () => {
  await using world = await diedWhilePosting(lounge)
  await world.liveUntil('2026-01-05T08:10Z', 1)
  await world.liveUntil('2026-01-05T20:00Z', 60)
  const [first, second, ...more] = world.discord.calls
  expect(second).toEqual(first)
  expect(more).toEqual([])
  expect(world.discord.posts).toHaveLength(1)
  expect(world.log('tip.sent')).toHaveLength(1)
})

test('a process that has the store for itself need not wait for the lease of the one that died', async () => {
  await using world = await diedWhilePosting(lounge)
  world.nowMs += 1_000
  const ticker = createTicker({ ...world.context, isAlone: true })
  await ticker.start()
  await expect.poll(() => world.log('tip.sent').length, { interval: 1 }).toBe(1)
  await ticker.stop()
  expect(world.discord.calls).toHaveLength(2)
  expect(world.discord.posts).toHaveLength(1)
})

test('on Discord after two minutes nobody can tell, and it is not posted again', async () => {
  await using world = await diedWhilePosting(lounge)
  await world.look('2026-01-05T08:02:00Z')
  expect(world.discord.calls).toHaveLength(1)
  expect(world.log('tip.unknown')).toHaveLength(1)
})

describe('on Discord, when a reply is lost', () => {
  const lost: PostOutcome = { kind: 'unknown', detail: 'HTTP 503' }

  async function lostReplies(count: number, settings: { readonly areTaken: boolean }): Promise<FakeWorld> {
    const world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(lounge)
    world.discord.losesReplies = settings.areTaken
    world.discord.answers.push(...Array.from({ length: count }, () => lost))
    await world.look('2026-01-05T08:00Z')
    for (let seconds = 5; seconds <= 180; seconds += 5)
      await world.look(`2026-01-05T08:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}Z`)
    return world
  }

  test.each([true, false])(
    'the tip is posted again soon under the same key, and comes once (taken: %s)',
    async (areTaken) => {
      await using world = await lostReplies(3, { areTaken })
      expect(new Set(world.discord.calls.map(({ key, text }) => `${key} ${text}`)).size).toBe(1)
      expect(world.discord.calls).toHaveLength(4)
      expect(world.discord.posts).toHaveLength(1)
      expect(world.settled).toEqual([{ platform: 'discord', outcome: 'sent', lateMs: 30_000 }])
    },
  )

  test('after two minutes nobody can tell, and it is not posted again', async () => {
    await using world = await lostReplies(100, { areTaken: true })
    expect(world.discord.calls.length).toBeGreaterThan(5)
    expect(world.log('tip.unknown')).toEqual([expect.objectContaining({ detail: 'HTTP 503' })])
    const callCount = world.discord.calls.length
    await world.liveUntil('2026-01-05T20:00Z', 60)
    expect(world.discord.calls).toHaveLength(callCount)
  })

  test('"later" at the second attempt does not make it wait until the key is forgotten', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(lounge)
    world.discord.losesReplies = true
    world.discord.answers.push(lost, { kind: 'later', retryAfterMs: 10 * 60_000, detail: 'ratelimited' })
    await world.look('2026-01-05T08:00Z')
    await world.look('2026-01-05T08:00:10Z')
    await world.liveUntil('2026-01-05T20:00Z', 30)
    expect(world.discord.calls).toHaveLength(2)
    expect(world.log('tip.unknown')).toHaveLength(1)
  })
})

test('a worker that was stopped between its entry in the ledger and its post no longer posts under that lease', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  const { context } = world
  world.context = {
    ...context,
    store: {
      ...context.store,
      async beginPosting(...posting) {
        const isHeld = await context.store.beginPosting(...posting)
        if (world.log('tip.later').length === 0) world.nowMs += 90_000
        return isHeld
      },
    },
  }
  await world.look('2026-01-05T08:00Z')
  expect(world.log('tip.later')).toEqual([expect.objectContaining({ detail: 'not handed to the platform' })])
  expect(world.slack.calls).toEqual([])
  await world.look()
  expect(world.slack.posts).toHaveLength(1)
})

test('a tip that was claimed but not yet posted is posted after the lease', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  const { context } = world
  world.context = {
    ...context,
    tips: {
      ...context.tips,
      message() {
        throw new Error('out of memory')
      },
    },
  }
  await world.look('2026-01-05T08:00Z')
  await world.restart()
  await world.look('2026-01-05T08:00:59Z')
  expect(world.slack.calls).toEqual([])
  await world.look('2026-01-05T08:01Z')
  expect(world.slack.posts).toHaveLength(1)
})

test('nothing is posted near the end of a lease', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  const { context } = world
  world.context = {
    ...context,
    tips: {
      ...context.tips,
      message(tip, language) {
        world.nowMs += 21_000
        return context.tips.message(tip, language)
      },
    },
  }
  await world.look('2026-01-05T08:00Z')
  expect(world.slack.calls).toEqual([])
  world.context = context
  await world.look('2026-01-05T08:01Z')
  expect(world.slack.posts).toHaveLength(1)
})

test('tips that are stopped between claim and post are not posted', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  const { context } = world
  world.context = {
    ...context,
    store: {
      ...context.store,
      async shownTips(channel) {
        await world.store.removeSchedule(channel)
        return []
      },
    },
  }
  await world.look('2026-01-05T08:00Z')
  expect(world.slack.calls).toEqual([])
})
