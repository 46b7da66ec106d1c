import type { TipReference } from '../core/answer.ts'
import type { TipDelivery } from '../core/tip.ts'
import { drawTip, isSameTip } from './deck.ts'
import { pace } from './pace.ts'
import { mayStillPost, notHandedOver, post } from './post.ts'
import type { TipWork } from './tip-work.ts'

/** Takes a claimed delivery as far as it goes now. One that it leaves alone is claimed again after its lease. */
export async function deliver(work: TipWork, delivery: TipDelivery): Promise<void> {
  const { clock, ledger, lines } = work
  if (clock() - delivery.dueMs > pace.graceMs) return ledger.settle(delivery, { kind: 'skipped', reason: 'too-late' })
  const tip = await chooseTip(work, delivery)
  if (!tip) return ledger.settle(delivery, { kind: 'skipped', reason: 'no-tip' })
  const message = work.tips.message(tip, delivery.language)
  const notBeforeMs = await lines.takeTurn(delivery.channel)
  const nowMs = clock()
  if (work.isStopping()) return ledger.settle(delivery, notHandedOver(nowMs))
  if (notBeforeMs !== undefined) return ledger.settle(delivery, { kind: 'later', notBeforeMs, detail: 'a long line' })
  if (!mayStillPost(delivery, nowMs)) return
  // Stopped or rescheduled since it was claimed: no longer wanted.
  if (!(await beginPosting(work, delivery, tip, nowMs))) return
  await post(work, { ...delivery, tip, postingSinceMs: nowMs }, message, { isRepeat: false })
}

/** The tip of an earlier attempt, if it is still one to show; otherwise one from the channel's deck. */
async function chooseTip(
  { tips, store, random }: TipWork,
  { tip: earlier, categories, channel }: TipDelivery,
): Promise<TipReference | undefined> {
  const all = tips.all(categories)
  if (earlier && all.some((tip) => isSameTip(tip, earlier))) return earlier
  return drawTip(all, await store.shownTips(channel), random)
}

async function beginPosting(
  { store, ledger }: TipWork,
  delivery: TipDelivery,
  tip: TipReference,
  nowMs: number,
): Promise<boolean> {
  try {
    return await store.beginPosting(delivery, tip, nowMs)
  } catch (error) {
    // It may stand in the ledger all the same: the answer got lost.
    await ledger.settle(delivery, notHandedOver(nowMs)).catch(() => undefined)
    throw error
  }
}
