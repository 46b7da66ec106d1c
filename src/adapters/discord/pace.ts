/** Hands out turns, so that no more than so many requests go out in any second. */
export interface Pace {
  /** How long to wait before the request, in milliseconds; undefined, and no turn taken, when that exceeds `longestWaitMs`. */
  takeTurn(longestWaitMs: number): number | undefined
}

/**
 * @param perSecond at least 1
 * @param nowMs a clock that never goes back
 */
export function createPace(perSecond: number, nowMs: () => number): Pace {
  /** When each of the last turns was or will be. */
  const turns = Array.from({ length: perSecond }, () => -Infinity)
  let next = 0
  return {
    takeTurn(longestWaitMs) {
      const now = nowMs()
      const turn = Math.max(now, (turns[next] ?? now) + 1000)
      if (turn - now > longestWaitMs) return undefined
      turns[next] = turn
      next = (next + 1) % turns.length
      return turn - now
    },
  }
}
