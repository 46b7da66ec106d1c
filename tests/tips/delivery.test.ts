import { describe, expect, test } from 'vitest'
import type { PostOutcome } from '../../src/core/adapter.ts'
import { FakeWorld, general, lounge } from './fake-world.ts'

const tooMany: PostOutcome = { kind: 'later', retryAfterMs: 30 * 60_000, detail: 'ratelimited' }

describe('day after day', () => {
  test('a channel gets its tip at its time, in its language, once', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    await world.look('2026-01-05T07:59:59Z')
    expect(world.slack.calls).toEqual([])
    await world.look('2026-01-05T08:00:03Z')
    await world.liveUntil('2026-01-05T20:00Z', 60)
    expect(world.slack.calls).toEqual([
      { channel: general.id, key: `slack:${general.id}:2026-01-05`, text: expect.stringMatching(/^fr etcd \d$/) },
    ])
    expect(world.log('tip.sent')).toEqual([
      expect.objectContaining({ platform: 'slack', channel: general.id, localDay: '2026-01-05', lateMs: 3_000 }),
    ])
  })

  test('five a week, through restarts at any time, and none comes again before all were shown', async () => {
    await using world = await FakeWorld.at('2026-01-05T00:00Z')
    await world.schedule(general)
    for (let hours = 0; hours < 13 * 24; hours += 7) {
      await world.liveUntil(Temporal.Instant.fromEpochMilliseconds(world.nowMs).add({ hours: 7 }).toString(), 70)
      await world.restart()
    }
    const texts = world.slack.posts.map(({ text }) => text)
    expect(world.slack.posts.map(({ key }) => key.slice(-2))).toEqual('05 06 07 08 09 12 13 14 15 16'.split(' '))
    expect(new Set(texts.slice(0, 7)).size).toBe(7)
    expect(texts[7]).not.toBe(texts[6])
    expect(new Set(texts.slice(7)).size).toBe(3)
  })

  test.each([
    ['2026-03-28', '2026-03-31', 'Europe/Paris', '02:30'],
    ['2026-10-24', '2026-10-27', 'Europe/Paris', '02:30'],
    ['2026-03-27', '2026-03-30', 'America/Nuuk', '23:30'],
  ])('one a day when the clocks change: from %s to %s in %s', async (from, until, zone, at) => {
    await using world = await FakeWorld.at(`${from}T06:00Z`)
    await world.schedule(general, { zone, at, weekdays: [1, 2, 3, 4, 5, 6, 7] })
    await world.liveUntil(`${until}T06:00Z`, 30)
    expect(world.slack.posts).toHaveLength(3)
    expect(new Set(world.slack.posts.map(({ key }) => key)).size).toBe(3)
  })

  test('many channels due at once all get theirs', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    for (let number = 0; number < 75; number++) {
      await world.schedule({ platform: 'slack', id: `C${number}`, workspace: `T${number}` })
    }
    await world.look('2026-01-05T08:01Z')
    expect(new Set(world.slack.posts.map(({ channel }) => channel)).size).toBe(75)
  })

  test('they are due within a minute, but not all in the same second', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    for (let number = 0; number < 30; number++) {
      await world.schedule({ platform: 'slack', id: `C${number}`, workspace: `T${number}` })
    }
    await world.look('2026-01-05T08:00:20Z')
    expect(world.slack.posts.length).toBeGreaterThan(3)
    expect(world.slack.posts.length).toBeLessThan(20)
    await world.look('2026-01-05T08:01Z')
    expect(world.slack.posts).toHaveLength(30)
  })

  test('French and English come by turns where both were asked for', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general, { language: 'alternating' })
    await world.liveUntil('2026-01-08T12:00Z', 60)
    const said = world.slack.posts.map(({ text }) => text.slice(0, 2))
    expect(['fr,en,fr,en', 'en,fr,en,fr']).toContain(said.join())
  })

  test('only tips of the chosen categories come, all of them before any comes again', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general, { categories: ['docker'], weekdays: [1, 2, 3, 4, 5, 6, 7] })
    await world.liveUntil('2026-01-19T12:00Z', 120)
    const texts = world.slack.posts.map(({ text }) => text)
    expect(texts.filter((text) => !text.startsWith('fr docker '))).toEqual([])
    expect(new Set(texts.slice(0, 7)).size).toBe(7)
    expect(new Set(texts.slice(7, 14)).size).toBe(7)
    expect(texts[7]).not.toBe(texts[6])
  })

  test('nothing is posted twice when the clock is set back', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    await world.liveUntil('2026-01-06T12:00Z', 60)
    world.nowMs = Date.parse('2026-01-05T07:30Z')
    await world.liveUntil('2026-01-07T12:00Z', 60)
    expect(world.slack.posts.map(({ key }) => key.slice(-2))).toEqual(['05', '06', '07'])
  })

  test('a day without any tip to show is skipped', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    world.context = { ...world.context, tips: { ...world.context.tips, all: () => [] } }
    await world.look('2026-01-05T08:00Z')
    expect(world.log('tip.skipped')).toEqual([expect.objectContaining({ reason: 'no-tip' })])
  })
})

describe('when the bot was away', () => {
  test('the tip is posted late within two hours', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    await world.look('2026-01-05T10:00Z')
    expect(world.slack.posts).toHaveLength(1)
  })

  test('after two hours the day is skipped and logged, and the next one is as usual', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    await world.look('2026-01-05T10:00:01Z')
    expect(world.slack.calls).toEqual([])
    expect(world.log('tip.skipped')).toEqual([
      expect.objectContaining({ channel: general.id, localDay: '2026-01-05', reason: 'too-late' }),
    ])
    await world.look('2026-01-06T08:00Z')
    expect(world.slack.posts.map(({ key }) => key)).toEqual([`slack:${general.id}:2026-01-06`])
  })

  test('after days, only the tip that is not too late is posted', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    await world.look('2026-01-08T09:30Z')
    expect(world.slack.posts.map(({ key }) => key)).toEqual([`slack:${general.id}:2026-01-08`])
    expect(world.log('tip.skipped')).toHaveLength(1)
  })

  test('a platform that is not configured any more keeps its schedules for when it is', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    const { context } = world
    world.context = { ...context, adapters: [world.discord] }
    await world.liveUntil('2026-01-06T07:00Z', 60)
    world.context = context
    await world.liveUntil('2026-01-06T12:00Z', 60)
    expect(world.slack.posts.map(({ key }) => key)).toEqual([`slack:${general.id}:2026-01-06`])
  })
})

describe('when the platform says no', () => {
  test('"later" is waited for, never called earlier, and the same tip is posted then', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    world.slack.answers.push(tooMany)
    await world.look('2026-01-05T08:00Z')
    await world.liveUntil('2026-01-05T08:29Z', 5)
    expect(world.slack.calls).toHaveLength(1)
    await world.liveUntil('2026-01-05T08:30Z', 1)
    const [first, second] = world.slack.calls
    expect(second).toEqual(first)
    expect(world.slack.posts).toHaveLength(1)
  })

  test('"later" for more than two hours skips the day', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    world.slack.answers.push(tooMany, tooMany, tooMany, tooMany, tooMany, tooMany)
    await world.liveUntil('2026-01-05T14:00Z')
    expect(world.slack.calls).toHaveLength(5)
    expect(world.log('tip.skipped')).toHaveLength(1)
  })

  test('"now" from a platform that has just refused is not taken at its word', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    world.slack.answers.push({ kind: 'later', retryAfterMs: 0, detail: 'ratelimited' })
    await world.look('2026-01-05T08:00Z')
    expect(world.slack.calls).toHaveLength(1)
  })

  test('a refusal suspends the schedule with its reason, until it is set anew', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    world.slack.answers.push({ kind: 'refused', reason: 'archived', detail: 'is_archived' })
    await world.liveUntil('2026-01-07T12:00Z', 60)
    expect(world.slack.calls).toHaveLength(1)
    expect((await world.store.findSchedule(general))?.suspended).toEqual({ reason: 'archived', detail: 'is_archived' })
    await world.schedule(general, { at: '15:00' })
    await world.liveUntil('2026-01-07T20:00Z', 60)
    expect(world.slack.posts.map(({ key }) => key)).toEqual([`slack:${general.id}:2026-01-07`])
  })

  test('on Slack a lost reply is never followed by a second post', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    world.slack.answers.push({ kind: 'unknown', detail: 'socket hang up' })
    await world.liveUntil('2026-01-05T20:00Z', 60)
    expect(world.slack.calls).toHaveLength(1)
    expect(world.log('tip.unknown')).toEqual([expect.objectContaining({ detail: 'socket hang up' })])
    expect(world.settled.map(({ outcome }) => outcome)).toEqual(['unknown'])
  })

  test('a platform that takes nothing gets nothing, from nobody, before the time it said', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(lounge)
    await world.schedule(general)
    await world.schedule({ platform: 'discord', id: '1' })
    world.discord.answers.push({ ...tooMany, scope: 'platform' })
    await world.look('2026-01-05T08:00Z')
    await world.restart()
    await world.liveUntil('2026-01-05T08:29Z', 5)
    expect(world.discord.calls).toHaveLength(1)
    expect(world.slack.posts).toHaveLength(1)
    await world.liveUntil('2026-01-05T08:31Z', 1)
    expect(new Set(world.discord.posts.map(({ channel }) => channel))).toEqual(new Set([lounge.id, '1']))
    expect(world.waited[0]).toEqual(['discord', 30 * 60_000])
  })

  test('a Slack workspace that takes nothing does not hold up the others', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    const inT1 = { platform: 'slack', id: 'C1', workspace: 'T1' } as const
    const inT2 = { platform: 'slack', id: 'C2', workspace: 'T2' } as const
    await world.schedule({ ...general, workspace: 'T1' })
    await world.schedule(inT1)
    await world.schedule(inT2)
    world.slack.answers.push({ ...tooMany, scope: 'platform' })
    await world.look('2026-01-05T08:00:00Z')
    await world.liveUntil('2026-01-05T08:29Z', 5)
    expect(world.slack.calls.map(({ channel }) => channel)).toEqual([general.id, inT2.id])
    await world.liveUntil('2026-01-05T08:31Z', 1)
    expect(new Set(world.slack.posts.map(({ channel }) => channel))).toEqual(new Set([general.id, inT1.id, inT2.id]))
  })

  test('one channel in trouble does not keep the others waiting', async () => {
    await using world = await FakeWorld.at('2026-01-05T07:00Z')
    await world.schedule(general)
    await world.schedule(lounge)
    const bug = new Error('a bug in the adapter')
    world.context = {
      ...world.context,
      adapters: [{ platform: 'slack', post: () => Promise.reject(bug) }, world.discord],
    }
    await world.look('2026-01-05T08:00Z')
    expect(world.discord.posts).toHaveLength(1)
    expect(world.log('tip.error')).toEqual([expect.objectContaining({ channel: general.id, error: bug })])
  })
})
