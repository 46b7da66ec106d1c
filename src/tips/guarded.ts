import type { TipDelivery } from '../core/tip.ts'
import type { TipContext } from './tip-context.ts'

/** One channel's trouble is not another's. The delivery stays in the ledger and is taken up after its lease. */
export async function guarded({ log }: TipContext, delivery: TipDelivery, work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    const { channel, localDay } = delivery
    log.error('tip.error', { platform: channel.platform, channel: channel.id, localDay, error })
  }
}
