import { setTimeout as delay } from 'node:timers/promises'
import type { RESTOptions } from 'discord.js'
import type { InvalidRequests } from './invalid-requests.ts'
import type { Pace } from './pace.ts'

/** What discord.js asks for when no file is sent. */
interface JsonRequest {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string | null
  readonly signal: AbortSignal
}

/** What all the requests of a process respect together, whichever client makes them. */
export interface Restraint {
  readonly invalidRequests: InvalidRequests
  readonly pace: Pace
}

/** Too many requests are waiting for their turn; this one was not made. */
export class NoTurn extends Error {
  constructor() {
    super('Too many requests to Discord are waiting for their turn.')
    this.name = 'NoTurn'
  }
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints: no global limit counts these. */
const isOfInteraction = /\/(?:interactions|webhooks)\/\d/

/**
 * Node's own fetch instead of the copy of undici in discord.js: one HTTP client, and one that tests can intercept.
 * @param apiUrl with or without a slash or a version at its end, as people copy it from Discord's documentation
 * @param longestWaitMs a request that would wait longer for its turn fails with NoTurn
 */
export function restOptions(
  apiUrl: string,
  restraint?: Restraint,
  longestWaitMs = Infinity,
): Pick<RESTOptions, 'api' | 'makeRequest' | 'globalRequestsPerSecond'> {
  return {
    api: apiUrl.replace(/(?:\/v\d+)?\/*$/, ''),
    // That of discord.js is one for each client, and would make answers to interactions wait.
    globalRequestsPerSecond: Infinity,
    async makeRequest(url: string, request: JsonRequest) {
      restraint?.invalidRequests.check()
      if (restraint && !isOfInteraction.test(url)) await waitForTurn(restraint.pace, longestWaitMs, request.signal)
      const response = await fetch(url, request)
      restraint?.invalidRequests.count(response)
      return response
    },
  }
}

async function waitForTurn(pace: Pace, longestWaitMs: number, signal: AbortSignal): Promise<void> {
  const waitMs = pace.takeTurn(longestWaitMs)
  if (waitMs === undefined) throw new NoTurn()
  if (waitMs > 0) await delay(waitMs, undefined, { signal })
}
