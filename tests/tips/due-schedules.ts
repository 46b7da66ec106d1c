import type { Platform } from '../../src/core/question.ts'
import { everyDay, type TipSchedule } from '../../src/core/tip.ts'
import { type DatabasePlace, openDatabase } from '../../src/storage/open-database.ts'
import { fromSchedule } from '../../src/storage/schedule-row.ts'
import { spreadMs } from '../../src/tips/spread.ts'

export interface DueSchedules {
  readonly count: number
  readonly platform: Platform
  /** The minute in which the first are due, and how long after it the last are due, minute by minute. */
  readonly firstDueMs: number
  readonly dueOverMs: number
}

/** Writes schedules of so many channels straight into the tables: through the store this takes a commit for each. */
export async function seedDueSchedules(place: DatabasePlace, due: DueSchedules): Promise<void> {
  await using database = await openDatabase(place)
  await database.kysely.transaction().execute(async (transaction) => {
    for (let first = 0; first < due.count; first += rowsPerStatement) {
      const numbers = Array.from({ length: Math.min(rowsPerStatement, due.count - first) }, (_, index) => first + index)
      const rows = numbers.map((number) => fromSchedule(dueSchedule(number, due)))
      await transaction.insertInto('tip_schedules').values(rows).execute()
    }
  })
}

const rowsPerStatement = 1_000

/** Ten channels a workspace: as many as Slack's lines let through at once. */
function dueSchedule(number: number, { platform, firstDueMs, dueOverMs, count }: DueSchedules): TipSchedule {
  const channel = { platform, id: `C${number}`, workspace: `T${Math.floor(number / 10)}` } as const
  const minuteMs = Math.floor((firstDueMs + (dueOverMs * number) / count) / 60_000) * 60_000
  const at = new Date(minuteMs).toISOString().slice(11, 16)
  return { channel, at, zone: 'UTC', weekdays: everyDay, language: 'fr', nextDueMs: minuteMs + spreadMs(channel) }
}
