import type { Kysely } from 'kysely'
import type { ScheduleStore } from '../core/store.ts'
import { channelKey } from './channel-key.ts'
import { dropClaimed } from './delivery-row.ts'
import { isShared } from './dialect.ts'
import { moveDue } from './move-due.ts'
import { fromSchedule, toSchedule } from './schedule-row.ts'
import type { Tables } from './tables.ts'

/**
 * Whatever touches a schedule and its deliveries locks the schedule first: in another order, two processes could wait
 * for each other, and a claim in between could outlive its schedule.
 */
export function scheduleStore(database: Kysely<Tables>): ScheduleStore {
  return {
    saveSchedule: (schedule) =>
      database.transaction().execute(async (transaction) => {
        const { platform, channel_id, ...columns } = fromSchedule(schedule)
        await transaction
          .insertInto('tip_schedules')
          .values({ platform, channel_id, ...columns })
          .onConflict((conflict) => conflict.columns(['platform', 'channel_id']).doUpdateSet(columns))
          .execute()
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
        const removed = await transaction
          .deleteFrom('tip_schedules')
          .where((where) => where.and(channelKey(channel)))
          .executeTakeFirst()
        await dropClaimed(transaction, channel)
        return removed.numDeletedRows > 0n
      }),

    async schedules(of) {
      const all = inOrder(database)
      const rows = await (of ? all.where((where) => where.and(of)) : all).execute()
      return rows.map(toSchedule)
    },

    refreshDueTimes: ({ timeZoneData, nextDue }) =>
      database.transaction().execute(async (transaction) => {
        if (!(await noteTimeZoneData(transaction, timeZoneData))) return 0
        const all = inOrder(transaction)
        const rows = await (isShared(transaction) ? all.forUpdate() : all).execute()
        const moved = rows.map(toSchedule).flatMap((schedule) => {
          const nextDueMs = nextDue(schedule)
          return nextDueMs === schedule.nextDueMs ? [] : [{ channel: schedule.channel, nextDueMs }]
        })
        await moveDue(transaction, moved)
        return moved.length
      }),
  }
}

function inOrder(database: Kysely<Tables>) {
  return database.selectFrom('tip_schedules').selectAll().orderBy('platform').orderBy('channel_id')
}

/** Whether this version is news; of several processes that ask at once, to one of them, and the others wait for it. */
async function noteTimeZoneData(database: Kysely<Tables>, value: string): Promise<boolean> {
  const row = await database
    .insertInto('program_state')
    .values({ name: 'time-zone-data', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }).where('program_state.value', '<>', value))
    .returning('name')
    .executeTakeFirst()
  return row !== undefined
}
