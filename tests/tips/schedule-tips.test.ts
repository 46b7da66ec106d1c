import { expect, test } from 'vitest'
import { untilResumed } from '../../src/core/tip.ts'
import { pauseTips, planTips, resumeTips, scheduleTips } from '../../src/tips/schedule-tips.ts'
import { FakeWorld, general } from './fake-world.ts'

const plan = {
  at: '14:00',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5],
  channel: general,
  language: 'alternating',
  categories: ['docker'],
} as const

test('a channel that had no tip today gets one later today', async () => {
  await using world = await FakeWorld.at('2026-01-05T09:00Z')
  const schedule = await scheduleTips(world.store, plan, world.nowMs)
  expect(schedule).toEqual({ ...plan, nextDueMs: Date.parse('2026-01-05T13:00Z') })
  expect(await world.store.findSchedule(general)).toEqual(schedule)
})

test('a channel that had its tip today is told the truth: the next one is tomorrow', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  await world.look('2026-01-05T08:00Z')
  const planned = await planTips(world.store, plan, world.nowMs)
  expect(planned.nextDueMs).toBe(Date.parse('2026-01-06T13:00Z'))
  expect((await world.store.findSchedule(general))?.at).toBe('09:00')
})

test('no categories are all of them', async () => {
  await using world = await FakeWorld.at('2026-01-05T09:00Z')
  expect(await planTips(world.store, { ...plan, categories: [] }, world.nowMs)).not.toHaveProperty('categories')
})

test('a pause ends on its day, and everything else stays as it was', async () => {
  await using world = await FakeWorld.at('2026-01-05T09:00Z')
  await scheduleTips(world.store, plan, world.nowMs)
  expect(await pauseTips(world.store, general, '2026-01-12', world.nowMs)).toEqual({
    kind: 'paused',
    schedule: { ...plan, pausedUntil: '2026-01-12', nextDueMs: Date.parse('2026-01-12T13:00Z') },
  })
  await world.liveUntil('2026-01-12T12:50Z', 120)
  expect(world.slack.calls).toEqual([])
  await world.liveUntil('2026-01-13T20:00Z', 60)
  expect(world.slack.posts.map(({ key }) => key.slice(-2))).toEqual(['12', '13'])
})

test('a pause without an end lasts until somebody resumes', async () => {
  await using world = await FakeWorld.at('2026-01-05T09:00Z')
  await scheduleTips(world.store, plan, world.nowMs)
  const paused = await pauseTips(world.store, general, undefined, world.nowMs)
  expect(paused).toMatchObject({ kind: 'paused', schedule: { pausedUntil: untilResumed } })
  await world.liveUntil('2026-02-05T09:00Z', 24 * 60)
  expect(await resumeTips(world.store, general, world.nowMs)).toEqual({
    kind: 'resumed',
    schedule: { ...plan, nextDueMs: Date.parse('2026-02-05T13:00Z') },
  })
  expect((await world.store.findSchedule(general))?.pausedUntil).toBeUndefined()
})

test('a pause until today or before is refused, and changes nothing', async () => {
  await using world = await FakeWorld.at('2026-01-05T23:30Z')
  const schedule = await scheduleTips(world.store, plan, world.nowMs)
  // In Paris it is the 6th.
  expect(await pauseTips(world.store, general, '2026-01-06', world.nowMs)).toEqual({
    kind: 'invalid',
    problem: { kind: 'date', value: '2026-01-06' },
  })
  expect(await world.store.findSchedule(general)).toEqual(schedule)
})

test('a channel without tips has nothing to pause or to resume', async () => {
  await using world = await FakeWorld.at('2026-01-05T09:00Z')
  expect(await pauseTips(world.store, general, undefined, world.nowMs)).toEqual({ kind: 'shown' })
  expect(await resumeTips(world.store, general, world.nowMs)).toEqual({ kind: 'shown' })
})

test('resuming ends a suspension', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  world.slack.answers.push({ kind: 'refused', reason: 'not-a-member', detail: 'not_in_channel' })
  await world.look('2026-01-05T08:00Z')
  await resumeTips(world.store, general, world.nowMs)
  await world.look('2026-01-06T08:00Z')
  expect(world.slack.posts.map(({ key }) => key.slice(-2))).toEqual(['06'])
})
