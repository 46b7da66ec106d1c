import type { ClaimRequest } from '../core/store.ts'
import type { TipDelivery } from '../core/tip.ts'
import { finishAbandoned } from './abandoned.ts'
import { deliver } from './deliver.ts'
import { pace } from './pace.ts'
import { localDayOf, nextDue } from './schedule.ts'
import type { TipContext } from './tip-context.ts'

/** Everything that is due now, batch by batch, until nothing is or `isStopping` says so. */
export async function postDueTips(context: TipContext, isStopping: () => boolean): Promise<void> {
  const abandoned = await context.store.abandonedDeliveries(context.clock())
  await Promise.all(abandoned.map((delivery) => guarded(context, delivery, finishAbandoned)))
  while (!isStopping()) {
    const claimed = await context.store.claimDue(claimRequest(context))
    if (claimed.length === 0) return
    await Promise.all(claimed.map((delivery) => guarded(context, delivery, deliver)))
  }
}

function claimRequest(context: TipContext): ClaimRequest {
  const nowMs = context.clock()
  return {
    nowMs,
    leaseUntilMs: nowMs + pace.leaseMs,
    limit: pace.batchSize,
    platforms: context.adapters.map((adapter) => adapter.platform),
    plan: (schedule) => ({
      localDay: localDayOf(schedule, schedule.nextDueMs),
      // After days without the bot, straight to the first one that is not too late.
      nextDueMs: nextDue(schedule, Math.max(schedule.nextDueMs, nowMs - pace.graceMs - 1)),
    }),
  }
}

/** One channel's trouble is not another's. The delivery stays in the ledger and is taken up after its lease. */
async function guarded(
  context: TipContext,
  delivery: TipDelivery,
  handle: (context: TipContext, delivery: TipDelivery) => Promise<void>,
): Promise<void> {
  try {
    await handle(context, delivery)
  } catch (error) {
    const { channel, localDay } = delivery
    context.log.error('tip.error', { platform: channel.platform, channel: channel.id, localDay, error })
  }
}
