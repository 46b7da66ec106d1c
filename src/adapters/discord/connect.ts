import { once } from 'node:events'
import { DiscordAPIError, DiscordjsErrorCodes, Events, GatewayCloseCodes, HTTPError, type Client } from 'discord.js'
import { SetUpError } from '../../core/errors.ts'
import type { Localized } from '../../core/language.ts'
import { networkCodeOf } from './failure.ts'
import type { DiscordWords } from './words.ts'

export interface ConnectSettings {
  readonly token: string
  readonly apiUrl: string
  readonly connectTimeoutMs: number
}

/** Resolves once connected, with the servers known. Throws SetUpError with the cure when Discord refuses or is not there. */
export async function connect(client: Client, settings: ConnectSettings, words: DiscordWords): Promise<void> {
  if (!isHeaderValue(settings.token)) throw new SetUpError([{ what: words.tokenRefused }])
  let closeCode: number | undefined
  client.once(Events.ShardDisconnect, ({ code }) => (closeCode = code))
  try {
    // A gateway that is not there is tried for ever by discord.js.
    const signal = AbortSignal.timeout(settings.connectTimeoutMs)
    const ready = once(client, Events.ClientReady, { signal })
    await Promise.race([ready, client.login(settings.token).then(() => ready)])
  } catch (error) {
    const what = whatIsWrong(error, closeCode, client.ws.gateway ?? settings.apiUrl, words)
    throw new SetUpError([{ what }], { cause: error })
  }
}

/** Anything else would be quoted, as a whole, by the error that fetch throws. */
function isHeaderValue(token: string): boolean {
  return /^[\x21-\x7E]+$/.test(token)
}

function whatIsWrong(
  error: unknown,
  closeCode: number | undefined,
  url: string,
  words: DiscordWords,
): Localized<string> {
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
