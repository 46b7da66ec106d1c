import type { webApi } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { createBoltLogger } from './bolt-log.ts'
import { fetchWithin } from './fetch-within.ts'

/** The longest any request to Slack takes; a message whose reply takes longer is in an unknown state. */
const requestTimeoutMs = 10_000

/** New ones for each client: Slack's classes write into the options they are given. */
export function clientOptions(apiUrl: string | undefined, log: Log): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    fetch: fetchWithin(requestTimeoutMs),
    logger: createBoltLogger(log),
    // Slack cannot tell a second attempt from a second message: a lost reply would be said again and again.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  }
}
