import type { LogDetails } from '../core/log.ts'
import type { DeliveryOutcome, TipDelivery } from '../core/tip.ts'
import type { TipContext } from './tip-context.ts'

/** Writes down how deliveries went, and tells whoever operates the bot. */
export interface Ledger {
  /**
   * When the store is out of reach, what became of the delivery is not forgotten: it is written down once the store is
   * back, unless somebody has taken the delivery over by then.
   */
  settle(delivery: TipDelivery, outcome: DeliveryOutcome): Promise<void>
  /** Writes down what could not be written before. Rejects when the store is still out of reach. */
  catchUp(): Promise<void>
}

export function createLedger(context: TipContext): Ledger {
  let unwritten: (readonly [TipDelivery, DeliveryOutcome])[] = []

  async function write(delivery: TipDelivery, outcome: DeliveryOutcome): Promise<void> {
    const { channel, localDay, dueMs } = delivery
    const isHeld = await context.store.settle(delivery, outcome)
    const lateMs = context.clock() - dueMs
    const { platform } = channel
    const details: LogDetails = { platform, channel: channel.id, localDay, lateMs, ...outcome }
    if (!isHeld) return context.log.warn('tip.lease-lost', details)
    context.metrics.tipSettled({ platform, outcome: outcome.kind, lateMs })
    if (outcome.kind === 'sent' || outcome.kind === 'later') context.log.info(`tip.${outcome.kind}`, details)
    else context.log.warn(`tip.${outcome.kind}`, details)
  }

  async function settle(delivery: TipDelivery, outcome: DeliveryOutcome): Promise<void> {
    try {
      await write(delivery, outcome)
    } catch (error) {
      unwritten.push([delivery, outcome])
      throw error
    }
  }

  return {
    settle,
    async catchUp() {
      const waiting = unwritten
      unwritten = []
      const results = await Promise.allSettled(waiting.map(([delivery, outcome]) => settle(delivery, outcome)))
      for (const result of results) if (result.status === 'rejected') throw result.reason
    },
  }
}
