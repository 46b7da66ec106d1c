import type { Platform } from '../core/question.ts'
import type { TipDelivery } from '../core/tip.ts'
import { deliver } from './deliver.ts'
import { guarded } from './guarded.ts'
import { pace } from './pace.ts'
import { planAt } from './plan-next.ts'
import type { TipWork } from './tip-work.ts'
import { createUnderWay } from './under-way.ts'

/** A platform's tips, apart from those of the others: one that is slow keeps no other waiting. */
export interface Lane {
  /** Everything that is due now, until nothing is, the platform takes no more, or nothing new may be begun. */
  look(beat: () => void): Promise<void>
  /** Resolves once all posts under way are written down. */
  idle(): Promise<void>
}

export function createLane(work: TipWork, platform: Platform): Lane {
  const { clock, lines, store } = work
  const underWay = createUnderWay(pace.atOnce)

  function claim(): Promise<readonly TipDelivery[]> {
    const nowMs = clock()
    return store.claimDue({
      nowMs,
      leaseUntilMs: nowMs + pace.leaseMs,
      limit: pace.batchSize,
      platforms: [platform],
      plan: planAt(nowMs),
    })
  }

  return {
    async look(beat) {
      while (!work.isStopping() && lines.closedUntilMs(platform) <= clock()) {
        const claimed = await claim()
        beat()
        if (claimed.length === 0) return
        for (const delivery of claimed) {
          await underWay.room(1)
          underWay.add(guarded(work, delivery, deliver(work, delivery)))
        }
      }
    },
    idle: () => underWay.idle(),
  }
}
