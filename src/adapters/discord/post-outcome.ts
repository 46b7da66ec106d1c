import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import type { PostOutcome, RefusalReason } from '../../core/adapter.ts'
import { networkCodeOf } from './failure.ts'
import { TooManyInvalidRequests } from './invalid-requests.ts'
import { NoTurn } from './rest-options.ts'

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const reasonsByCode: ReadonlyMap<number | string, RefusalReason> = new Map<number | string, RefusalReason>([
  [RESTJSONErrorCodes.UnknownChannel, 'channel-gone'],
  [RESTJSONErrorCodes.UnknownGuild, 'channel-gone'],
  [RESTJSONErrorCodes.MissingAccess, 'forbidden'],
  [RESTJSONErrorCodes.MissingPermissions, 'forbidden'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'forbidden'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, 'forbidden'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived'],
  [RESTJSONErrorCodes.ThreadLocked, 'archived'],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'rejected'],
])

/** Codes of a refusal that passes, and what has to wait: slow mode, and Discord's own trouble. */
const passingCodes: ReadonlyMap<number | string, 'channel' | 'platform'> = new Map<
  number | string,
  'channel' | 'platform'
>([
  [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit, 'channel'],
  [RESTJSONErrorCodes.APIResourceOverloaded, 'platform'],
])

const reasonsByStatus: ReadonlyMap<number, RefusalReason> = new Map([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'channel-gone'],
])

/** The connection was never made, so nothing can have been taken. */
const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
])

const usualWaitMs = 60_000

/** What became of a message, from the error that its one request ended with. */
export function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof RateLimitError) return rateLimited(error)
  if (error instanceof DiscordAPIError) return refused(error)
  if (error instanceof TooManyInvalidRequests) return platformLater(error.retryAfterMs, error.message)
  if (error instanceof NoTurn) return platformLater(1000, error.message)
  const detail = error instanceof HTTPError ? `HTTP ${error.status}` : detailOf(error)
  const code = networkCodeOf(error)
  return code && neverSent.has(code) ? platformLater(usualWaitMs, detail) : { kind: 'unknown', detail }
}

function platformLater(retryAfterMs: number, detail: string): PostOutcome {
  return { kind: 'later', retryAfterMs, scope: 'platform', detail }
}

function rateLimited(error: RateLimitError): PostOutcome {
  const waitMs = Math.max(error.retryAfter, error.sublimitTimeout, error.timeToReset, 1000)
  const scope = error.global ? 'platform' : 'channel'
  return { kind: 'later', retryAfterMs: Math.ceil(waitMs), scope, detail: `rate limit of ${error.route}` }
}

function refused(error: DiscordAPIError): PostOutcome {
  const detail = `HTTP ${error.status}: ${error.message} (${error.code})`
  const scope = passingCodes.get(error.code)
  if (scope) return { kind: 'later', retryAfterMs: usualWaitMs, scope, detail }
  const reason = reasonsByCode.get(error.code) ?? reasonsByStatus.get(error.status) ?? 'rejected'
  return { kind: 'refused', reason, detail }
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return networkCodeOf(error) ?? `${error.name}: ${error.message}`
}
