import { expect, test } from 'vitest'

import { SetUpError } from '../../../src/core/errors.ts'
import { createFakeBot, echo } from './fake-bot.ts'
import { createAdapter, createMemoryLog, prepare, tokens } from './running.ts'
import { captured } from './slack-payloads.ts'

test('the adapter is connected from start to stop', async () => {
  await using running = await prepare()
  expect(running.adapter.isConnected()).toBe(false)
  await running.adapter.start(createFakeBot())
  expect(running.adapter.isConnected()).toBe(true)
  await running.adapter.stop()
  expect(running.adapter.isConnected()).toBe(false)
  await running.slack.until(() => running.slack.connections === 0)
})

test('each token goes to the method it is for', async () => {
  await using running = await prepare()
  await running.adapter.start(createFakeBot())
  expect(running.slack.calls.map(({ method, token }) => ({ method, token }))).toEqual([
    { method: 'auth.test', token: tokens.botToken },
    { method: 'apps.connections.open', token: tokens.appToken },
  ])
})

test('an API address without its last slash works as well', async () => {
  await using running = await prepare()
  const apiUrl = running.slack.apiUrl.replace(/\/$/, '')
  const adapter = createAdapter(apiUrl, running.log)
  await adapter.start(createFakeBot())
  expect(adapter.isConnected()).toBe(true)
  await adapter.stop()
})

test.each(['invalid_auth', 'account_inactive', 'token_revoked', 'not_allowed_token_type'])(
  'a bot token refused with %s is a set-up problem that shows only its beginning',
  async (code) => {
    await using running = await prepare()
    running.slack.refuseOnce('auth.test', code)
    const error = await startError(running.adapter)
    expect(error.problems.map((problem) => problem.what.en)).toEqual([`SLACK_BOT_TOKEN xoxb-… ${code}`])
    expect(running.log.lines.join('\n')).not.toContain('secret')
  },
)

test.each(['invalid_auth', 'not_allowed_token_type', 'missing_scope'])(
  'an app token refused with %s ends the start instead of being tried for ever',
  async (code) => {
    await using running = await prepare()
    running.slack.refuseOnce('apps.connections.open', code)
    const error = await startError(running.adapter)
    expect(error.problems.map((problem) => problem.what.en)).toEqual([`SLACK_APP_TOKEN xapp-… ${code}`])
    expect(running.adapter.isConnected()).toBe(false)
  },
)

test('two refused tokens are two problems, said at once', async () => {
  await using running = await prepare()
  running.slack.refuseOnce('auth.test', 'invalid_auth')
  running.slack.refuseOnce('apps.connections.open', 'invalid_auth')
  const error = await startError(running.adapter)
  expect(error.problems).toHaveLength(2)
})

test('an address where nobody answers is a set-up problem that quotes it', async () => {
  const running = await prepare()
  const { apiUrl } = running.slack
  await running.slack[Symbol.asyncDispose]()
  const error = await startError(running.adapter)
  expect(error.problems.map((problem) => problem.what.fr)).toEqual([`unreachable ${apiUrl} ECONNREFUSED`])
})

test('a server that is not well is not taken for a refused token', async () => {
  await using running = await prepare()
  running.slack.refuseOnce('auth.test', { status: 503 })
  const error = await startError(running.adapter)
  expect(error.problems[0]?.what.en).toContain('503')
})

test('the connection is opened again when Slack recycles it, and questions arrive', async () => {
  await using running = await prepare()
  const bot = createFakeBot()
  await running.adapter.start(bot)
  running.slack.askToReconnect()
  await running.slack.bodiesOf('apps.connections.open', 2)
  await running.slack.until(() => running.slack.connections === 1)
  await running.slack.send('slash_commands', command)
  await running.slack.bodiesOf('response_url')
  expect(bot.questions).toHaveLength(1)
  expect(running.adapter.isConnected()).toBe(true)
})

test('a command received on a connection that breaks at once is answered', async () => {
  await using running = await prepare()
  const bot = createFakeBot()
  await running.adapter.start(bot)
  running.slack.sendAndHangUp('slash_commands', command)
  await running.slack.bodiesOf('response_url')
  await running.slack.bodiesOf('apps.connections.open', 2)
  expect(bot.questions).toHaveLength(1)
})

test('an event that Slack sends again after the connection broke is answered once', async () => {
  await using running = await prepare()
  const bot = createFakeBot()
  await running.adapter.start(bot)
  running.slack.sendAndHangUp('events_api', captured('app-mention'))
  await running.slack.bodiesOf('apps.connections.open', 2)
  await running.slack.until(() => running.slack.connections === 1)
  await running.slack.send('events_api', captured('app-mention'))
  await running.slack.send('slash_commands', command)
  await running.slack.bodiesOf('response_url')
  await running.slack.bodiesOf('chat.postMessage')
  expect(running.slack.callsOf('chat.postMessage')).toHaveLength(1)
})

test('a token revoked while the bot runs is logged and leaves the process alive', async () => {
  await using running = await prepare()
  await running.adapter.start(createFakeBot())
  running.slack.refuseOnce('apps.connections.open', 'invalid_auth')
  running.slack.askToReconnect()
  await expect.poll(() => running.log.lines.join('\n')).toContain('warn slack.reconnection-failed')
  expect(running.log.lines.join('\n')).toContain('invalid_auth')
  expect(running.adapter.isConnected()).toBe(false)
})

test('stopping waits for the answer in flight and takes no new question', async () => {
  await using running = await prepare()
  const asked = Promise.withResolvers<void>()
  const answerable = Promise.withResolvers<void>()
  await running.adapter.start(
    createFakeBot(async ({ text }) => {
      asked.resolve()
      await answerable.promise
      return echo(text)
    }),
  )
  await running.slack.send('slash_commands', command)
  await asked.promise
  let stopped = false
  const stopping = running.adapter.stop().then(() => (stopped = true))
  await running.slack.until(() => running.slack.connections === 0)
  expect(stopped).toBe(false)
  answerable.resolve()
  await stopping
  expect(running.slack.callsOf('response_url')).toHaveLength(1)
})

test('an adapter that never started stops without a word', async () => {
  const log = createMemoryLog()
  const adapter = createAdapter(undefined, log)
  await adapter.stop()
  expect(log.lines).toEqual([])
})

const command = {
  command: '/concept',
  text: 'etcd',
  channel_id: 'C1',
  user_id: 'U1',
  team_id: 'T1',
  response_url: 'https://hooks.slack.com/commands/1',
}

async function startError(adapter: {
  start(bot: ReturnType<typeof createFakeBot>): Promise<void>
}): Promise<SetUpError> {
  const error: unknown = await adapter.start(createFakeBot()).catch((reason: unknown) => reason)
  if (error instanceof SetUpError) return error
  throw new Error('The start should have thrown a SetUpError.', { cause: error })
}
