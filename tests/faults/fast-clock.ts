/** A clock that runs so many times faster than the wall's, the same in all processes of a run. */
export interface ClockSettings {
  readonly startedMs: number
  /** What it showed when it was started. */
  readonly shownMs: number
  readonly speed: number
}

export interface FastClock {
  now(): number
  wait(delayMs: number, callback: () => void): () => void
  /** @param ms negative: backwards */
  move(ms: number): void
}

export function createFastClock({ startedMs, shownMs, speed }: ClockSettings): FastClock {
  let movedMs = 0
  return {
    now: () => Math.floor(shownMs + (Date.now() - startedMs) * speed) + movedMs,
    wait(delayMs, callback) {
      const timer = setTimeout(callback, delayMs / speed)
      return () => clearTimeout(timer)
    },
    move: (ms) => void (movedMs += ms),
  }
}
