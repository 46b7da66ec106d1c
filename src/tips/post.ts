import type { PostOutcome } from '../core/adapter.ts'
import type { Message } from '../core/message.ts'
import type { TipDelivery } from '../core/tip.ts'
import { pace } from './pace.ts'
import { mayRepeatAt } from './repeats.ts'
import type { TipWork } from './tip-work.ts'

/** Whether a post may still be started: any later, it could outlive the lease, and somebody else would post too. */
export function mayStillPost({ leaseUntilMs }: TipDelivery, nowMs: number): boolean {
  return nowMs + pace.postTimeoutMs + pace.marginMs <= leaseUntilMs
}

/**
 * Posts a delivery that stands as "posting" in the ledger, and writes down how it went.
 * @param isRepeat an earlier post of it may stand in the channel already
 */
export async function post(
  work: TipWork,
  delivery: TipDelivery,
  message: Message,
  { isRepeat }: { readonly isRepeat: boolean },
): Promise<void> {
  const { clock, ledger, lines, metrics } = work
  // The process may have been stopped since the lease was looked at last.
  if (!mayStillPost(delivery, clock())) {
    return isRepeat ? undefined : ledger.settle(delivery, notHandedOver(clock()))
  }
  const posted = await postInTime(work, delivery, message)
  switch (posted.kind) {
    case 'sent':
      return ledger.settle(delivery, posted)
    case 'refused':
      return ledger.settle(delivery, { kind: 'failed', reason: posted.reason, detail: posted.detail })
    case 'unknown':
      return repeatOrGiveUp(work, delivery, posted.detail, pace.repeatAfterMs)
    case 'later': {
      const retryAfterMs = Math.max(posted.retryAfterMs, pace.shortestRetryMs)
      const notBeforeMs = clock() + retryAfterMs
      metrics.waited(delivery.channel.platform, retryAfterMs)
      // Not taken this time says nothing of the time before.
      const settled = isRepeat
        ? repeatOrGiveUp(work, delivery, posted.detail, retryAfterMs)
        : ledger.settle(delivery, { kind: 'later', notBeforeMs, detail: posted.detail })
      await Promise.all([settled, posted.scope === 'platform' && lines.hold(delivery.channel, notBeforeMs)])
    }
  }
}

/** Nothing was posted, which nobody knows as well as the worker that did not: it may be claimed again at once. */
export function notHandedOver(nowMs: number) {
  return { kind: 'later', notBeforeMs: nowMs, detail: 'not handed to the platform' } as const
}

/**
 * Nobody knows whether it stands in the channel. Where the platform refuses repeats it stays "posting", with a lease
 * that ends when it is to be posted again; elsewhere, or when that would be too late, it is not.
 */
async function repeatOrGiveUp(work: TipWork, delivery: TipDelivery, detail: string, afterMs: number): Promise<void> {
  const repeatAtMs = work.clock() + afterMs
  // Somebody looks for it within an interval of that.
  if (!mayRepeatAt(delivery, repeatAtMs + pace.intervalMs)) {
    return work.ledger.settle(delivery, { kind: 'unknown', detail })
  }
  const { channel, localDay } = delivery
  work.log.info('tip.repeat', { platform: channel.platform, channel: channel.id, localDay, afterMs, detail })
  await work.store.renewLease(delivery, repeatAtMs)
}

/** An adapter bounds its own requests; this bounds the adapter, so that one that hangs cannot stop all tips. */
function postInTime(work: TipWork, { channel, localDay }: TipDelivery, message: Message): Promise<PostOutcome> {
  const { platform, id } = channel
  const adapter = work.adapters.find((candidate) => candidate.platform === platform)
  if (!adapter) throw new Error(`No adapter posts to ${platform}.`)
  const { promise, resolve, reject } = Promise.withResolvers<PostOutcome>()
  const cancelTimeout = work.wait(pace.postTimeoutMs, () =>
    resolve({ kind: 'unknown', detail: `no reply within ${pace.postTimeoutMs} ms` }),
  )
  adapter.post(channel, message, `${platform}:${id}:${localDay}`).then(resolve, reject).finally(cancelTimeout)
  return promise
}
