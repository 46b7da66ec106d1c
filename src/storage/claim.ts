import type { Kysely } from 'kysely'
import type { ClaimRequest } from '../core/store.ts'
import type { TipDelivery, TipSchedule } from '../core/tip.ts'
import { channelKey } from './channel-key.ts'
import { toDelivery } from './delivery-row.ts'
import { moveDue, toSchedule } from './schedule-row.ts'
import type { Tables } from './tables.ts'

/** Runs inside a transaction. */
export async function claimDue(database: Kysely<Tables>, claim: ClaimRequest): Promise<readonly TipDelivery[]> {
  // `in ()` is not SQL everywhere.
  if (claim.platforms.length === 0) return []
  const again = await claimAgain(database, claim)
  const anew = await claimAnew(database, { ...claim, limit: claim.limit - again.length })
  return [...again, ...anew]
}

/** Those whose lease ran out before they were posted, and those that had to wait and have. */
async function claimAgain(database: Kysely<Tables>, claim: ClaimRequest): Promise<readonly TipDelivery[]> {
  const expired = await database
    .selectFrom('tip_deliveries')
    .innerJoin('tip_schedules', (join) =>
      join
        .onRef('tip_schedules.platform', '=', 'tip_deliveries.platform')
        .onRef('tip_schedules.channel_id', '=', 'tip_deliveries.channel_id'),
    )
    .selectAll('tip_deliveries')
    .where('tip_deliveries.state', '=', 'claimed')
    .where('tip_deliveries.lease_until_ms', '<=', claim.nowMs)
    .where('tip_deliveries.platform', 'in', claim.platforms)
    .where('tip_schedules.suspended_reason', 'is', null)
    .orderBy('tip_deliveries.due_ms')
    .limit(claim.limit)
    .execute()
  for (const { platform, channel_id, local_day } of expired) {
    await database
      .updateTable('tip_deliveries')
      .set({ lease_until_ms: claim.leaseUntilMs })
      .where((where) => where.and({ platform, channel_id, local_day }))
      .execute()
  }
  return expired.map((row) => toDelivery({ ...row, lease_until_ms: claim.leaseUntilMs }))
}

async function claimAnew(database: Kysely<Tables>, claim: ClaimRequest): Promise<readonly TipDelivery[]> {
  const due = await database
    .selectFrom('tip_schedules')
    .selectAll()
    .where('next_due_ms', '<=', claim.nowMs)
    .where('suspended_reason', 'is', null)
    .where('platform', 'in', claim.platforms)
    .orderBy('next_due_ms')
    .limit(claim.limit)
    .execute()
  const claimed: TipDelivery[] = []
  for (const schedule of due.map(toSchedule)) {
    const { localDay, nextDueMs } = claim.plan(schedule)
    const delivery = await enterLedger(database, schedule, localDay, claim.leaseUntilMs)
    if (delivery) claimed.push(delivery)
    await moveDue(database, schedule.channel, nextDueMs)
  }
  return claimed
}

/** Undefined when the day has had its tip, or has one under way. */
async function enterLedger(
  database: Kysely<Tables>,
  schedule: TipSchedule,
  localDay: string,
  leaseUntilMs: number,
): Promise<TipDelivery | undefined> {
  const columns = {
    language: schedule.language,
    due_ms: schedule.nextDueMs,
    state: 'claimed',
    lease_until_ms: leaseUntilMs,
    tip_entry: null,
    tip_number: null,
    posting_since_ms: null,
    reason: null,
    detail: null,
  } as const
  const row = await database
    .insertInto('tip_deliveries')
    .values({ ...channelKey(schedule.channel), local_day: localDay, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'channel_id', 'local_day'])
        .doUpdateSet(columns)
        // Nothing was posted on such a day; somebody has set the schedule again since.
        .where('tip_deliveries.state', 'in', ['failed', 'skipped']),
    )
    .returningAll()
    .executeTakeFirst()
  return row && toDelivery(row)
}
