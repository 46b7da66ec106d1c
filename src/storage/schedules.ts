import type { Kysely } from 'kysely'
import type { ScheduleStore } from '../core/store.ts'
import type { TipSchedule } from '../core/tip.ts'
import { channelKey } from './channel-key.ts'
import { dropClaimed } from './delivery-row.ts'
import { moveDue, toSchedule } from './schedule-row.ts'
import type { Tables } from './tables.ts'

export function scheduleStore(database: Kysely<Tables>): ScheduleStore {
  return {
    saveSchedule: (schedule) =>
      database.transaction().execute(async (transaction) => {
        await saveSchedule(transaction, schedule)
        await dropClaimed(transaction, schedule.channel)
      }),

    async findSchedule(channel) {
      const row = await database
        .selectFrom('tip_schedules')
        .selectAll()
        .where((where) => where.and(channelKey(channel)))
        .executeTakeFirst()
      return row && toSchedule(row)
    },

    removeSchedule: (channel) =>
      database.transaction().execute(async (transaction) => {
        await dropClaimed(transaction, channel)
        const removed = await transaction
          .deleteFrom('tip_schedules')
          .where((where) => where.and(channelKey(channel)))
          .executeTakeFirst()
        return removed.numDeletedRows > 0n
      }),

    schedules: () => allSchedules(database),

    refreshDueTimes: ({ timeZoneData, nextDue }) =>
      database.transaction().execute(async (transaction) => {
        if ((await lastTimeZoneData(transaction)) === timeZoneData) return 0
        let moved = 0
        for (const schedule of await allSchedules(transaction)) {
          const nextDueMs = nextDue(schedule)
          if (nextDueMs === schedule.nextDueMs) continue
          await moveDue(transaction, schedule.channel, nextDueMs)
          moved++
        }
        await saveTimeZoneData(transaction, timeZoneData)
        return moved
      }),
  }
}

async function saveSchedule(database: Kysely<Tables>, schedule: Omit<TipSchedule, 'suspended'>): Promise<void> {
  const columns = {
    language: schedule.language,
    at: schedule.at,
    zone: schedule.zone,
    weekdays: schedule.weekdays.join(''),
    next_due_ms: schedule.nextDueMs,
    suspended_reason: null,
    suspended_detail: null,
  }
  await database
    .insertInto('tip_schedules')
    .values({ ...channelKey(schedule.channel), ...columns })
    .onConflict((conflict) => conflict.columns(['platform', 'channel_id']).doUpdateSet(columns))
    .execute()
}

async function allSchedules(database: Kysely<Tables>): Promise<readonly TipSchedule[]> {
  const rows = await database
    .selectFrom('tip_schedules')
    .selectAll()
    .orderBy('platform')
    .orderBy('channel_id')
    .execute()
  return rows.map(toSchedule)
}

const timeZoneDataName = 'time-zone-data'

async function lastTimeZoneData(database: Kysely<Tables>): Promise<string | undefined> {
  const row = await database
    .selectFrom('program_state')
    .select('value')
    .where('name', '=', timeZoneDataName)
    .executeTakeFirst()
  return row?.value
}

async function saveTimeZoneData(database: Kysely<Tables>, value: string): Promise<void> {
  await database
    .insertInto('program_state')
    .values({ name: timeZoneDataName, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
