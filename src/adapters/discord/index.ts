import type { Adapter } from '../../core/adapter.ts'
import type { Log } from '../../core/log.ts'
import { createClient } from './client.ts'
import { connect } from './connect.ts'
import { listen } from './listen.ts'
import { createPost } from './post.ts'
import { settlesWithin } from './settles-within.ts'
import { isConnected, watch } from './watch.ts'
import type { DiscordWords } from './words.ts'

export { renderDiscord } from './render/render-discord.ts'
export type { DiscordWords } from './words.ts'

export interface DiscordSettings {
  readonly token: string
  /** Where Discord's API is, with or without its version. */
  readonly apiUrl?: string
  readonly connectTimeoutMs?: number
  /** A click not answered by then gets a sign of life; Discord waits for one for 3 s. */
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

/** Answers mentions in servers, direct messages and clicks. Once stopped, or refused at its start, it does not start again. */
export function createDiscordAdapter(given: DiscordSettings, words: DiscordWords, log: Log): Adapter {
  const settings = { ...defaults, ...given, token: given.token.trim().replace(/^Bot\s+/i, '') }
  const stopping = new AbortController()
  const client = createClient(settings.apiUrl, stopping.signal)
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
      inFlight = listen(client, { bot, log, deferAfterMs: settings.deferAfterMs, stopping: stopping.signal })
      try {
        await connect(client, settings, words)
      } catch (error) {
        await stop()
        throw error
      }
    },
    post: createPost(settings),
    isConnected: () => isConnected(client),
    stop,
  }
}
