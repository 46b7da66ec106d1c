import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createDiscordAdapter, type DiscordSettings } from '../../../src/adapters/discord/index.ts'
import { SetUpError } from '../../../src/core/errors.ts'
import { fakeToken, startFakeDiscord, type FakeDiscordOptions } from './fake-discord.ts'
import { recordingBot } from './recording-bot.ts'
import { recordingLog, startAdapter, words } from './started-adapter.ts'

/** What is wrong, in English, when the adapter cannot start. */
async function refusalOf(settings: Partial<DiscordSettings>, options: FakeDiscordOptions = {}): Promise<string> {
  const discord = await startFakeDiscord(options)
  onTestFinished(() => discord[Symbol.asyncDispose]())
  const adapter = createDiscordAdapter({ token: fakeToken, apiUrl: discord.apiUrl, ...settings }, words, recordingLog())
  const error: unknown = await adapter.start(recordingBot()).catch((reason: unknown) => reason)
  if (!(error instanceof SetUpError)) throw new Error('The adapter started, or failed otherwise.', { cause: error })
  expect(JSON.stringify(error.problems) + String(error.cause)).not.toContain(settings.token ?? fakeToken)
  return error.message
}

/** A port that takes connections and drops them at once, and how many it took. */
async function startHangingUp() {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return {
    origin: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

test('the bot asks for three intents, none of which has to be approved', async () => {
  const { discord, adapter } = await startAdapter()
  const guilds = 1 << 0
  const guildMessages = 1 << 9
  const directMessages = 1 << 12
  expect(discord.gateway.identifies).toMatchObject([{ intents: guilds | guildMessages | directMessages }])
  expect(adapter.isConnected()).toBe(true)
})

test.each([
  ['with a slash', (url: string) => `${url}/`],
  ['with its version', (url: string) => `${url}/v10`],
  ['with both', (url: string) => `${url}/v10/`],
])('the URL of the API may be written %s', async (_, written) => {
  const discord = await startFakeDiscord()
  onTestFinished(() => discord[Symbol.asyncDispose]())
  const { adapter } = await startAdapter({ settings: { apiUrl: written(discord.apiUrl) } })
  expect(adapter.isConnected()).toBe(true)
})

test('a token copied together with its scheme is taken', async () => {
  const { adapter } = await startAdapter({ settings: { token: ` Bot ${fakeToken}\n` } })
  expect(adapter.isConnected()).toBe(true)
})

test('a token that the API refuses is a problem of the set-up', async () => {
  expect(await refusalOf({ token: 'wrong.token' })).toBe(words.tokenRefused.en)
})

test('a token that no header can hold is refused without being quoted', async () => {
  expect(await refusalOf({ token: 'two\nlines' })).toBe(words.tokenRefused.en)
})

test('a token that the gateway refuses is a problem of the set-up', async () => {
  expect(await refusalOf({}, { closeCode: 4004 })).toBe(words.tokenRefused.en)
})

test('intents that the gateway refuses are a problem of the set-up', async () => {
  expect(await refusalOf({}, { closeCode: 4014 })).toBe(words.intentsRefused.en)
})

test('a gateway that wants several shards says so', async () => {
  expect(await refusalOf({}, { closeCode: 4011 })).toMatch(
    /^ws:\/\/127\.0\.0\.1:\d+\/gateway\/ cannot be reached: 4011 ShardingRequired\.$/,
  )
})

test('a bot that has connected too often today says until when it has to wait', async () => {
  const refusal = await refusalOf({}, { remainingSessions: [0], sessionsResetAfterMs: 3_600_000 })
  const [, until = ''] = /^No connection until (.+)\.$/.exec(refusal) ?? []
  expect(Date.parse(until) - Date.now()).toBeGreaterThan(3_500_000)
})

test('an API that is not there is named', async () => {
  const closed = await startHangingUp()
  await closed.close()
  const apiUrl = `http://${closed.origin}/api`
  expect(await refusalOf({ apiUrl })).toBe(`${apiUrl} cannot be reached: ECONNREFUSED.`)
})

test('an address that fetch does not even try is told with the reason', async () => {
  const apiUrl = 'http://127.0.0.1:1/api'
  expect(await refusalOf({ apiUrl })).toBe(`${apiUrl} cannot be reached: bad port.`)
})

test('an API that is something else is named with what it answered', async () => {
  const discord = await startFakeDiscord()
  onTestFinished(() => discord[Symbol.asyncDispose]())
  const apiUrl = `${discord.apiUrl}/elsewhere`
  expect(await refusalOf({ apiUrl })).toBe(`${apiUrl} cannot be reached: HTTP 404.`)
})

test('a gateway that never answers is given up, and not tried again behind our back', async () => {
  const gateway = await startHangingUp()
  const gatewayUrl = `ws://${gateway.origin}`
  expect(await refusalOf({ connectTimeoutMs: 500 }, { gatewayUrl })).toBe(
    `${gatewayUrl}/ cannot be reached: ETIMEDOUT.`,
  )
  const connections = gateway.connections()
  // discord.js waits 500 ms before it tries again.
  await delay(700)
  expect(connections).toBeGreaterThan(0)
  expect(gateway.connections()).toBe(connections)
})

test('a lost connection is resumed, and meanwhile the adapter does not claim to be connected', async () => {
  const { discord, adapter, log } = await startAdapter()
  discord.gateway.disconnect(4000)
  await vi.waitFor(() => expect(adapter.isConnected()).toBe(false))
  await vi.waitFor(() => expect(adapter.isConnected()).toBe(true), { timeout: 5000 })
  expect(discord.gateway.resumes).toBe(1)
  expect(log.entries.map(({ event }) => event)).toEqual([
    'discord.connected',
    'discord.commands-registered',
    'discord.connection-lost',
    'discord.resumed',
  ])
})

test('a token revoked while the bot runs is told to the operator', async () => {
  const { discord, adapter, log } = await startAdapter()
  discord.gateway.disconnect(4004)
  await vi.waitFor(() => expect(adapter.isConnected()).toBe(false))
  expect(log.entries).toContainEqual({
    level: 'error',
    event: 'discord.disconnected',
    details: { shard: 0, code: 4004, meaning: 'AuthenticationFailed' },
  })
})
