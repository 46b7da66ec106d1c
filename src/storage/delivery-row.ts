import type { Kysely, Selectable } from 'kysely'
import type { Channel } from '../core/question.ts'
import type { DeliveryRecord } from '../core/store.ts'
import type { TipDelivery } from '../core/tip.ts'
import { parseCategories } from './categories-column.ts'
import { channelKey, channelOf } from './channel-key.ts'
import type { Tables } from './tables.ts'

/** All of them by name: SQLite returns no "table.*" from an update that joins. */
export const deliveryColumns = [
  'tip_deliveries.platform',
  'tip_deliveries.channel_id',
  'tip_deliveries.local_day',
  'tip_deliveries.workspace',
  'tip_deliveries.language',
  'tip_deliveries.categories',
  'tip_deliveries.due_ms',
  'tip_deliveries.state',
  'tip_deliveries.lease_until_ms',
  'tip_deliveries.tip_entry',
  'tip_deliveries.tip_number',
  'tip_deliveries.posting_since_ms',
  'tip_deliveries.reason',
  'tip_deliveries.detail',
] as const

type DeliveryRow = Selectable<Tables['tip_deliveries']>

export function toDelivery(row: DeliveryRow): TipDelivery {
  const categories = parseCategories(row.categories)
  return { ...asFarAsItGot(row), ...(categories && { categories }), leaseUntilMs: row.lease_until_ms }
}

export function toDeliveryRecord(row: DeliveryRow): DeliveryRecord {
  return {
    ...asFarAsItGot(row),
    state: row.state,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.detail !== null && { detail: row.detail }),
  }
}

function asFarAsItGot(row: DeliveryRow) {
  return {
    channel: channelOf(row),
    language: row.language,
    localDay: row.local_day,
    dueMs: row.due_ms,
    ...(row.tip_entry !== null && row.tip_number !== null && { tip: { entry: row.tip_entry, number: row.tip_number } }),
    ...(row.posting_since_ms !== null && { postingSinceMs: row.posting_since_ms }),
  }
}

/** The delivery's row as long as its lease is this one: nobody has taken it over since. */
export function heldBy(delivery: TipDelivery) {
  return {
    ...channelKey(delivery.channel),
    local_day: delivery.localDay,
    lease_until_ms: delivery.leaseUntilMs,
  }
}

export const heldByTypes = {
  platform: 'text',
  channel_id: 'text',
  local_day: 'text',
  lease_until_ms: 'bigint',
} as const

/** The same for a delivery and its row. */
export function dayKey({ channel, localDay }: Pick<TipDelivery, 'channel' | 'localDay'>): string {
  return `${channel.platform}:${channel.id}:${localDay}`
}

/** Forgets what was claimed for the channel but not handed to its platform; the day may then be claimed anew. */
export async function dropClaimed(database: Kysely<Tables>, channel: Channel): Promise<void> {
  await database
    .deleteFrom('tip_deliveries')
    .where((where) => where.and({ ...channelKey(channel), state: 'claimed' }))
    .execute()
}
