import type { Kysely } from 'kysely'
import type { DeliveryStore } from '../core/store.ts'
import type { TipDelivery } from '../core/tip.ts'
import { beginPosting, type Posting } from './begin-posting.ts'
import { claimDue } from './claim.ts'
import { dayKey, heldBy, toDelivery } from './delivery-row.ts'
import { ledger } from './ledger.ts'
import { type Settlement, settle } from './settle.ts'
import type { Tables } from './tables.ts'
import { together } from './together.ts'

export function deliveryStore(database: Kysely<Tables>): DeliveryStore {
  const beginOne = together(dayOf, (postings: readonly Posting[]) => beginPosting(database, postings))
  const settleOne = together(dayOf, (settlements: readonly Settlement[]) =>
    database.transaction().execute((transaction) => settle(transaction, settlements)),
  )
  return {
    claimDue: (claim) => database.transaction().execute((transaction) => claimDue(transaction, claim)),

    beginPosting: (delivery, tip, nowMs) => beginOne({ delivery, tip, nowMs }),
    settle: (delivery, outcome) => settleOne({ delivery, outcome }),

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

    ...ledger(database),
  }
}

function dayOf({ delivery }: { readonly delivery: TipDelivery }): string {
  return dayKey(delivery)
}
