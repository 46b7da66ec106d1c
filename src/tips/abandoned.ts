import type { TipDelivery } from '../core/tip.ts'
import { isSameTip } from './deck.ts'
import { pace } from './pace.ts'
import { post } from './post.ts'
import { mayRepeatAt } from './repeats.ts'
import type { TipWork } from './tip-work.ts'

/**
 * Ends what was left in "posting", by a worker that died or without an answer of the platform: nobody knows whether it
 * was posted. Where the platform refuses repeats it is posted again under the same key; elsewhere it becomes "unknown"
 * and is not.
 */
export async function finishAbandoned(work: TipWork, delivery: TipDelivery): Promise<void> {
  const { clock, ledger, lines, store, tips } = work
  if (!delivery.tip || !mayRepeat(work, delivery)) {
    return ledger.settle(delivery, { kind: 'unknown', detail: 'the process ended while posting' })
  }
  const notBeforeMs = await lines.takeTurn(delivery.channel)
  // It is looked at again with the next ones.
  if (notBeforeMs !== undefined || work.isStopping() || !mayRepeat(work, delivery)) return
  const renewed = await store.renewLease(delivery, clock() + pace.repeatLeaseMs)
  if (!renewed) return
  await post(work, renewed, tips.message(delivery.tip, delivery.language), { isRepeat: true })
}

function mayRepeat({ adapters, clock, tips }: TipWork, delivery: TipDelivery): boolean {
  const { tip, channel } = delivery
  return (
    mayRepeatAt(delivery, clock()) &&
    adapters.some((adapter) => adapter.platform === channel.platform) &&
    tips.all().some((existing) => tip !== undefined && isSameTip(existing, tip))
  )
}
