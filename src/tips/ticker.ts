import type { TipSchedule } from '../core/tip.ts'
import { createKeeper } from './keeper.ts'
import { createLane } from './lane.ts'
import { createLoop } from './loop.ts'
import { pace } from './pace.ts'
import { nextDue } from './schedule.ts'
import type { TipContext } from './tip-context.ts'
import { createTipWork } from './tip-work.ts'

export interface Ticker {
  /** Resolves before the first tips are posted. */
  start(): Promise<void>
  /** Starts no other post, and resolves when those under way are written down. */
  stop(): Promise<void>
  /** Whether it goes on looking for due tips: false once the store has been out of reach for a minute. */
  isBeating(): boolean
  /** When its slowest part last gave a sign of life, in milliseconds since 1970. */
  lastBeatMs(): number
}

/** Posts every tip when it is due, together with any number of tickers of other processes on the same store. */
export function createTicker(context: TipContext): Ticker {
  let isStopping = false
  const work = createTipWork(context, () => isStopping)
  const lanes = context.adapters.map(({ platform }) => createLane(work, platform))
  const keeper = createKeeper(work)
  const loops = [keeper, ...lanes].map((part) => createLoop(context, (beat) => part.look(beat)))

  function lastBeatMs(): number {
    return Math.min(...loops.map((loop) => loop.lastBeatMs()))
  }

  return {
    async start() {
      const moved = await context.store.refreshDueTimes({ timeZoneData: context.timeZoneData, nextDue: sameDueAnew })
      if (moved > 0) context.log.info('tips.time-zones-changed', { timeZoneData: context.timeZoneData, moved })
      if (context.isAlone) await keeper.takeOver()
      for (const loop of loops) loop.start()
    },
    async stop() {
      isStopping = true
      work.lines.hurry()
      await Promise.all(loops.map((loop) => loop.stop()))
      await Promise.all(lanes.map((lane) => lane.idle()))
      await work.ledger.catchUp().catch((error: unknown) => context.log.error('tips.error', { error }))
    },
    isBeating: () => context.clock() - lastBeatMs() < pace.silenceMs,
    lastBeatMs,
  }
}

/** The schedule's next due time under present rules: no two are within half a day, and no rule moves one by so much. */
function sameDueAnew(schedule: TipSchedule): number {
  return nextDue(schedule, schedule.nextDueMs - 12 * 60 * 60 * 1_000)
}
