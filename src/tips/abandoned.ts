import type { Platform } from '../core/question.ts'
import type { TipDelivery } from '../core/tip.ts'
import { isSameTip } from './deck.ts'
import { pace } from './pace.ts'
import { logSettled, postAndSettle } from './post-and-settle.ts'
import type { TipContext } from './tip-context.ts'

/**
 * For how long after a post a platform refuses a second one with the same key. Discord keeps an enforced nonce for
 * "the past few minutes", https://docs.discord.com/developers/resources/message#create-message; Slack has no such thing.
 */
const repeatsRefusedForMs: Readonly<Record<Platform, number>> = {
  discord: 2 * 60_000,
  slack: 0,
  console: 0,
}

/**
 * Ends what a worker that died left in "posting": nobody knows whether it was posted. Where the platform refuses
 * repeats it is posted again under the same key; elsewhere it becomes "unknown" and is not.
 */
export async function finishAbandoned(context: TipContext, delivery: TipDelivery): Promise<void> {
  if (!delivery.tip || !mayRepeat(context, delivery)) return settleUnknown(context, delivery)
  const renewed = await context.store.renewLease(delivery, context.clock() + pace.leaseMs)
  if (renewed) await postAndSettle(context, renewed, context.tips.message(delivery.tip, delivery.language))
}

function mayRepeat(context: TipContext, { channel, tip, postingSinceMs }: TipDelivery): boolean {
  if (!tip || postingSinceMs === undefined) return false
  return (
    context.clock() - postingSinceMs < repeatsRefusedForMs[channel.platform] &&
    context.adapters.some((adapter) => adapter.platform === channel.platform) &&
    context.tips.all().some((existing) => isSameTip(existing, tip))
  )
}

async function settleUnknown(context: TipContext, delivery: TipDelivery): Promise<void> {
  const outcome = { kind: 'unknown', detail: 'the process ended while posting' } as const
  const isHeld = await context.store.settle(delivery, outcome)
  logSettled(context, delivery, outcome, isHeld)
}
