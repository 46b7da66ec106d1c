import { createServer } from 'node:http'
import { once } from 'node:events'
import nock from 'nock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Adapter } from '../../../src/core/adapter.ts'
import { echo } from './fake-bot.ts'
import { createAdapter, createMemoryLog, tokens } from './running.ts'

beforeEach(() => {
  nock.disableNetConnect()
  nock.enableNetConnect('127.0.0.1')
})

afterEach(() => {
  nock.cleanAll()
  nock.enableNetConnect()
})

test('a message is posted once, with its text for notifications and no previews of its links', async () => {
  const bodies: unknown[] = []
  slack((body) => bodies.push(body) > 0)
    .matchHeader('authorization', `Bearer ${tokens.botToken}`)
    .reply(200, { ok: true, ts: '1.2' })
  expect(await post()).toEqual({ kind: 'sent' })
  expect(bodies).toMatchObject([
    { channel: 'C1', text: 'astuce', unfurl_links: 'false', unfurl_media: 'false', link_names: 'false', parse: 'none' },
  ])
})

test.each([
  ['channel_not_found', 'channel-gone'],
  ['not_in_channel', 'not-a-member'],
  ['is_archived', 'archived'],
  ['restricted_action', 'forbidden'],
  ['restricted_action_read_only_channel', 'forbidden'],
  ['invalid_auth', 'unauthorized'],
  ['account_inactive', 'unauthorized'],
  ['token_revoked', 'unauthorized'],
  ['invalid_blocks', 'rejected'],
  ['msg_blocks_too_long', 'rejected'],
  ['a_code_of_next_year', 'rejected'],
])('%s is a refusal: %s', async (error, reason) => {
  slack().reply(200, { ok: false, error })
  expect(await post()).toEqual({ kind: 'refused', reason, detail: error })
})

test('a scope that is missing is named', async () => {
  slack().reply(200, { ok: false, error: 'missing_scope', needed: 'chat:write' })
  expect(await post()).toEqual({ kind: 'refused', reason: 'forbidden', detail: 'missing_scope: chat:write' })
})

test('too many messages: later, when Slack says', async () => {
  slack().reply(429, '', { 'retry-after': '7' })
  expect(await post()).toMatchObject({ kind: 'later', retryAfterMs: 7_000 })
})

test.each([
  ['a server that fails', 503, 'oops'],
  ['a page instead of an answer', 200, '<html>proxy</html>'],
  ['an error in the middle of it', 200, { ok: false, error: 'internal_error' }],
])('%s: nobody knows, and it is not posted again', async (_, status, body) => {
  const calls = slack().times(2).reply(status, body)
  expect(await post()).toMatchObject({ kind: 'unknown' })
  expect(calls.pendingMocks()).toHaveLength(1)
})

test('a request that something on the way refuses: not taken', async () => {
  slack().reply(403, 'Forbidden')
  expect(await post()).toEqual({ kind: 'refused', reason: 'rejected', detail: 'HTTP 403' })
})

test('a reply lost on its way: nobody knows, and it is not posted again', async () => {
  let received = 0
  await using server = await listen((socket) => {
    received += 1
    socket.destroy()
  })
  expect(await post(server.apiUrl)).toMatchObject({ kind: 'unknown' })
  expect(received).toBe(1)
})

test('a server that is not there: later, since nothing left', async () => {
  const server = await listen(() => undefined)
  await server[Symbol.asyncDispose]()
  expect(await post(server.apiUrl)).toMatchObject({ kind: 'later', scope: 'platform', detail: 'ECONNREFUSED' })
})

function slack(matches: (body: unknown) => boolean = () => true) {
  return nock('https://slack.com').post('/api/chat.postMessage', matches)
}

function post(apiUrl?: string): ReturnType<Adapter['post']> {
  const channel = { platform: 'slack', id: 'C1', workspace: 'T1' } as const
  return createAdapter(apiUrl, createMemoryLog()).post(channel, echo('astuce'), 'C1:2026-11-23')
}

async function listen(onRequest: (socket: { destroy(): void }) => void) {
  const server = createServer((request) => onRequest(request.socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    async [Symbol.asyncDispose]() {
      server.close()
      await once(server, 'close')
    },
  }
}
