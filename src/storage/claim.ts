import type { Insertable, Kysely } from 'kysely'
import type { ClaimRequest } from '../core/store.ts'
import type { TipDelivery, TipSchedule } from '../core/tip.ts'
import { batches } from './batches.ts'
import { categoriesColumn } from './categories-column.ts'
import { channelKey } from './channel-key.ts'
import { toDelivery } from './delivery-row.ts'
import { isShared, unindexedNumber, unindexedText } from './dialect.ts'
import { moveDue } from './move-due.ts'
import { toSchedule } from './schedule-row.ts'
import type { Tables } from './tables.ts'

/** Runs inside a transaction. A handful of statements, however many are claimed. */
export async function claimDue(database: Kysely<Tables>, claim: ClaimRequest): Promise<readonly TipDelivery[]> {
  // `in ()` is not SQL everywhere.
  if (claim.platforms.length === 0) return []
  const again = await claimAgain(database, claim)
  const anew = await claimAnew(database, { ...claim, limit: claim.limit - again.length })
  return [...again, ...anew]
}

/** Those whose lease ran out before they were posted, and those that had to wait and have. */
async function claimAgain(database: Kysely<Tables>, claim: ClaimRequest): Promise<readonly TipDelivery[]> {
  const rows = await database
    .with('expired', (query) =>
      query
        .selectFrom('tip_deliveries')
        .innerJoin('tip_schedules', (join) =>
          join
            .onRef('tip_schedules.platform', '=', 'tip_deliveries.platform')
            .onRef('tip_schedules.channel_id', '=', 'tip_deliveries.channel_id'),
        )
        .select(['tip_deliveries.platform', 'tip_deliveries.channel_id', 'tip_deliveries.local_day'])
        .where('tip_deliveries.state', '=', 'claimed')
        .where('tip_deliveries.lease_until_ms', '<=', claim.nowMs)
        .where('tip_deliveries.platform', 'in', claim.platforms)
        .where('tip_schedules.suspended_reason', 'is', null)
        // By the index on leases: the one on due times holds all that is past.
        .orderBy(unindexedNumber('tip_deliveries.due_ms'))
        .limit(claim.limit)
        .$if(isShared(database), (expired) => expired.forUpdate('tip_deliveries').skipLocked()),
    )
    .updateTable('tip_deliveries')
    .set({ lease_until_ms: claim.leaseUntilMs })
    .where((where) =>
      where(
        where.refTuple('platform', 'channel_id', 'local_day'),
        'in',
        where
          .selectFrom('expired')
          .select(['platform', 'channel_id', 'local_day'])
          .$asTuple('platform', 'channel_id', 'local_day'),
      ),
    )
    .returningAll()
    .execute()
  return rows.map(toDelivery).toSorted((a, b) => a.dueMs - b.dueMs)
}

async function claimAnew(database: Kysely<Tables>, claim: ClaimRequest): Promise<readonly TipDelivery[]> {
  const due = await database
    .selectFrom('tip_schedules')
    .selectAll()
    .where('next_due_ms', '<=', claim.nowMs)
    .where('suspended_reason', 'is', null)
    // By the index on due times: SQLite would look up all of a platform's schedules by their key, and sort them.
    .where(unindexedText('platform'), 'in', claim.platforms)
    .orderBy('next_due_ms')
    .limit(claim.limit)
    .$if(isShared(database), (query) => query.forUpdate().skipLocked())
    .execute()
  const planned = due.map(toSchedule).map((schedule) => ({ schedule, plan: claim.plan(schedule) }))
  const claimed = await enterLedger(
    database,
    planned.map(({ schedule, plan }) => claimedRow(schedule, plan, claim.leaseUntilMs)),
  )
  await moveDue(
    database,
    planned.map(({ schedule, plan }) => ({ channel: schedule.channel, nextDueMs: plan.nextDueMs })),
  )
  return claimed.toSorted((a, b) => a.dueMs - b.dueMs)
}

type DeliveryRow = Insertable<Tables['tip_deliveries']>

function claimedRow(
  schedule: TipSchedule,
  { localDay, language }: ReturnType<ClaimRequest['plan']>,
  leaseUntilMs: number,
): DeliveryRow {
  return {
    ...channelKey(schedule.channel),
    local_day: localDay,
    workspace: schedule.channel.workspace ?? null,
    language,
    categories: categoriesColumn(schedule.categories),
    due_ms: schedule.nextDueMs,
    state: 'claimed',
    lease_until_ms: leaseUntilMs,
    tip_entry: null,
    tip_number: null,
    posting_since_ms: null,
    reason: null,
    detail: null,
  }
}

/** Those whose day has not had its tip, and has none under way. */
async function enterLedger(database: Kysely<Tables>, rows: readonly DeliveryRow[]): Promise<readonly TipDelivery[]> {
  const claimed: TipDelivery[] = []
  for (const batch of batches(rows)) {
    const entered = await database
      .insertInto('tip_deliveries')
      .values(batch)
      .onConflict((conflict) =>
        conflict
          .columns(['platform', 'channel_id', 'local_day'])
          .doUpdateSet((given) => ({
            workspace: given.ref('excluded.workspace'),
            language: given.ref('excluded.language'),
            categories: given.ref('excluded.categories'),
            due_ms: given.ref('excluded.due_ms'),
            lease_until_ms: given.ref('excluded.lease_until_ms'),
            state: 'claimed',
            tip_entry: null,
            tip_number: null,
            posting_since_ms: null,
            reason: null,
            detail: null,
          }))
          // Nothing was posted on such a day; somebody has set the schedule again since.
          .where('tip_deliveries.state', 'in', ['failed', 'skipped']),
      )
      .returningAll()
      .execute()
    claimed.push(...entered.map(toDelivery))
  }
  return claimed
}
