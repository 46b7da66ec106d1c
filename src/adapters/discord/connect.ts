import { once } from 'node:events'
import { DiscordAPIError, DiscordjsErrorCodes, Events, GatewayCloseCodes, HTTPError, type Client } from 'discord.js'
import { SetUpError } from '../../core/errors.ts'
import type { Localized } from '../../core/language.ts'
import { networkCodeOf } from './failure.ts'
import type { Gateway } from './gateway.ts'
import type { SetUpWords } from './words.ts'

export interface ConnectSettings {
  readonly token: string
  readonly apiUrl: string
  /** Without a further shard connected for so long, the gateway is given up. */
  readonly connectTimeoutMs: number
}

/** Resolves once connected, with the servers known. Throws SetUpError with the cure when Discord refuses or is not there. */
export async function connect(
  client: Client,
  gateway: Gateway,
  settings: ConnectSettings,
  words: SetUpWords,
): Promise<void> {
  if (!isHeaderValue(settings.token)) throw new SetUpError([{ what: words.tokenRefused }])
  let closeCode: number | undefined
  client.once(Events.ShardDisconnect, ({ code }) => (closeCode = code))
  const patience = patienceOf(client, settings.connectTimeoutMs)
  try {
    const ready = once(client, Events.ClientReady, { signal: patience.signal })
    await Promise.race([ready, client.login(settings.token).then(() => ready)])
  } catch (error) {
    const what =
      (await sessionsExhausted(error, gateway, words)) ??
      whatIsWrong(error, closeCode, client.ws.gateway ?? settings.apiUrl, words)
    throw new SetUpError([{ what }], { cause: error })
  } finally {
    patience.end()
  }
}

/** A gateway that is not there is tried for ever by discord.js; many shards take their time, 5 s each. */
function patienceOf(client: Client, timeoutMs: number): { readonly signal: AbortSignal; end(): void } {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), timeoutMs)
  const onProgress = () => void timer.refresh()
  client.on(Events.ShardReady, onProgress)
  return {
    signal: giveUp.signal,
    end() {
      clearTimeout(timer)
      client.off(Events.ShardReady, onProgress)
    },
  }
}

/** discord.js says so in a sentence of its error alone. */
async function sessionsExhausted(
  error: unknown,
  gateway: Gateway,
  words: SetUpWords,
): Promise<Localized<string> | undefined> {
  if (!(error instanceof Error) || !error.message.startsWith('Not enough sessions remaining')) return undefined
  const limit = await gateway.startLimit()
  const until = new Date(Date.now() + (limit?.reset_after ?? 0)).toISOString()
  return { en: words.noSessionsLeft.en(until), fr: words.noSessionsLeft.fr(until) }
}

/** Anything else would be quoted, as a whole, by the error that fetch throws. */
function isHeaderValue(token: string): boolean {
  return /^[\x21-\x7E]+$/.test(token)
}

function whatIsWrong(error: unknown, closeCode: number | undefined, url: string, words: SetUpWords): Localized<string> {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed || networkCodeOf(error) === DiscordjsErrorCodes.TokenInvalid)
    return words.tokenRefused
  if (closeCode === GatewayCloseCodes.InvalidIntents || closeCode === GatewayCloseCodes.DisallowedIntents)
    return words.intentsRefused
  const reason = closeCode === undefined ? reasonOf(error) : `${closeCode} ${GatewayCloseCodes[closeCode] ?? ''}`.trim()
  return { en: words.unreachable.en(url, reason), fr: words.unreachable.fr(url, reason) }
}

function reasonOf(error: unknown): string {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return `HTTP ${error.status}`
  if (error instanceof Error && error.name === 'AbortError') return 'ETIMEDOUT'
  return networkCodeOf(error) ?? messageOf(error)
}

/** What fetch says itself is always "fetch failed". */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? messageOf(error.cause) : error.message
}
