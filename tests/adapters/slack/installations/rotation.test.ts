import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Adapter } from '../../../../src/core/adapter.ts'
import type { Store } from '../../../../src/core/store.ts'
import { FakeSlack } from '../fake-slack.ts'
import { type HttpProcess, oauth, openScratchStore, startHttp } from '../http/http-running.ts'
import { grant, grantTokens, install } from './slack-grants.ts'

const hourMs = 3_600_000

let store: Store
let nowMs: number
const clock = (): number => nowMs

beforeAll(async () => {
  store = await openScratchStore()
})

beforeEach(() => {
  nowMs = Date.now()
})

afterAll(() => store[Symbol.asyncDispose]())

test('a token is used for ten hours of its twelve, then exchanged', async () => {
  await using slack = await slackOf('T1')
  await using running = await installed('T1', slack)
  nowMs += 9.9 * hourMs
  await post(running.adapter, 'T1')
  nowMs += 0.2 * hourMs
  await post(running.adapter, 'T1')
  await post(running.adapter, 'T1')
  expect(tokensUsed(slack)).toEqual(['xoxe.xoxb-1-T1', 'xoxe.xoxb-2-T1', 'xoxe.xoxb-2-T1'])
  expect(refreshes(slack)).toBe(1)
  expect(running.log.lines.join('\n')).not.toContain('xox')
})

test('two processes with many tips to post exchange a token once', async () => {
  await using slack = await slackOf('T2', { takesMs: 150 })
  await using one = await installed('T2', slack)
  await using other = await startHttp({ slack, store, nowMs: clock })
  nowMs += 11 * hourMs
  const posts = [one, other, one, other, one, other].map(({ adapter }) => post(adapter, 'T2'))
  expect((await Promise.all(posts)).map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'sent'))
  expect(refreshes(slack)).toBe(1)
  expect(new Set(tokensUsed(slack))).toEqual(new Set(['xoxe.xoxb-2-T2']))
})

test('as long as a token lasts, trouble with the next one keeps nothing from being said', async () => {
  await using slack = await slackOf('T3')
  await using running = await installed('T3', slack)
  nowMs += 11 * hourMs
  slack.refuseOnce('oauth.v2.access', { status: 503 })
  expect(await post(running.adapter, 'T3')).toEqual({ kind: 'sent' })
  expect(await post(running.adapter, 'T3')).toEqual({ kind: 'sent' })
  expect(refreshes(slack)).toBe(1)
  nowMs += 31_000
  expect(await post(running.adapter, 'T3')).toEqual({ kind: 'sent' })
  expect(tokensUsed(slack).at(-1)).toBe('xoxe.xoxb-2-T3')
})

test('once a token has ended and Slack is out of reach, tips wait', async () => {
  await using slack = await slackOf('T4')
  await using running = await installed('T4', slack)
  nowMs += 13 * hourMs
  slack.refuseOnce('oauth.v2.access', { status: 503 })
  expect(await post(running.adapter, 'T4')).toMatchObject({ kind: 'later' })
  expect(await post(running.adapter, 'T4')).toEqual({ kind: 'sent' })
})

test('once a token has ended and Slack refuses the next one, tips are refused and the log says why', async () => {
  await using slack = await slackOf('T5')
  await using running = await installed('T5', slack)
  nowMs += 13 * hourMs
  slack.refuseOnce('oauth.v2.access', 'invalid_refresh_token')
  expect(await post(running.adapter, 'T5')).toMatchObject({ kind: 'refused', reason: 'unauthorized' })
  expect(running.log.lines.join('\n')).toContain('"workspace":"T5","reason":"invalid_refresh_token"')
  expect(running.log.lines.join('\n')).not.toContain('xox')
})

test('a process that died in the middle of an exchange holds the others up no longer than its lease', async () => {
  await using slack = await slackOf('T6')
  await using running = await installed('T6', slack)
  nowMs += 11 * hourMs
  await store.takeLease({ name: 'slack-access:T6', holder: 'dead', nowMs, untilMs: nowMs + 20_000 })
  const posting = post(running.adapter, 'T6')
  nowMs += 20_001
  expect(await posting).toEqual({ kind: 'sent' })
})

test('a workspace that installs the app while its token is exchanged keeps what is newer', async () => {
  await using slack = await slackOf('T7')
  await using running = await installed('T7', slack)
  nowMs += 11 * hourMs
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<object>()
  slack.answerWith('oauth.v2.access', ({ grant_type: type }) => {
    if (type !== 'refresh_token') return grant('T7', { access_token: 'xoxe.xoxb-newer', refresh_token: 'xoxe-newer' })
    asked.resolve()
    return answer.promise
  })
  const posting = post(running.adapter, 'T7')
  await asked.promise
  const installing = install(running)
  answer.resolve(grant('T7', { access_token: 'xoxe.xoxb-2-T7' }))
  await Promise.all([posting, installing])
  await post(running.adapter, 'T7')
  expect(tokensUsed(slack).at(-1)).toBe('xoxe.xoxb-newer')
})

test('what was erased because an exchange took longer than its lease stays erased', async () => {
  await using slack = await slackOf('T11')
  await using running = await installed('T11', slack)
  nowMs += 11 * hourMs
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<object>()
  slack.answerWith('oauth.v2.access', () => {
    asked.resolve()
    return answer.promise
  })
  const posting = post(running.adapter, 'T11')
  await asked.promise
  await store.forgetWorkspace('slack', 'T11')
  answer.resolve(grant('T11'))
  expect(await posting).toMatchObject({ kind: 'refused', reason: 'unauthorized' })
  expect(await store.findInstallation('slack', 'T11')).toBeUndefined()
})

test('a token that does not rotate is never exchanged', async () => {
  await using slack = await slackOf('T8')
  slack.answerWith('oauth.v2.access', () => grant('T8', { refresh_token: undefined, expires_in: undefined }))
  await using running = await installed('T8', slack)
  nowMs += 1_000 * hourMs
  expect(await post(running.adapter, 'T8')).toEqual({ kind: 'sent' })
  expect(refreshes(slack)).toBe(0)
})

test('a start with a new key in front seals everything with it, and the old key is needed no longer', async () => {
  await using slack = await slackOf('T9')
  const newKey = { id: '2027', key: randomBytes(32).toString('base64') }
  {
    await using running = await installed('T9', slack)
    expect((await store.findInstallation('slack', 'T9'))?.keyId).toBe('2026')
    await running.adapter.stop()
  }
  const rotating = { ...oauth, sealingKeys: [newKey, ...oauth.sealingKeys] }
  {
    await using running = await startHttp({ slack, store, access: rotating })
    expect(running.log.lines.join('\n')).toContain('slack.installations-sealed-again')
  }
  expect((await store.installations('slack')).map(({ keyId }) => keyId)).not.toContain('2026')
  await using running = await startHttp({ slack, store, access: { ...oauth, sealingKeys: [newKey] } })
  expect(await post(running.adapter, 'T9')).toEqual({ kind: 'sent' })
})

test('a start without the key of a workspace says which workspace and which key, and goes on', async () => {
  await using slack = await slackOf('T10')
  const lostKey = { id: 'lost', key: randomBytes(32).toString('base64') }
  {
    await using running = await startHttp({ slack, store, access: { ...oauth, sealingKeys: [lostKey] } })
    await install(running)
  }
  await using running = await startHttp({ slack, store, nowMs: clock })
  expect(running.log.lines.join('\n')).toMatch(/slack.installation-closed .*T10.*The key \\"lost\\" is not in/)
  expect(await post(running.adapter, 'T10')).toMatchObject({ kind: 'later' })
})

async function slackOf(workspace: string, how?: { readonly takesMs: number }): Promise<FakeSlack> {
  const slack = await FakeSlack.start()
  grantTokens(slack, workspace, how)
  return slack
}

async function installed(workspace: string, slack: FakeSlack): Promise<HttpProcess> {
  const running = await startHttp({ slack, store, nowMs: clock })
  const response = await install(running)
  if (response.status !== 200) throw new Error(`${workspace} was not installed: ${await response.text()}`)
  return running
}

function post(adapter: Adapter, workspace: string): ReturnType<Adapter['post']> {
  const message = { language: 'en', blocks: [], buttons: [], plain: 'tip' } as const
  return adapter.post({ platform: 'slack', id: 'C1', workspace }, message, 'key')
}

function tokensUsed(slack: FakeSlack): readonly (string | undefined)[] {
  return slack.callsOf('chat.postMessage').map(({ token }) => token)
}

function refreshes(slack: FakeSlack): number {
  return slack.callsOf('oauth.v2.access').filter(({ body }) => body.grant_type === 'refresh_token').length
}
