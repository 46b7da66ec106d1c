/** What takes less is noise, whatever it is compared with. */
const shortestMs = 1

/**
 * How many times as long the long text takes as the short one, each at its best of several: on a busy machine a time
 * alone says nothing.
 */
export function growth(work: (text: string) => unknown, short: string, long: string): number {
  return fastest(work, long) / fastest(work, short)
}

function fastest(work: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: 7 }, (_, at) => {
    // Not the same twice: an answer may be remembered.
    const other = text + ' '.repeat(at)
    const startMs = performance.now()
    work(other)
    return performance.now() - startMs
  })
  return Math.max(shortestMs, Math.min(...times))
}
