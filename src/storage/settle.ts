import type { Kysely } from 'kysely'
import type { RefusalReason } from '../core/adapter.ts'
import type { Channel } from '../core/question.ts'
import type { DeliveryOutcome, TipDelivery } from '../core/tip.ts'
import { channelKey } from './channel-key.ts'
import { heldBy, toDelivery } from './delivery-row.ts'
import { markShown } from './shown-tips.ts'
import type { DeliveryState, Tables } from './tables.ts'

/** Runs inside a transaction. Answers whether the delivery was still held. */
export async function settle(
  database: Kysely<Tables>,
  delivery: TipDelivery,
  outcome: DeliveryOutcome,
): Promise<boolean> {
  const row = await database
    .updateTable('tip_deliveries')
    .set(columnsOf(outcome))
    .where((where) => where.and(heldBy(delivery)))
    .where('state', 'in', ['claimed', 'posting'])
    .returningAll()
    .executeTakeFirst()
  if (!row) return false
  const { tip } = toDelivery(row)
  if (tip && (outcome.kind === 'sent' || outcome.kind === 'unknown')) {
    await markShown(database, delivery.channel, tip, delivery.localDay)
  }
  if (outcome.kind === 'failed') await suspend(database, delivery.channel, outcome.reason, outcome.detail)
  return true
}

interface OutcomeColumns {
  readonly state: DeliveryState
  readonly reason: string | null
  readonly detail: string | null
  readonly lease_until_ms?: number
}

function columnsOf(outcome: DeliveryOutcome): OutcomeColumns {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', reason: null, detail: null }
    case 'unknown':
      return { state: 'unknown', reason: null, detail: outcome.detail }
    case 'failed':
      return { state: 'failed', reason: outcome.reason, detail: outcome.detail }
    case 'skipped':
      return { state: 'skipped', reason: outcome.reason, detail: null }
    case 'later':
      return { state: 'claimed', reason: null, detail: outcome.detail, lease_until_ms: outcome.notBeforeMs }
  }
}

async function suspend(
  database: Kysely<Tables>,
  channel: Channel,
  reason: RefusalReason,
  detail: string,
): Promise<void> {
  await database
    .updateTable('tip_schedules')
    .set({ suspended_reason: reason, suspended_detail: detail })
    .where((where) => where.and(channelKey(channel)))
    .execute()
}
