import { pace } from './pace.ts'
import type { TipContext } from './tip-context.ts'

export interface Loop {
  start(): void
  /** Begins no other turn, and resolves when the present one has ended. */
  stop(): Promise<void>
  /** When it last gave a sign of life, in milliseconds since 1970. */
  lastBeatMs(): number
}

/**
 * Works every few seconds. Trouble is logged, and the loop goes on, but that is no sign of life.
 * @param work calls `beat` as it gets on
 */
export function createLoop(context: TipContext, work: (beat: () => void) => Promise<void>): Loop {
  let isStopping = false
  let cancelWait: (() => void) | undefined
  let turn = Promise.resolve()
  let lastBeatMs = context.clock()

  function beat(): void {
    lastBeatMs = context.clock()
  }

  function begin(): void {
    turn = takeTurn()
  }

  async function takeTurn(): Promise<void> {
    try {
      await work(beat)
      beat()
    } catch (error) {
      context.log.error('tips.error', { error })
    }
    if (!isStopping) cancelWait = context.wait(pace.intervalMs, begin)
  }

  return {
    start: begin,
    async stop() {
      isStopping = true
      cancelWait?.()
      await turn
    },
    lastBeatMs: () => lastBeatMs,
  }
}
