/**
 * Wraps clearing up that need not happen at every call: it is done at the first, and then at most once in
 * `intervalMs` of the callers' clock.
 */
export function seldom(
  intervalMs: number,
  clearUp: (nowMs: number) => Promise<unknown>,
): (nowMs: number) => Promise<void> {
  let nextMs = -Infinity
  return async (nowMs) => {
    if (nowMs < nextMs) return
    nextMs = nowMs + intervalMs
    await clearUp(nowMs)
  }
}
