import type { Adapter } from '../../core/adapter.ts'
import type { Log } from '../../core/log.ts'
import { bareToken } from './bare-token.ts'
import { createClient } from './client.ts'
import { connect } from './connect.ts'
import { createGateway } from './gateway.ts'
import { createInvalidRequests } from './invalid-requests.ts'
import { listen } from './listen.ts'
import { createPace } from './pace.ts'
import { createPost } from './post.ts'
import { registerCommands } from './register-commands.ts'
import { settlesWithin } from './settles-within.ts'
import { hasFirstShard, requestsPerSecond, type Shards } from './shards.ts'
import { isConnected, watch } from './watch.ts'
import type { DiscordWords } from './words.ts'

export { findApplicationId, inviteUrls } from './invite-url.ts'
export { renderDiscord } from './render/render-discord.ts'
export type { DiscordWords } from './words.ts'

export interface DiscordSettings {
  readonly token: string
  /** Where Discord's API is, with or without its version. */
  readonly apiUrl?: string
  /** Absent: all of the bot's servers, in as many shards as the gateway recommends. */
  readonly shards?: Shards
  readonly connectTimeoutMs?: number
  /** An interaction not answered by then gets a sign of life; Discord waits for one for 3 s. */
  readonly deferAfterMs?: number
  readonly postTimeoutMs?: number
  /** How long `stop` waits for the answers in flight, then as long again for the connection to close. */
  readonly stopTimeoutMs?: number
}

const defaults = {
  apiUrl: 'https://discord.com/api',
  connectTimeoutMs: 30_000,
  deferAfterMs: 1500,
  postTimeoutMs: 10_000,
  stopTimeoutMs: 5000,
}

const registerTimeoutMs = 5000

/** A clock that never goes back. */
function nowMs(): number {
  return performance.now()
}

/** Answers mentions, commands, direct messages and clicks. Once stopped, or refused at its start, it does not start again. */
export function createDiscordAdapter(given: DiscordSettings, words: DiscordWords, log: Log): Adapter {
  const settings = { ...defaults, ...given, token: bareToken(given.token) }
  const stopping = new AbortController()
  const restraint = {
    invalidRequests: createInvalidRequests(log, nowMs),
    pace: createPace(requestsPerSecond(settings.shards), nowMs),
  }
  const gateway = createGateway(log, stopping.signal)
  const client = createClient({ ...settings, gateway, restraint })
  let inFlight: ReadonlySet<Promise<void>> = new Set()

  async function stop(): Promise<void> {
    stopping.abort()
    await settlesWithin(settings.stopTimeoutMs, Promise.all(inFlight))
    await settlesWithin(settings.stopTimeoutMs, client.destroy())
  }

  return {
    platform: 'discord',
    async start(bot) {
      watch(client, log, stopping.signal)
      const { deferAfterMs } = settings
      const asking = { bot, spoken: words.spoken, log, today: () => Temporal.Now.plainDateISO(), deferAfterMs }
      inFlight = listen(client, asking, stopping.signal)
      try {
        await connect(client, gateway, settings, words)
      } catch (error) {
        await stop()
        throw error
      }
      // One process is enough to do so; slow, it is not waited for.
      if (hasFirstShard(settings.shards)) await settlesWithin(registerTimeoutMs, registerCommands(client, log))
    },
    post: createPost(settings, restraint),
    isConnected: () => isConnected(client),
    stop,
  }
}
