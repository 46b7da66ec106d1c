/** The times on which "once" rests. */
export const pace = {
  /** How often due tips are looked for. */
  intervalMs: 5_000,
  /** How long a platform may take to answer; after that nobody knows whether it posted. */
  postTimeoutMs: 30_000,
  /** Kept free between the latest end of a post and the end of its lease, for a slow disk or a slow process. */
  marginMs: 10_000,
  /** Longer than the two above: the rest is the time in which posting may start. */
  leaseMs: 60_000,
  /** How many deliveries are claimed, and then posted side by side. */
  batchSize: 10,
  /** How soon a platform that said "later" is asked again, even when it said "now". */
  shortestRetryMs: 1_000,
  /** How late a tip may still be posted: after that the day is skipped. */
  graceMs: 2 * 60 * 60 * 1_000,
} as const
