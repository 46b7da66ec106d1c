import type { Kysely } from 'kysely'
import type { DeliveryStore } from '../core/store.ts'
import { channelKey } from './channel-key.ts'
import { toDeliveryRecord } from './delivery-row.ts'
import { shownTips } from './shown-tips.ts'
import type { Tables } from './tables.ts'

type Ledger = Pick<DeliveryStore, 'hasPosted' | 'shownTips' | 'deliveries' | 'dueCount' | 'pruneDeliveries'>

/** What can be read of deliveries, past and to come. */
export function ledger(database: Kysely<Tables>): Ledger {
  return {
    async hasPosted(channel, localDay) {
      const row = await database
        .selectFrom('tip_deliveries')
        .select('state')
        .where((where) => where.and({ ...channelKey(channel), local_day: localDay }))
        .where('state', 'in', ['posting', 'sent', 'unknown'])
        .executeTakeFirst()
      return row !== undefined
    },

    shownTips: (channel) => shownTips(database, channel),

    async deliveries({ states, limit }) {
      if (states?.length === 0) return []
      const latest = database
        .selectFrom('tip_deliveries')
        .selectAll()
        .orderBy('due_ms', 'desc')
        .orderBy('platform')
        .orderBy('channel_id')
        .limit(limit)
      const rows = await (states ? latest.where('state', 'in', states) : latest).execute()
      return rows.map(toDeliveryRecord)
    },

    async dueCount(nowMs, platforms) {
      if (platforms.length === 0) return 0
      const row = await database
        .selectFrom('tip_schedules')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('next_due_ms', '<=', nowMs)
        .where('suspended_reason', 'is', null)
        .where('platform', 'in', platforms)
        .executeTakeFirstOrThrow()
      return row.count
    },

    async pruneDeliveries(dueBeforeMs) {
      const pruned = await database
        .deleteFrom('tip_deliveries')
        .where('due_ms', '<', dueBeforeMs)
        .where('state', 'not in', ['claimed', 'posting'])
        .executeTakeFirst()
      return Number(pruned.numDeletedRows)
    },
  }
}
