import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SetUpError } from '../../../../src/core/errors.ts'
import type { Store } from '../../../../src/core/store.ts'
import { freePort } from '../../../end-to-end/free-port.ts'
import { createFakeBot, echo } from '../fake-bot.ts'
import { FakeSlack } from '../fake-slack.ts'
import { createMemoryLog, tokens } from '../running.ts'
import { actIn, captured, clickOn, event, typeInto } from '../slack-payloads.ts'
import { answeredAt, createHttpAdapter, openScratchStore, send, startHttp } from './http-running.ts'

const access = { kind: 'token', botToken: tokens.botToken } as const
const minuteMs = 60_000

let slack: FakeSlack
let store: Store

beforeAll(async () => {
  store = await openScratchStore()
})

afterAll(() => store[Symbol.asyncDispose]())

beforeEach(async () => {
  slack = await FakeSlack.start()
})

afterEach(async () => {
  await slack[Symbol.asyncDispose]()
  if (slack.violations.length > 0) throw new Error(`Slack would have refused: ${slack.violations.join('; ')}`)
})

test('a command, a mention and a click are answered', async () => {
  await using running = await startHttp({ slack, store, access })
  const answers = [
    await send(running.url, answeredAt(slack, captured('slash-command'))),
    await send(running.url, captured('app-mention')),
    await send(running.url, answeredAt(slack, clickOn('open:fr:concept:pod'))),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  await slack.bodiesOf('response_url', 2)
  await slack.bodiesOf('chat.postMessage')
  expect(running.bot.questions).toHaveLength(2)
  expect(running.bot.actions).toHaveLength(1)
  expect(slack.callsOf('chat.postMessage')[0]?.token).toBe(tokens.botToken)
})

test('what is typed into a menu is answered in the thanks themselves', async () => {
  await using running = await startHttp({ slack, store, access })
  const response = await send(running.url, typeInto('timonier:search', 'po'))
  expect(await response.json()).toMatchObject({ options: [{ text: { text: 'pod' } }, { text: { text: /po/ } }] })
})

test('Slack hears thanks before the answer is looked for', async () => {
  const found = Promise.withResolvers<ReturnType<typeof echo>>()
  await using running = await startHttp({ slack, store, access, bot: createFakeBot(() => found.promise) })
  const response = await send(running.url, answeredAt(slack, captured('slash-command')))
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect(slack.callsOf('response_url')).toEqual([])
  found.resolve(echo('at last'))
  await slack.bodiesOf('response_url')
})

test('the address can be verified', async () => {
  await using running = await startHttp({ slack, store, access })
  const response = await send(running.url, { type: 'url_verification', challenge: '3eZbrw1aB10FEMAGAZd4FyFQ' })
  expect(await response.json()).toEqual({ challenge: '3eZbrw1aB10FEMAGAZd4FyFQ' })
})

describe('a request is refused', () => {
  test.each([
    ['signed with another secret', { secret: 'another' }],
    ['six minutes old', { atMs: Date.now() - 6 * minuteMs }],
    ['from six minutes ahead', { atMs: Date.now() + 6 * minuteMs }],
    ['not what was signed', { sent: JSON.stringify(captured('direct-message')) }],
    ['without a signature', { headers: { 'x-slack-signature': '' } }],
    ['with a time that is none', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    ['with a time without end', { headers: { 'x-slack-request-timestamp': 'Infinity' } }],
  ])('when it is %s', async (_, signing) => {
    await using running = await startHttp({ slack, store, access })
    expect((await send(running.url, captured('app-mention'), signing)).status).toBe(401)
    expect(running.bot.questions).toEqual([])
  })

  test('when it is for another address', async () => {
    await using running = await startHttp({ slack, store, access })
    for (const path of ['/', '/slack/events', '/slack/install', '/slack/oauth_redirect', '//']) {
      expect((await fetch(running.url + path)).status).toBe(404)
    }
  })
})

test.each([
  ['almost five minutes old', -5 * minuteMs + 5_000],
  ['from almost five minutes ahead', 5 * minuteMs - 5_000],
])('a request %s is answered', async (_, offsetMs) => {
  await using running = await startHttp({ slack, store, access })
  const response = await send(running.url, captured('app-mention'), { atMs: Date.now() + offsetMs })
  expect(response.status).toBe(200)
  await slack.bodiesOf('chat.postMessage')
})

test('an event that Slack sends again, to two processes on one store, is answered once', async () => {
  const isFirstTime = (eventId: string): Promise<boolean> => store.isFirstTime('slack', eventId, Date.now())
  await using one = await startHttp({ slack, store, access, isFirstTime })
  await using other = await startHttp({ slack, store, access, isFirstTime })
  const responses = await Promise.all([
    send(one.url, captured('app-mention')),
    send(other.url, captured('app-mention'), retry('1')),
    send(one.url, captured('app-mention'), retry('2')),
  ])
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200])
  await send(other.url, event('direct-message', { text: 'the end' }))
  await slack.bodiesOf('chat.postMessage', 2)
  await Promise.all([one.adapter.stop(), other.adapter.stop()])
  expect(slack.callsOf('chat.postMessage')).toHaveLength(2)
})

test('stopping lets in nothing new and waits for the answer in flight', async () => {
  const found = Promise.withResolvers<ReturnType<typeof echo>>()
  await using running = await startHttp({ slack, store, access, bot: createFakeBot(() => found.promise) })
  await send(running.url, answeredAt(slack, captured('slash-command')))
  const stopping = running.adapter.stop()
  await expect(send(running.url, captured('app-mention'))).rejects.toThrow('fetch failed')
  expect(running.adapter.isConnected()).toBe(false)
  found.resolve(echo('at last'))
  await stopping
  expect(slack.callsOf('response_url')).toHaveLength(1)
})

test('a port in use is a set-up problem', async () => {
  await using running = await startHttp({ slack, store, access })
  const port = Number(new URL(running.url).port)
  const adapter = createHttpAdapter({ slack, store, access }, port, createMemoryLog())
  const error: unknown = await adapter.start(createFakeBot()).catch((reason: unknown) => reason)
  expect(error instanceof SetUpError && error.problems[0]?.what.en).toBe(`port ${port} EADDRINUSE`)
})

test('a token that Slack refuses is a set-up problem, and nothing listens', async () => {
  slack.refuseOnce('auth.test', 'invalid_auth')
  const adapter = createHttpAdapter({ slack, store, access }, await freePort(), createMemoryLog())
  const error: unknown = await adapter.start(createFakeBot()).catch((reason: unknown) => reason)
  expect(error instanceof SetUpError && error.problems.map(({ what }) => what.en)).toEqual([
    'SLACK_BOT_TOKEN xoxb-… invalid_auth',
  ])
  expect(adapter.isConnected()).toBe(false)
})

test('a click in a view that nobody knows leaves the process alive', async () => {
  await using running = await startHttp({ slack, store, access })
  const response = await send(running.url, actIn({}, { type: 'button', action_id: 'gone', value: 'x' }))
  expect(response.status).toBe(200)
  expect(running.adapter.isConnected()).toBe(true)
})

function retry(number: string) {
  return { headers: { 'x-slack-retry-num': number, 'x-slack-retry-reason': 'http_timeout' } }
}
