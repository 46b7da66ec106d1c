import type { TipReference } from '../core/answer.ts'
import type { SkipReason, TipDelivery } from '../core/tip.ts'
import { drawTip, isSameTip } from './deck.ts'
import { pace } from './pace.ts'
import { logSettled, postAndSettle } from './post-and-settle.ts'
import type { TipContext } from './tip-context.ts'

/** Takes a claimed delivery as far as it goes now. One that it leaves alone is claimed again after its lease. */
export async function deliver(context: TipContext, delivery: TipDelivery): Promise<void> {
  if (context.clock() - delivery.dueMs > pace.graceMs) return skip(context, delivery, 'too-late')
  const tip = await chooseTip(context, delivery)
  if (!tip) return skip(context, delivery, 'no-tip')
  const message = context.tips.message(tip, delivery.language)
  const nowMs = context.clock()
  // Started any later, the post could outlive the lease, and somebody else would post a second one.
  if (nowMs + pace.postTimeoutMs + pace.marginMs > delivery.leaseUntilMs) return
  // Stopped or rescheduled since it was claimed: no longer wanted.
  if (!(await context.store.beginPosting(delivery, tip, nowMs))) return
  await postAndSettle(context, delivery, message)
}

/** The tip of an earlier attempt, if it still exists; otherwise one from the channel's deck. */
async function chooseTip(context: TipContext, delivery: TipDelivery): Promise<TipReference | undefined> {
  const all = context.tips.all()
  const earlier = delivery.tip
  if (earlier && all.some((tip) => isSameTip(tip, earlier))) return earlier
  return drawTip(all, await context.store.shownTips(delivery.channel), context.random)
}

async function skip(context: TipContext, delivery: TipDelivery, reason: SkipReason): Promise<void> {
  const outcome = { kind: 'skipped', reason } as const
  const isHeld = await context.store.settle(delivery, outcome)
  logSettled(context, delivery, outcome, isHeld)
}
