import type { TipTimes } from '../core/tip.ts'

/**
 * The first instant after `afterMs` at which a tip is due, in milliseconds since 1970. A time that the clock jumps
 * over is due once, as much later as the clock jumped; a time that comes twice is due the first time only.
 * Throws RangeError for a zone, a time or weekdays that do not exist.
 */
export function nextDue(times: TipTimes, afterMs: number): number {
  // The day before may still be due: a time just before midnight that the clock jumped over falls after midnight.
  const firstDay = dateAt(afterMs, times.zone).subtract({ days: 1 })
  for (let days = 0; days <= longestWaitDays; days++) {
    const day = firstDay.add({ days })
    const dueMs = dueOn(times, day)
    if (dueMs > afterMs && times.weekdays.some((weekday) => weekday === day.dayOfWeek)) return dueMs
  }
  throw new RangeError(`No tip is ever due on weekdays [${times.weekdays.join(', ')}].`)
}

/**
 * The local day, `YYYY-MM-DD`, whose tip is due at this instant. Nearly always the day that the zone's calendar shows
 * then, but the day before when the clock jumped over the time and over midnight (23:30 in Nuuk, in March).
 */
export function localDayOf(times: TipTimes, dueMs: number): string {
  const day = dateAt(dueMs, times.zone)
  const dayBefore = day.subtract({ days: 1 })
  const isOfDayBefore = dueOn(times, day) !== dueMs && dueOn(times, dayBefore) === dueMs
  return (isOfDayBefore ? dayBefore : day).toString()
}

/** A week, the day before, and a day that the zone skipped altogether, as Samoa did in 2011. */
const longestWaitDays = 9

function dateAt(instantMs: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDate()
}

/** Temporal's default, "compatible", is exactly the rule above for times that do not exist or come twice. */
function dueOn(times: TipTimes, day: Temporal.PlainDate): number {
  return day.toZonedDateTime({ timeZone: times.zone, plainTime: times.at }).epochMilliseconds
}
