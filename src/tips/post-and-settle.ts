import type { PostOutcome } from '../core/adapter.ts'
import type { LogDetails } from '../core/log.ts'
import type { Message } from '../core/message.ts'
import type { DeliveryOutcome, TipDelivery } from '../core/tip.ts'
import { pace } from './pace.ts'
import type { TipContext } from './tip-context.ts'

/** Posts a delivery whose posting is in the ledger, and writes down how it went. */
export async function postAndSettle(context: TipContext, delivery: TipDelivery, message: Message): Promise<void> {
  const posted = await postInTime(context, delivery, message)
  const outcome = deliveryOutcome(posted, context.clock())
  const isHeld = await context.store.settle(delivery, outcome)
  logSettled(context, delivery, outcome, isHeld)
}

export function logSettled(
  context: TipContext,
  { channel, localDay, dueMs }: TipDelivery,
  outcome: DeliveryOutcome,
  isHeld: boolean,
): void {
  const details: LogDetails = {
    platform: channel.platform,
    channel: channel.id,
    localDay,
    lateMs: context.clock() - dueMs,
    ...outcome,
  }
  if (!isHeld) context.log.warn('tip.lease-lost', details)
  else if (outcome.kind === 'sent' || outcome.kind === 'later') context.log.info(`tip.${outcome.kind}`, details)
  else context.log.warn(`tip.${outcome.kind}`, details)
}

/** An adapter bounds its own requests; this bounds the adapter, so that one that hangs cannot stop all tips. */
function postInTime(context: TipContext, delivery: TipDelivery, message: Message): Promise<PostOutcome> {
  const { platform, id } = delivery.channel
  const adapter = context.adapters.find((candidate) => candidate.platform === platform)
  if (!adapter) throw new Error(`No adapter posts to ${platform}.`)
  const { promise, resolve, reject } = Promise.withResolvers<PostOutcome>()
  const cancelTimeout = context.wait(pace.postTimeoutMs, () =>
    resolve({ kind: 'unknown', detail: `no reply within ${pace.postTimeoutMs} ms` }),
  )
  adapter.post(id, message, `${platform}:${id}:${delivery.localDay}`).then(resolve, reject).finally(cancelTimeout)
  return promise
}

function deliveryOutcome(posted: PostOutcome, nowMs: number): DeliveryOutcome {
  switch (posted.kind) {
    case 'sent':
    case 'unknown':
      return posted
    case 'refused':
      return { kind: 'failed', reason: posted.reason, detail: posted.detail }
    case 'later': {
      const retryAfterMs = Math.max(posted.retryAfterMs, pace.shortestRetryMs)
      return { kind: 'later', notBeforeMs: nowMs + retryAfterMs, detail: posted.detail }
    }
  }
}
