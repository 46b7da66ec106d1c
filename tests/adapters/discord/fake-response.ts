import type { ServerResponse } from 'node:http'
import ready from '../../fixtures/discord/ready.json' with { type: 'json' }
import type { MessageBody } from './discord-limits.ts'

export interface FakeResponse {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function apiError(status: number, code: number, message: string): FakeResponse {
  return { status, body: { message, code } }
}

/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit-rate-limit-response-structure */
export function rateLimited(retryAfterMs: number, scope: 'user' | 'global' | 'shared' = 'user'): FakeResponse {
  const seconds = retryAfterMs / 1000
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
    headers: {
      'retry-after': String(seconds),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
    },
  }
}

export function write(response: ServerResponse, { status, body, headers }: FakeResponse): void {
  if (body === undefined) response.writeHead(status, headers).end()
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

let lastMessage = 0

/** A message of the bot's, as the API answers it. */
export function messageOf(body: MessageBody & { readonly message_reference?: unknown }, channelId: string): unknown {
  lastMessage += 1
  return {
    id: String(8_800_000_000_000_000_000n + BigInt(lastMessage)),
    type: body.message_reference ? 19 : 0,
    channel_id: channelId,
    author: ready.user,
    content: body.content ?? '',
    timestamp: '2026-11-23T09:00:01.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: body.components ?? [],
    nonce: body.nonce,
    pinned: false,
    flags: body.flags ?? 0,
  }
}
