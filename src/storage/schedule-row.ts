import type { Kysely, Selectable } from 'kysely'
import type { Channel } from '../core/question.ts'
import type { TipSchedule, Weekday } from '../core/tip.ts'
import { channelKey, channelOf } from './channel-key.ts'
import type { Tables } from './tables.ts'

/** Throws when the row holds what no version of the program writes. */
export function toSchedule(row: Selectable<Tables['tip_schedules']>): TipSchedule {
  return {
    channel: channelOf(row),
    language: row.language,
    at: row.at,
    zone: row.zone,
    weekdays: parseWeekdays(row.weekdays),
    nextDueMs: row.next_due_ms,
    ...(row.suspended_reason && {
      suspended: { reason: row.suspended_reason, detail: row.suspended_detail ?? '' },
    }),
  }
}

export async function moveDue(database: Kysely<Tables>, channel: Channel, nextDueMs: number): Promise<void> {
  await database
    .updateTable('tip_schedules')
    .set({ next_due_ms: nextDueMs })
    .where((where) => where.and(channelKey(channel)))
    .execute()
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
