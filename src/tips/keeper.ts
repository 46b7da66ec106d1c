import type { TipDelivery } from '../core/tip.ts'
import { finishAbandoned } from './abandoned.ts'
import { guarded } from './guarded.ts'
import { pace } from './pace.ts'
import type { TipWork } from './tip-work.ts'
import { createUnderWay } from './under-way.ts'

/** Keeps the ledger: writes what could not be written, ends what dead workers left behind, forgets what is long over. */
export interface Keeper {
  /** What is "posting" now is abandoned, whatever its lease says. Resolves before anything is done about it. */
  takeOver(): Promise<void>
  look(beat: () => void): Promise<void>
}

export function createKeeper(work: TipWork): Keeper {
  let prunedMs = -Infinity
  let leftBehind: readonly TipDelivery[] | undefined

  async function findAbandoned(): Promise<readonly TipDelivery[]> {
    const found = leftBehind ?? (await work.store.abandonedDeliveries(work.clock()))
    leftBehind = undefined
    return found
  }

  async function prune(): Promise<void> {
    const nowMs = work.clock()
    if (nowMs - prunedMs < pace.pruneIntervalMs) return
    const count = await work.store.pruneDeliveries(nowMs - pace.keptMs)
    prunedMs = nowMs
    if (count > 0) work.log.info('tips.pruned', { count })
  }

  return {
    async takeOver() {
      leftBehind = await work.store.abandonedDeliveries(Number.MAX_SAFE_INTEGER)
    },
    async look(beat) {
      await work.ledger.catchUp()
      const underWay = createUnderWay(pace.atOnce)
      for (const delivery of await findAbandoned()) {
        if (work.isStopping()) break
        underWay.add(guarded(work, delivery, finishAbandoned(work, delivery)))
        await underWay.room(1)
        beat()
      }
      await underWay.idle()
      await prune()
    },
  }
}
