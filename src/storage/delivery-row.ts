import type { Kysely, Selectable } from 'kysely'
import type { Channel } from '../core/question.ts'
import type { TipDelivery } from '../core/tip.ts'
import { channelKey, channelOf } from './channel-key.ts'
import type { Tables } from './tables.ts'

export function toDelivery(row: Selectable<Tables['tip_deliveries']>): TipDelivery {
  return {
    channel: channelOf(row),
    language: row.language,
    localDay: row.local_day,
    dueMs: row.due_ms,
    leaseUntilMs: row.lease_until_ms,
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

/** Forgets what was claimed for the channel but not handed to its platform; the day may then be claimed anew. */
export async function dropClaimed(database: Kysely<Tables>, channel: Channel): Promise<void> {
  await database
    .deleteFrom('tip_deliveries')
    .where((where) => where.and({ ...channelKey(channel), state: 'claimed' }))
    .execute()
}
