import type { Kysely } from 'kysely'
import type { TipReference } from '../core/answer.ts'
import type { TipDelivery } from '../core/tip.ts'
import { dayKey, deliveryColumns, heldBy, heldByTypes, toDelivery } from './delivery-row.ts'
import { unindexedNumber, unindexedText } from './dialect.ts'
import { given } from './given.ts'
import type { Tables } from './tables.ts'

export interface Posting {
  readonly delivery: TipDelivery
  readonly tip: TipReference
  readonly nowMs: number
}

/** Answers of each delivery, none of which may come twice, whether it is still held. */
export async function beginPosting(
  database: Kysely<Tables>,
  postings: readonly Posting[],
): Promise<readonly boolean[]> {
  const rows = postings.map(({ delivery, tip, nowMs }) => ({
    ...heldBy(delivery),
    tip_entry: tip.entry,
    tip_number: tip.number,
    posting_since_ms: nowMs,
  }))
  const types = { ...heldByTypes, tip_entry: 'text', tip_number: 'bigint', posting_since_ms: 'bigint' } as const
  const begun = await database
    .updateTable('tip_deliveries')
    .from(given(rows, types))
    .set((set) => ({
      state: 'posting',
      tip_entry: set.ref('given.tip_entry'),
      tip_number: set.ref('given.tip_number'),
      posting_since_ms: set.ref('given.posting_since_ms'),
    }))
    .whereRef('tip_deliveries.platform', '=', 'given.platform')
    .whereRef('tip_deliveries.channel_id', '=', 'given.channel_id')
    .whereRef('tip_deliveries.local_day', '=', 'given.local_day')
    .where((where) => where(unindexedNumber('tip_deliveries.lease_until_ms'), '=', where.ref('given.lease_until_ms')))
    .where(unindexedText('tip_deliveries.state'), '=', 'claimed')
    .returning(deliveryColumns)
    .execute()
  const held = new Set(begun.map(toDelivery).map(dayKey))
  return postings.map(({ delivery }) => held.has(dayKey(delivery)))
}
