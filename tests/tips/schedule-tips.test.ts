import { expect, test } from 'vitest'
import { scheduleTips } from '../../src/tips/schedule-tips.ts'
import { FakeWorld, general } from './fake-world.ts'

const times = {
  at: '14:00',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5],
  channel: general,
  language: 'en',
} as const

test('a channel that had no tip today gets one later today', async () => {
  await using world = await FakeWorld.at('2026-01-05T09:00Z')
  const schedule = await scheduleTips(world.store, times, world.nowMs)
  expect(schedule).toEqual({ ...times, nextDueMs: Date.parse('2026-01-05T13:00Z') })
  expect(await world.store.findSchedule(general)).toEqual(schedule)
})

test('a channel that had its tip today is told the truth: the next one is tomorrow', async () => {
  await using world = await FakeWorld.at('2026-01-05T07:00Z')
  await world.schedule(general)
  await world.look('2026-01-05T08:00Z')
  const schedule = await scheduleTips(world.store, times, world.nowMs)
  expect(schedule.nextDueMs).toBe(Date.parse('2026-01-06T13:00Z'))
})
