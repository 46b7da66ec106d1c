import { expect, test } from 'vitest'
import { everyDay } from '../../src/core/tip.ts'
import { dayAt, localDayOf, nextDue } from '../../src/tips/schedule.ts'
import { spreadMs } from '../../src/tips/spread.ts'
import { clockChanges } from '../tips/clock-changes.ts'
import { dueByWatchingTheClock } from '../tips/wall-clock.ts'

const channel = { platform: 'slack', id: 'C1' } as const

/** Every quarter of an hour, and the minutes beside those at which clocks change. */
const times = Array.from({ length: 24 }, (_, hour) =>
  ['00', '01', '15', '30', '45', '59'].map((minute) => `${String(hour).padStart(2, '0')}:${minute}`),
).flat()

test('on each day around each change of the clocks in all zones from 2026 to 2029, tips are due when a watched clock says', () => {
  const wrong: string[] = []
  let cases = 0
  for (const { zone, changeMs } of clockChanges(2026, 2029)) {
    for (const days of [-1, 0, 1]) {
      const day = Temporal.PlainDate.from(dayAt(changeMs, zone)).add({ days }).toString()
      for (const at of times) {
        const plan = { channel, at, zone, weekdays: everyDay }
        const dueMs = dueByWatchingTheClock(zone, day, at) + spreadMs(channel)
        if (nextDue(plan, dueMs - 1) !== dueMs || localDayOf(plan, dueMs) !== day) wrong.push(`${zone} ${day} ${at}`)
        cases++
      }
    }
  }
  process.stdout.write(`${cases} times around changes of the clocks, ${wrong.length} of them wrong\n`)
  expect(wrong).toEqual([])
})
