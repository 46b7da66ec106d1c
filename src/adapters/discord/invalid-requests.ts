import type { Log } from '../../core/log.ts'
import { limits } from './limits.ts'

/** How much of what Discord allows is spent before the bot falls silent. */
const stopAt = limits.invalidRequests / 2
const warnEvery = stopAt / 10

/** Counts what Discord refuses, because too many refusals get the address blocked. One for all the requests of a process. */
export interface InvalidRequests {
  /** Throws TooManyInvalidRequests for as long as nothing more should be asked. */
  check(): void
  count(response: Pick<Response, 'status' | 'headers'>): void
}

/** No request was made. */
export class TooManyInvalidRequests extends Error {
  readonly retryAfterMs: number

  constructor(retryAfterMs: number) {
    super(`Discord has refused too many requests; the next one is made in ${Math.ceil(retryAfterMs / 1000)} s.`)
    this.name = 'TooManyInvalidRequests'
    this.retryAfterMs = retryAfterMs
  }
}

/** @param nowMs a clock that may start anywhere */
export function createInvalidRequests(log: Log, nowMs: () => number): InvalidRequests {
  let windowEndsMs = -Infinity
  let invalid = 0

  return {
    check() {
      const leftMs = windowEndsMs - nowMs()
      if (invalid >= stopAt && leftMs > 0) throw new TooManyInvalidRequests(leftMs)
    },
    count(response) {
      if (!isInvalid(response)) return
      if (nowMs() >= windowEndsMs) {
        windowEndsMs = nowMs() + limits.invalidRequestsWindowMs
        invalid = 0
      }
      invalid += 1
      if (invalid === stopAt) log.error('discord.stopped-asking', { invalid, forMs: windowEndsMs - nowMs() })
      else if (invalid % warnEvery === 0) log.warn('discord.invalid-requests', { invalid, stopAt })
    },
  }
}

/** https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
function isInvalid({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean {
  return status === 401 || status === 403 || (status === 429 && headers.get('x-ratelimit-scope') !== 'shared')
}
