import type { Kysely } from 'kysely'
import type { DeliveryStore } from '../core/store.ts'
import { channelKey } from './channel-key.ts'
import { claimDue } from './claim.ts'
import { heldBy, toDelivery } from './delivery-row.ts'
import { settle } from './settle.ts'
import { shownTips } from './shown-tips.ts'
import type { Tables } from './tables.ts'

export function deliveryStore(database: Kysely<Tables>): DeliveryStore {
  return {
    claimDue: (claim) => database.transaction().execute((transaction) => claimDue(transaction, claim)),

    async beginPosting(delivery, tip, nowMs) {
      const updated = await database
        .updateTable('tip_deliveries')
        .set({ state: 'posting', tip_entry: tip.entry, tip_number: tip.number, posting_since_ms: nowMs })
        .where((where) => where.and({ ...heldBy(delivery), state: 'claimed' }))
        .executeTakeFirst()
      return updated.numUpdatedRows > 0n
    },

    settle: (delivery, outcome) =>
      database.transaction().execute((transaction) => settle(transaction, delivery, outcome)),

    async abandonedDeliveries(nowMs) {
      const rows = await database
        .selectFrom('tip_deliveries')
        .selectAll()
        .where('state', '=', 'posting')
        .where('lease_until_ms', '<=', nowMs)
        .orderBy('due_ms')
        .execute()
      return rows.map(toDelivery)
    },

    async renewLease(delivery, leaseUntilMs) {
      const row = await database
        .updateTable('tip_deliveries')
        .set({ lease_until_ms: leaseUntilMs })
        .where((where) => where.and({ ...heldBy(delivery), state: 'posting' }))
        .returningAll()
        .executeTakeFirst()
      return row && toDelivery(row)
    },

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
  }
}
