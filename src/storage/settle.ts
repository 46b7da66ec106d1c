import type { Kysely } from 'kysely'
import type { Channel } from '../core/question.ts'
import type { DeliveryState } from '../core/store.ts'
import type { DeliveryOutcome, TipDelivery } from '../core/tip.ts'
import { channelKey } from './channel-key.ts'
import { dayKey, deliveryColumns, heldBy, heldByTypes, toDelivery } from './delivery-row.ts'
import { isShared, unindexedNumber, unindexedText } from './dialect.ts'
import { given } from './given.ts'
import { markShown } from './shown-tips.ts'
import type { Tables } from './tables.ts'

export interface Settlement {
  readonly delivery: TipDelivery
  readonly outcome: DeliveryOutcome
}

/** Runs inside a transaction, each delivery once. Answers of each whether it was still held. */
export async function settle(
  database: Kysely<Tables>,
  settlements: readonly Settlement[],
): Promise<readonly boolean[]> {
  const refused = settlements.filter(({ outcome }) => outcome.kind === 'failed')
  if (isShared(database)) for (const { delivery } of inOneOrder(refused)) await lockSchedule(database, delivery.channel)
  const rows = await enterOutcomes(database, settlements)
  const posted = rows.filter(({ state }) => state === 'sent' || state === 'unknown')
  await markShown(database, posted.map(toDelivery))
  const held = new Set(rows.map(toDelivery).map(dayKey))
  const answers = settlements.map(({ delivery }) => held.has(dayKey(delivery)))
  for (const { delivery, outcome } of settlements.filter((_, index) => answers[index])) {
    if (outcome.kind === 'failed') await suspend(database, delivery.channel, outcome)
  }
  return answers
}

function enterOutcomes(database: Kysely<Tables>, settlements: readonly Settlement[]) {
  const rows = settlements.map(({ delivery, outcome }) => ({ ...heldBy(delivery), ...columnsOf(delivery, outcome) }))
  const types = { ...heldByTypes, state: 'text', reason: 'text', detail: 'text', next_lease_ms: 'bigint' } as const
  return database
    .updateTable('tip_deliveries')
    .from(given(rows, types))
    .set((set) => ({
      state: set.ref('given.state'),
      reason: set.ref('given.reason'),
      detail: set.ref('given.detail'),
      lease_until_ms: set.ref('given.next_lease_ms'),
    }))
    .whereRef('tip_deliveries.platform', '=', 'given.platform')
    .whereRef('tip_deliveries.channel_id', '=', 'given.channel_id')
    .whereRef('tip_deliveries.local_day', '=', 'given.local_day')
    .where((where) => where(unindexedNumber('tip_deliveries.lease_until_ms'), '=', where.ref('given.lease_until_ms')))
    .where(unindexedText('tip_deliveries.state'), 'in', ['claimed', 'posting'])
    .returning(deliveryColumns)
    .execute()
}

interface OutcomeColumns {
  readonly state: DeliveryState
  readonly reason: string | null
  readonly detail: string | null
  readonly next_lease_ms: number
}

function columnsOf({ leaseUntilMs }: TipDelivery, outcome: DeliveryOutcome): OutcomeColumns {
  const same = { reason: null, detail: null, next_lease_ms: leaseUntilMs }
  switch (outcome.kind) {
    case 'sent':
      return { ...same, state: 'sent' }
    case 'unknown':
      return { ...same, state: 'unknown', detail: outcome.detail }
    case 'failed':
      return { ...same, state: 'failed', reason: outcome.reason, detail: outcome.detail }
    case 'skipped':
      return { ...same, state: 'skipped', reason: outcome.reason }
    case 'later':
      return { ...same, state: 'claimed', detail: outcome.detail, next_lease_ms: outcome.notBeforeMs }
  }
}

function inOneOrder(settlements: readonly Settlement[]): readonly Settlement[] {
  return settlements.toSorted((a, b) => (dayKey(a.delivery) < dayKey(b.delivery) ? -1 : 1))
}

/** The schedule before its delivery, as everywhere: a claim that comes in between would wait for this, and this for it. */
async function lockSchedule(database: Kysely<Tables>, channel: Channel): Promise<void> {
  await database
    .selectFrom('tip_schedules')
    .select('platform')
    .where((where) => where.and(channelKey(channel)))
    .forUpdate()
    .execute()
}

async function suspend(
  database: Kysely<Tables>,
  channel: Channel,
  { reason, detail }: Extract<DeliveryOutcome, { kind: 'failed' }>,
): Promise<void> {
  await database
    .updateTable('tip_schedules')
    .set({ suspended_reason: reason, suspended_detail: detail })
    .where((where) => where.and(channelKey(channel)))
    .execute()
}
