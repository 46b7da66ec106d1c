import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import type { PostOutcome, RefusalReason } from '../../core/adapter.ts'
import { networkCodeOf } from './failure.ts'

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

/** Codes of a refusal that passes: slow mode and Discord's own trouble. */
const passingCodes: ReadonlySet<number | string> = new Set<number | string>([
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.APIResourceOverloaded,
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

const retryAfterMs = 60_000

/** What became of a message, from the error that its one request ended with. */
export function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof RateLimitError) return rateLimited(error)
  if (error instanceof DiscordAPIError) return refused(error)
  const detail = error instanceof HTTPError ? `HTTP ${error.status}` : detailOf(error)
  const code = networkCodeOf(error)
  return code && neverSent.has(code) ? { kind: 'later', retryAfterMs, detail } : { kind: 'unknown', detail }
}

function rateLimited(error: RateLimitError): PostOutcome {
  const waitMs = Math.max(error.retryAfter, error.sublimitTimeout, error.timeToReset, 1000)
  return { kind: 'later', retryAfterMs: Math.ceil(waitMs), detail: `rate limit of ${error.route}` }
}

function refused(error: DiscordAPIError): PostOutcome {
  const detail = `HTTP ${error.status}: ${error.message} (${error.code})`
  if (passingCodes.has(error.code)) return { kind: 'later', retryAfterMs, detail }
  const reason = reasonsByCode.get(error.code) ?? reasonsByStatus.get(error.status) ?? 'rejected'
  return { kind: 'refused', reason, detail }
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return networkCodeOf(error) ?? `${error.name}: ${error.message}`
}
