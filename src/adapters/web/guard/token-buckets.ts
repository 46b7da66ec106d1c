export interface BucketSize {
  /** How many may come at once after a rest. */
  readonly burst: number
  readonly perSecond: number
}

/** Addresses remembered at once; far more than visit a page of this kind, and a few hundred kilobytes. */
const mostBuckets = 5_000

/**
 * Lets each address through as often as its bucket refills.
 * @param clock milliseconds since 1970
 * @returns how long the address has to wait, in milliseconds; 0 when it may pass
 */
export function createTokenBuckets({ burst, perSecond }: BucketSize, clock: () => number): (address: string) => number {
  const buckets = new Map<string, { readonly tokens: number; readonly atMs: number }>()
  return (address) => {
    const key = networkOf(address)
    const nowMs = clock()
    const bucket = buckets.get(key) ?? { tokens: burst, atMs: nowMs }
    const tokens = Math.min(burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond)
    // Set again at the end, so that the first of the map is the one not seen for longest.
    buckets.delete(key)
    buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, atMs: nowMs })
    const [oldest] = buckets.keys()
    if (buckets.size > mostBuckets && oldest !== undefined) buckets.delete(oldest)
    return tokens < 1 ? Math.ceil(((1 - tokens) / perSecond) * 1000) : 0
  }
}

/** One machine usually has all of an IPv6 /64: its first four groups stand for it. */
function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}
