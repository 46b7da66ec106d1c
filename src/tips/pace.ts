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
  /** The lease of a post that is made again: hardly more than it takes, so that a third comes in time when this worker dies too. */
  repeatLeaseMs: 45_000,
  /** How many posts to a platform may be under way at once in a process: as many are uncertain when it dies. */
  atOnce: 50,
  /** How many deliveries are claimed in one transaction: no more than can be posted within their lease. */
  batchSize: 100,
  /** The longest wait for a turn: less than the time in which posting may start. */
  longestTurnMs: 10_000,
  /** When a line that was too long is looked at again. */
  longLineMs: 5_000,
  /** How soon a platform that said "later" is asked again, even when it said "now". */
  shortestRetryMs: 1_000,
  /** How soon a post whose fate is not known is made again, where the platform refuses repeats. */
  repeatAfterMs: 10_000,
  /** How late a tip may still be posted: after that the day is skipped. */
  graceMs: 2 * 60 * 60 * 1_000,
  /** After so long without a sign of life the ticker is taken for dead: no post and no wait lasts so long. */
  silenceMs: 60_000,
  /** How often old deliveries are forgotten. */
  pruneIntervalMs: 24 * 60 * 60 * 1_000,
  /** How long a delivery stays in the ledger: enough to look into a complaint, and more than any clock is wrong by. */
  keptMs: 90 * 24 * 60 * 60 * 1_000,
} as const
