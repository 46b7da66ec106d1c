import type { Insertable, Selectable } from 'kysely'
import type { TipSchedule, Weekday } from '../core/tip.ts'
import { categoriesColumn, parseCategories } from './categories-column.ts'
import { channelKey, channelOf } from './channel-key.ts'
import type { Tables } from './tables.ts'

/** Throws when the row holds what no version of the program writes. */
export function toSchedule(row: Selectable<Tables['tip_schedules']>): TipSchedule {
  const categories = parseCategories(row.categories)
  return {
    channel: channelOf(row),
    language: row.language,
    at: row.at,
    zone: row.zone,
    weekdays: parseWeekdays(row.weekdays),
    ...(categories && { categories }),
    ...(row.paused_until !== null && { pausedUntil: row.paused_until }),
    nextDueMs: row.next_due_ms,
    ...(row.suspended_reason && {
      suspended: { reason: row.suspended_reason, detail: row.suspended_detail ?? '' },
    }),
  }
}

export function fromSchedule(schedule: TipSchedule): Insertable<Tables['tip_schedules']> {
  return {
    ...channelKey(schedule.channel),
    workspace: schedule.channel.workspace ?? null,
    language: schedule.language,
    at: schedule.at,
    zone: schedule.zone,
    weekdays: schedule.weekdays.join(''),
    categories: categoriesColumn(schedule.categories),
    paused_until: schedule.pausedUntil ?? null,
    next_due_ms: schedule.nextDueMs,
    suspended_reason: schedule.suspended?.reason ?? null,
    suspended_detail: schedule.suspended?.detail ?? null,
  }
}

function parseWeekdays(text: string): readonly Weekday[] {
  return Array.from(text, (digit) => {
    const day = Number(digit)
    if (!isWeekday(day)) throw new Error(`"${text}" names no weekdays (column weekdays of tip_schedules).`)
    return day
  })
}

function isWeekday(day: number): day is Weekday {
  return Number.isInteger(day) && day >= 1 && day <= 7
}
