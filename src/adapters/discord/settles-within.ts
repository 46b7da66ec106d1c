import { setTimeout as delay } from 'node:timers/promises'

/** Answers whether the work ended in time, well or not; it goes on in any case. */
export async function settlesWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController()
  const ended = work.then(
    () => true,
    () => true,
  )
  const late = delay(ms, false, { signal: timer.signal }).catch(() => false)
  const inTime = await Promise.race([ended, late])
  timer.abort()
  return inTime
}
