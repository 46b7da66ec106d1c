import { expect, test, vi } from 'vitest'
import type { PostOutcome } from '../../src/core/adapter.ts'
import type { Channel } from '../../src/core/question.ts'
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
  await world.liveUntil('2026-01-05T20:00Z', 1)
  expect(world.slack.calls).toHaveLength(1)
  expect(world.log('tip.unknown')).toEqual([
    expect.objectContaining({ channel: 'general', localDay: '2026-01-05', detail: 'the process ended while posting' }),
  ])
  await world.liveUntil('2026-01-06T20:00Z', 60)
  expect(world.slack.posts.map(({ key }) => key.slice(-2))).toEqual(['05', '06'])
  expect(world.slack.posts[1]?.text).not.toBe(world.slack.posts[0]?.text)
})

test('on Discord it is posted again within two minutes under the same key, and people see one', async () => {
  await using world = await diedWhilePosting(lounge)
  await world.liveUntil('2026-01-05T20:00Z', 1)
  const [first, second, ...more] = world.discord.calls
  expect(second).toEqual(first)
  expect(more).toEqual([])
  expect(world.discord.posts).toHaveLength(1)
  expect(world.log('tip.sent')).toHaveLength(1)
})

test('on Discord after two minutes nobody can tell, and it is not posted again', async () => {
  await using world = await diedWhilePosting(lounge)
  await world.look('2026-01-05T08:02:00Z')
  expect(world.discord.calls).toHaveLength(1)
  expect(world.log('tip.unknown')).toHaveLength(1)
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
