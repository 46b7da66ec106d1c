import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Channel } from '../../src/core/question.ts'
import {
  everyDay,
  mondayToFriday,
  type TipSchedule,
  type TipTimes,
  untilResumed,
  type Weekday,
} from '../../src/core/tip.ts'
import { planAt } from '../../src/tips/plan-next.ts'
import { dayAt, localDayOf, nextDue } from '../../src/tips/schedule.ts'
import { spreadMs } from '../../src/tips/spread.ts'
import { clockChanges } from './clock-changes.ts'
import { general } from './fake-world.ts'
import { dueByWatchingTheClock } from './wall-clock.ts'

const paris = { channel: general, at: '09:00', zone: 'Europe/Paris', weekdays: mondayToFriday } as const

test('a tip is due at its local time, in winter and in summer', () => {
  expect(next(paris, '2026-01-05T00:00Z')).toBe('2026-01-05T08:00:00Z')
  expect(next(paris, '2026-07-06T00:00Z')).toBe('2026-07-06T07:00:00Z')
})

test('the next tip is strictly later than the one just due', () => {
  expect(next(paris, '2026-01-05T07:59:59.999Z')).toBe('2026-01-05T08:00:00Z')
  expect(next(paris, '2026-01-05T08:00Z')).toBe('2026-01-06T08:00:00Z')
})

test('from Friday to Monday there is no tip on weekdays', () => {
  expect(next(paris, '2026-01-09T08:00Z')).toBe('2026-01-12T08:00:00Z')
})

test('one weekday a week is a week apart', () => {
  expect(next({ ...paris, weekdays: [1] }, '2026-01-05T08:00Z')).toBe('2026-01-12T08:00:00Z')
})

test('a time that the clock jumps over is due once, as much later as it jumps', () => {
  const times = { channel: general, at: '02:30', zone: 'Europe/Paris', weekdays: everyDay }
  expect(next(times, '2026-03-28T12:00Z')).toBe('2026-03-29T01:30:00Z')
  expect(next(times, '2026-03-29T01:30Z')).toBe('2026-03-30T00:30:00Z')
})

test('a time that comes twice is due the first time only', () => {
  const times = { channel: general, at: '02:30', zone: 'Europe/Paris', weekdays: everyDay }
  expect(next(times, '2026-10-24T12:00Z')).toBe('2026-10-25T00:30:00Z')
  expect(next(times, '2026-10-25T00:30Z')).toBe('2026-10-26T01:30:00Z')
})

test('a time that the clock jumps over together with midnight still belongs to its own day', () => {
  const times = { channel: general, at: '23:30', zone: 'America/Nuuk', weekdays: everyDay }
  const saturday = nextDue(times, Date.parse('2026-03-28T12:00Z'))
  const sunday = nextDue(times, saturday)
  expect([saturday, sunday].map(iso)).toEqual(['2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z'])
  expect([saturday, sunday].map((dueMs) => localDayOf(times, dueMs))).toEqual(['2026-03-28', '2026-03-29'])
  expect(next(times, '2026-03-29T01:15Z')).toBe('2026-03-29T01:30:00Z')
})

test('a day that a zone skips has no tip of its own', () => {
  const times = { channel: general, at: '09:00', zone: 'Pacific/Apia', weekdays: everyDay }
  expect(next(times, '2011-12-29T19:00Z')).toBe('2011-12-30T19:00:00Z')
  expect(localDayOf(times, Date.parse('2011-12-30T19:00Z'))).toBe('2011-12-31')
})

test('no weekdays at all are refused rather than searched for ever', () => {
  expect(() => nextDue({ ...paris, weekdays: [] }, 0)).toThrow(RangeError)
})

test('around every change of the clocks from 2026 to 2029, tips are due when a watched clock says', () => {
  fc.assert(
    fc.property(changes, timeOfDay, fc.integer({ min: -1, max: 1 }), someChannel, (change, at, days, channel) => {
      const { zone, changeMs } = change
      const day = Temporal.PlainDate.from(dayAt(changeMs, zone)).add({ days }).toString()
      const expected = dueByWatchingTheClock(zone, day, at) + spreadMs(channel)
      const times = { channel, at, zone, weekdays: everyDay }
      expect(iso(nextDue(times, expected - 1))).toBe(iso(expected))
      expect(localDayOf(times, expected)).toBe(day)
    }),
    { numRuns: 800, seed: 2026 },
  )
})

test('around every change of the clocks, each chosen weekday has exactly one tip', () => {
  fc.assert(
    fc.property(changes, timeOfDay, someWeekdays, someChannel, ({ zone, changeMs }, at, weekdays, channel) => {
      const times = { channel, at, zone, weekdays }
      const days: string[] = []
      let dueMs = changeMs - 20 * dayMs
      while (days.length < 30) {
        dueMs = nextDue(times, dueMs)
        days.push(localDayOf(times, dueMs))
      }
      expect(days).toEqual(calendarDays(days[0] ?? '', weekdays, days.length))
    }),
    { numRuns: 100, seed: 2026 },
  )
})

test('during a pause nothing is due, and the first tip is on the first day again that the plan has', () => {
  const paused = { ...paris, pausedUntil: '2026-01-10' }
  expect(next(paused, '2026-01-05T00:00Z')).toBe('2026-01-12T08:00:00Z')
  expect(next({ ...paused, weekdays: everyDay }, '2026-01-05T00:00Z')).toBe('2026-01-10T08:00:00Z')
  expect(next(paused, '2026-01-12T08:00Z')).toBe('2026-01-13T08:00:00Z')
  expect(next({ ...paris, pausedUntil: untilResumed }, '2026-01-05T00:00Z')).toMatch(/^9999-12-31T/)
})

test('a pause that ends on a day whose time the clock jumps over is over at the shifted time', () => {
  const paused = { ...paris, at: '02:30', weekdays: everyDay, pausedUntil: '2026-03-29' }
  expect(next(paused, '2026-03-20T00:00Z')).toBe('2026-03-29T01:30:00Z')
})

test('tips of one time are spread over the minute after it, and each channel keeps its place', () => {
  const places = Array.from({ length: 6_000 }, (_, number) => spreadMs({ platform: 'slack', id: `C0${number}` }))
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...places)).toBeLessThan(60_000)
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => places.filter((ms) => Math.floor(ms / 6_000) === tenth).length,
  )
  expect(Math.min(...tenths)).toBeGreaterThan(500)
  expect(Math.max(...tenths)).toBeLessThan(700)
  expect(spreadMs({ platform: 'slack', id: 'C00', workspace: 'T1' })).toBe(places[0])
  expect(spreadMs({ platform: 'discord', id: 'C00' })).not.toBe(places[0])
})

test('a schedule of a time when there was no spread keeps its days, and has one tip on each', () => {
  const times = { ...paris, channel: { platform: 'slack', id: 'C00' } } as const
  const dueMs = Date.parse('2026-01-05T08:00Z')
  expect(localDayOf(times, dueMs)).toBe('2026-01-05')
  expect(nextDue(times, dueMs)).toBe(dueMs + spreadMs(times.channel))
  const schedule: TipSchedule = { ...times, language: 'fr', nextDueMs: dueMs }
  expect(planAt(dueMs)(schedule)).toEqual({
    localDay: '2026-01-05',
    language: 'fr',
    nextDueMs: Date.parse('2026-01-06T08:00Z') + spreadMs(times.channel),
  })
})

const dayMs = 24 * 60 * 60_000

const changes = fc.constantFrom(...clockChanges(2026, 2029))

const someChannel: fc.Arbitrary<Channel> = fc.record({
  platform: fc.constantFrom('slack', 'discord'),
  id: fc.string({ unit: fc.constantFrom('C', '0', '1', '7', '9'), minLength: 1 }),
})

/** Half of them at the hours when clocks change. */
const timeOfDay = fc
  .tuple(fc.oneof(fc.constantFrom(23, 0, 1, 2, 3), fc.nat({ max: 23 })), fc.nat({ max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

const someWeekdays: fc.Arbitrary<readonly Weekday[]> = fc.subarray([...everyDay], { minLength: 1 })

function calendarDays(first: string, weekdays: readonly Weekday[], count: number): readonly string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(first); days.length < count; day = day.add({ days: 1 })) {
    if (weekdays.some((weekday) => weekday === day.dayOfWeek)) days.push(day.toString())
  }
  return days
}

function next(times: TipTimes & { readonly channel: Channel; readonly pausedUntil?: string }, after: string): string {
  return iso(nextDue(times, Temporal.Instant.from(after).epochMilliseconds))
}

function iso(instantMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toString()
}
