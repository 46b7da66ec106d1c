import type { TipPlan, TipTimes } from '../core/tip.ts'
import { spreadMs } from './spread.ts'

/** What a plan says about when. */
type TimedPlan = Pick<TipPlan, 'channel' | 'at' | 'zone' | 'weekdays' | 'pausedUntil'>

/**
 * The first instant after `afterMs` at which a tip is due, in milliseconds since 1970: the time of the plan, later by
 * the channel's share of a minute. A time that the clock jumps over is due once, as much later as the clock jumped; a
 * time that comes twice is due the first time only. Throws RangeError for a zone, a time, weekdays or a date that do
 * not exist.
 */
export function nextDue(plan: TimedPlan, afterMs: number): number {
  const spread = spreadMs(plan.channel)
  return nextTime(plan, Math.max(afterMs - spread, lastPausedMs(plan))) + spread
}

/**
 * The local day, `YYYY-MM-DD`, whose tip is due at this instant. Nearly always the day that the zone's calendar shows
 * then, but the day before when the clock jumped over the time and over midnight (23:30 in Nuuk, in March).
 */
export function localDayOf(times: TipTimes, dueMs: number): string {
  const timeMs = withoutSpread(dueMs)
  const day = dateAt(timeMs, times.zone)
  const dayBefore = day.subtract({ days: 1 })
  const isOfDayBefore = timeOn(times, day) !== timeMs && timeOn(times, dayBefore) === timeMs
  return (isOfDayBefore ? dayBefore : day).toString()
}

/** The day, `YYYY-MM-DD`, that the zone's calendar shows. */
export function dayAt(instantMs: number, zone: string): string {
  return dateAt(instantMs, zone).toString()
}

/** Times are whole minutes, and no channel's share is a minute, however it was computed when the tip was scheduled. */
function withoutSpread(dueMs: number): number {
  return Math.floor(dueMs / 60_000) * 60_000
}

function nextTime(times: TipTimes, afterMs: number): number {
  // The day before may still be due: a time just before midnight that the clock jumped over falls after midnight.
  const firstDay = dateAt(afterMs, times.zone).subtract({ days: 1 })
  for (let days = 0; days <= longestWaitDays; days++) {
    const day = firstDay.add({ days })
    const timeMs = timeOn(times, day)
    if (timeMs > afterMs && times.weekdays.some((weekday) => weekday === day.dayOfWeek)) return timeMs
  }
  throw new RangeError(`No tip is ever due on weekdays [${times.weekdays.join(', ')}].`)
}

/** A week, the day before, and a day that the zone skipped altogether, as Samoa did in 2011. */
const longestWaitDays = 9

/** Just before the time of the first day with tips again; always over when nothing is paused. */
function lastPausedMs({ pausedUntil, ...times }: TimedPlan): number {
  return pausedUntil === undefined ? -Infinity : timeOn(times, Temporal.PlainDate.from(pausedUntil)) - 1
}

function dateAt(instantMs: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDate()
}

/** Temporal's default, "compatible", is exactly the rule above for times that do not exist or come twice. */
function timeOn(times: TipTimes, day: Temporal.PlainDate): number {
  return day.toZonedDateTime({ timeZone: times.zone, plainTime: times.at }).epochMilliseconds
}
