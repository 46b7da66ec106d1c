import nock from 'nock'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { createDiscordAdapter } from '../../../src/adapters/discord/index.ts'
import type { PostOutcome } from '../../../src/core/adapter.ts'
import { startFakeDiscord } from './fake-discord.ts'
import { answer } from './recording-bot.ts'
import { recordingLog, words } from './started-adapter.ts'

const channelId = '5500000000000000001'
const channel = { platform: 'discord', id: channelId } as const
const path = `/api/v10/channels/${channelId}/messages`
const token = 'the.real.token'

const post = (settings = {}, key = 'tip 2026-11-23') =>
  createDiscordAdapter({ token, ...settings }, words, recordingLog()).post(channel, answer, key)

const discord = () => nock('https://discord.com', { reqheaders: { authorization: `Bot ${token}` } })

beforeEach(() => nock.disableNetConnect())

afterEach(() => {
  nock.cleanAll()
  nock.enableNetConnect()
})

test('a message is posted once, and pings nobody', async () => {
  const bodies: Record<string, unknown>[] = []
  discord()
    .post(path, (body: Record<string, unknown>) => bodies.push(body) > 0)
    .reply(200, { id: '1' })
  expect(await post()).toEqual({ kind: 'sent' })
  expect(bodies).toEqual([
    {
      content: 'A key-value store.',
      components: [expect.objectContaining({ components: [expect.objectContaining({ label: 'Raft' })] })],
      flags: 4,
      allowed_mentions: { parse: [], replied_user: false },
      nonce: expect.stringMatching(/^.{25}$/),
      enforce_nonce: true,
    },
  ])
})

test('a message has the same nonce at every attempt, and another message another', async () => {
  const nonces: unknown[] = []
  const isPosted = (body: Record<string, unknown>) => nonces.push(body['nonce']) > 0
  discord().post(path, isPosted).times(3).reply(200, { id: '1' })
  await post({}, 'tip 2026-11-23')
  await post({}, 'tip 2026-11-23')
  await post({}, 'tip 2026-11-24')
  expect(nonces[0]).toBe(nonces[1])
  expect(nonces[2]).not.toBe(nonces[0])
})

test.each<[status: number, code: number, message: string, outcome: Partial<PostOutcome>]>([
  [404, 10003, 'Unknown Channel', { kind: 'refused', reason: 'channel-gone' }],
  [403, 50001, 'Missing Access', { kind: 'refused', reason: 'forbidden' }],
  [403, 50013, 'Missing Permissions', { kind: 'refused', reason: 'forbidden' }],
  [403, 50007, 'Cannot send messages to this user', { kind: 'refused', reason: 'forbidden' }],
  [401, 0, '401: Unauthorized', { kind: 'refused', reason: 'unauthorized' }],
  [400, 50083, 'Thread is archived', { kind: 'refused', reason: 'archived' }],
  [400, 160005, 'Thread is locked', { kind: 'refused', reason: 'archived' }],
  [400, 50035, 'Invalid Form Body', { kind: 'refused', reason: 'rejected' }],
  [400, 200000, 'Message was blocked by automatic moderation', { kind: 'refused', reason: 'rejected' }],
  [
    400,
    20016,
    'This action cannot be performed due to slowmode rate limit',
    { kind: 'later', retryAfterMs: 60_000, scope: 'channel' },
  ],
  [403, 424242, 'A reason of next year', { kind: 'refused', reason: 'forbidden' }],
])('HTTP %i with code %i, "%s", means %o', async (status, code, message, outcome) => {
  discord().post(path).reply(status, { code, message })
  expect(await post()).toEqual({ ...outcome, detail: `HTTP ${status}: ${message} (${code})` })
})

test('a refused token stays refused at the next message', async () => {
  discord().post(path).twice().reply(401, { code: 0, message: '401: Unauthorized' })
  const adapter = createDiscordAdapter({ token }, words, recordingLog())
  await adapter.post(channel, answer, 'monday')
  expect(await adapter.post(channel, answer, 'tuesday')).toMatchObject({ kind: 'refused', reason: 'unauthorized' })
})

test('a rate limit says when to come back, and nothing is repeated before', async () => {
  discord()
    .post(path)
    .reply(429, { message: 'You are being rate limited.', retry_after: 2.5, global: false }, { 'retry-after': '2.5' })
  expect(await post()).toEqual({
    kind: 'later',
    retryAfterMs: 2550,
    scope: 'channel',
    detail: 'rate limit of /channels/:id/messages',
  })
})

test('a message that a known rate limit would hold back is not sent', async () => {
  const scope = discord()
    .post(path)
    .reply(200, { id: '1' }, { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '4' })
  const adapter = createDiscordAdapter({ token }, words, recordingLog())
  expect(await adapter.post(channel, answer, 'monday')).toEqual({ kind: 'sent' })
  expect(await adapter.post(channel, answer, 'tuesday')).toMatchObject({ kind: 'later' })
  expect(scope.isDone()).toBe(true)
})

test('a server error leaves open whether the message was taken', async () => {
  discord().post(path).reply(502, 'Bad Gateway')
  expect(await post()).toEqual({ kind: 'unknown', detail: 'HTTP 502' })
})

test.each(['no answer', 'hang up'] as const)('after "%s" nobody knows whether the message was taken', async (given) => {
  nock.enableNetConnect('127.0.0.1')
  const fake = await startFakeDiscord({ token })
  onTestFinished(() => fake[Symbol.asyncDispose]())
  fake.answerNext(given)
  expect(await post({ apiUrl: fake.apiUrl, postTimeoutMs: 300 })).toMatchObject({ kind: 'unknown' })
  expect(fake.requests).toHaveLength(1)
})

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('after %s the message surely was not taken', async (code) => {
  discord()
    .post(path)
    .replyWithError(Object.assign(new Error('no connection'), { code }))
  expect(await post()).toEqual({ kind: 'later', retryAfterMs: 60_000, scope: 'platform', detail: code })
})
