import type { TipSchedule } from '../core/tip.ts'
import { pace } from './pace.ts'
import { postDueTips } from './post-due-tips.ts'
import { nextDue } from './schedule.ts'
import type { TipContext } from './tip-context.ts'

export interface Ticker {
  /** Resolves before the first tips are posted. */
  start(): Promise<void>
  /** Starts no other post, and resolves when those under way are written down. */
  stop(): Promise<void>
}

/** Posts every tip when it is due. Trouble is logged, and the loop goes on. */
export function createTicker(context: TipContext): Ticker {
  let isStopping = false
  let cancelWait: (() => void) | undefined
  let pass = Promise.resolve()

  function beat(): void {
    pass = pulse()
  }

  async function pulse(): Promise<void> {
    try {
      await postDueTips(context, () => isStopping)
    } catch (error) {
      context.log.error('tips.error', { error })
    }
    if (!isStopping) cancelWait = context.wait(pace.intervalMs, beat)
  }

  return {
    async start() {
      const moved = await context.store.refreshDueTimes({ timeZoneData: context.timeZoneData, nextDue: sameDueAnew })
      if (moved > 0) context.log.info('tips.time-zones-changed', { timeZoneData: context.timeZoneData, moved })
      beat()
    },
    async stop() {
      isStopping = true
      cancelWait?.()
      await pass
    },
  }
}

/** The schedule's next due time under present rules: no two are within half a day, and no rule moves one by so much. */
function sameDueAnew(schedule: TipSchedule): number {
  return nextDue(schedule, schedule.nextDueMs - 12 * 60 * 60 * 1_000)
}
