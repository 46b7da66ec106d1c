import { webApi } from '@slack/bolt'
import type { PostOutcome, RefusalReason } from '../../core/adapter.ts'
import type { SlackPayload } from './render/render-slack.ts'
import { literal } from './literal.ts'
import { missingScope } from './missing-scope.ts'

/** Sends a message once. Never throws: a call that Slack may have taken must not be made again without thought. */
export async function postMessage(
  client: webApi.WebClient,
  to: { readonly channelId: string; readonly thread?: string | undefined },
  payload: SlackPayload,
): Promise<PostOutcome> {
  const message = {
    channel: to.channelId,
    ...payload,
    ...(to.thread !== undefined && { thread_ts: to.thread }),
    ...literal,
  }
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's, not a window's
    await client.chat.postMessage(message)
    return { kind: 'sent' }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** What became of a message whose posting threw. */
export function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'later', retryAfterMs: error.retryAfter * 1_000, detail: error.message }
  }
  if (error instanceof webApi.WebAPIPlatformError) return outcomeOfCode(error.data.error, missingScope(error))
  if (error instanceof webApi.WebAPIHTTPError) {
    const detail = `HTTP ${error.statusCode}`
    return error.statusCode < 500 ? { kind: 'refused', reason: 'rejected', detail } : { kind: 'unknown', detail }
  }
  const code = networkCode(error)
  if (code !== undefined && neverLeft.has(code))
    return { kind: 'later', retryAfterMs: 30_000, scope: 'platform', detail: code }
  return { kind: 'unknown', detail: code ?? String(error) }
}

/** Why Slack refuses the code's call; undefined when it did not refuse it, or nobody knows. */
export function refusalReason(code: string): RefusalReason | undefined {
  if (undecided.has(code) || !/^[a-z_]+$/.test(code)) return undefined
  if (code.startsWith('restricted_action')) return 'forbidden'
  return refusals[code] ?? 'rejected'
}

/** The system's word for what is wrong with the network (`ECONNREFUSED`), from under the wrappers around it. */
export function networkCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && /^(E[A-Z]|UND_)/.test(cause.code)) return cause.code
  }
  return undefined
}

function outcomeOfCode(code: string, scope: string | undefined): PostOutcome {
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'later', retryAfterMs: 30_000, detail: code }
  const reason = refusalReason(code)
  // A code that is none is a page of a proxy, whole.
  return reason
    ? { kind: 'refused', reason, detail: scope ? `${code}: ${scope}` : code }
    : { kind: 'unknown', detail: code.slice(0, 100) }
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors; every other code is about the message itself. */
const refusals: Readonly<Record<string, RefusalReason>> = {
  channel_not_found: 'channel-gone',
  not_in_channel: 'not-a-member',
  is_archived: 'archived',
  access_denied: 'forbidden',
  ekm_access_denied: 'forbidden',
  enterprise_is_restricted: 'forbidden',
  messages_tab_disabled: 'forbidden',
  missing_scope: 'forbidden',
  no_permission: 'forbidden',
  not_allowed_token_type: 'forbidden',
  team_access_not_granted: 'forbidden',
  account_inactive: 'unauthorized',
  invalid_auth: 'unauthorized',
  not_authed: 'unauthorized',
  org_login_required: 'unauthorized',
  team_disabled: 'unauthorized',
  token_expired: 'unauthorized',
  token_revoked: 'unauthorized',
  two_factor_setup_required: 'unauthorized',
  user_removed_from_team: 'unauthorized',
}

/** "Some aspect of the operation may have succeeded", says the same page of these. */
const undecided: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
])

/** The request did not even reach a server. */
const neverLeft: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
])
