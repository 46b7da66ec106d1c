import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../../src/core/store.ts'
import { FakeSlack } from '../fake-slack.ts'
import { captured } from '../slack-payloads.ts'
import { answeredAt, type HttpProcess, oauth, openScratchStore, send, startHttp } from '../http/http-running.ts'
import { beginInstall, grant, install } from './slack-grants.ts'

let slack: FakeSlack
let store: Store
let running: HttpProcess
let nowMs: number

beforeAll(async () => {
  store = await openScratchStore()
})

afterAll(() => store[Symbol.asyncDispose]())

beforeEach(async () => {
  nowMs = Date.now()
  slack = await FakeSlack.start()
  slack.answerWith('oauth.v2.access', () => grant('T0001'))
  running = await startHttp({ slack, store, nowMs: () => nowMs })
})

afterEach(async () => {
  await running[Symbol.asyncDispose]()
  await slack[Symbol.asyncDispose]()
  await store.forgetWorkspace('slack', 'T0001')
  const betrayed = /xox|client-secret|a-code/.exec(running.log.lines.join('\n'))
  if (betrayed) throw new Error(`The log shows "${betrayed[0]}".`)
})

test('an installation begins on Slack, with the scopes of the manifest and the way back', async () => {
  const { slackUrl } = await beginInstall(running.url)
  expect(slackUrl.href).toContain(new URL('/oauth/v2/authorize?', slack.apiUrl).href)
  expect(Object.fromEntries(slackUrl.searchParams)).toMatchObject({
    client_id: oauth.clientId,
    redirect_uri: 'https://timonier.example.com/slack/oauth_redirect',
    scope: 'app_mentions:read,channels:read,chat:write,commands,groups:read,im:history,users:read',
  })
})

test('the cookie stays in the browser, on this host, for ten minutes', async () => {
  const response = await fetch(`${running.url}/slack/install`, { redirect: 'manual' })
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-timonier-install=[\w-]{43}; Max-Age=600; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
  )
})

test('a workspace that has installed the app is answered with its own token', async () => {
  const response = await install(running)
  expect(response.status).toBe(200)
  expect(slack.callsOf('oauth.v2.access')[0]?.body).toMatchObject({
    code: 'a-code',
    client_id: oauth.clientId,
    client_secret: oauth.clientSecret,
    redirect_uri: 'https://timonier.example.com/slack/oauth_redirect',
  })
  await send(running.url, captured('app-mention'))
  await slack.bodiesOf('chat.postMessage')
  expect(slack.callsOf('chat.postMessage')[0]?.token).toBe('xoxe.xoxb-1-T0001')
  expect(running.bot.questions[0]?.text).toBe('what is <etcd> & who is ?')
})

test('what is kept shows no token to whoever reads the database', async () => {
  await install(running)
  const kept = await store.findInstallation('slack', 'T0001')
  expect(kept?.keyId).toBe('2026')
  expect(Buffer.from(kept?.sealed ?? '', 'base64').toString('latin1')).not.toContain('xox')
})

test('the page at the end is in both languages, and takes the name of a workspace for what it is', async () => {
  const response = await install(running)
  const page = await response.text()
  expect(page).toContain('<h1>Timonier est installé</h1>')
  expect(page).toContain('<h1>Timonier is installed</h1>')
  expect(page).toContain('&#34;Team &#60;T0001&#62; &#38; co.&#34;')
  expect(page).toContain('https://slack.com/app_redirect?app=A0TIMONIER&#38;team=T0001')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.each([
  ['in another browser', { cookies: () => '' }],
  ['with the cookie of another installation', { cookies: () => `__Host-timonier-install=${'A'.repeat(43)}` }],
  ['with a state that somebody made up', { change: (query: URLSearchParams) => query.set('state', 'x.y') }],
  ['without a state', { change: (query: URLSearchParams) => query.delete('state') }],
  ['without a code', { change: (query: URLSearchParams) => query.delete('code') }],
  [
    'with a state that is made to last',
    {
      change: (query: URLSearchParams) => query.set('state', `9${query.get('state')?.slice(1)}`),
    },
  ],
])('an installation that ends %s is refused before Slack is asked', async (_, steps) => {
  const response = await install({ url: running.url, ...steps })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('This link is no longer valid')
  expect(slack.callsOf('oauth.v2.access')).toEqual([])
})

test('an installation that takes more than ten minutes is refused', async () => {
  const { query, cookie } = await beginInstall(running.url)
  nowMs += 600_001
  query.set('code', 'a-code')
  const response = await fetch(`${running.url}/slack/oauth_redirect?${query.toString()}`, { headers: { cookie } })
  expect(response.status).toBe(400)
  expect(slack.callsOf('oauth.v2.access')).toEqual([])
})

test('the cookie is good for one installation', async () => {
  const response = await install(running)
  expect(response.headers.get('set-cookie')).toContain('__Host-timonier-install=; Max-Age=0')
})

test('somebody who cancels on Slack is told that nothing happened', async () => {
  const response = await fetch(`${running.url}/slack/oauth_redirect?error=access_denied`)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('You cancelled')
})

test('what Slack refuses is shown with a reference, which is in the log', async () => {
  slack.answerWith('oauth.v2.access', () => ({ ok: false, error: 'invalid_code' }))
  const response = await install(running)
  expect(response.status).toBe(502)
  const [, reference] = /runs Timonier: ([0-9a-f]{8})\./.exec(await response.text()) ?? []
  expect(running.log.lines.join('\n')).toContain(`"reference":"${reference}"`)
  expect(running.log.lines.join('\n')).toContain('invalid_code')
})

test('an organization is refused with a sentence, and its token given back', async () => {
  slack.answerWith('oauth.v2.access', () =>
    grant('T0001', { team: null, enterprise: { id: 'E1' }, is_enterprise_install: true }),
  )
  const response = await install(running)
  expect(response.status).toBe(409)
  expect(await response.text()).toContain('One workspace at a time')
  expect(slack.callsOf('auth.revoke').map(({ token }) => token)).toEqual(['xoxe.xoxb-1-T0001'])
  expect(await store.installations('slack')).toEqual([])
})

test('a workspace that installs the app twice has the newer token', async () => {
  await install(running)
  slack.answerWith('oauth.v2.access', () => grant('T0001', { access_token: 'xoxe.xoxb-newer' }))
  await install(running)
  await running.adapter.post({ platform: 'slack', id: 'C1', workspace: 'T0001' }, message, 'key')
  expect(slack.callsOf('chat.postMessage').map(({ token }) => token)).toEqual(['xoxe.xoxb-newer'])
})

test('a workspace without the app gets no answer, and its tips are refused', async () => {
  const response = await send(running.url, answeredAt(slack, captured('slash-command')))
  expect(response.status).toBe(200)
  expect(running.bot.questions).toEqual([])
  for (const workspace of ['T0001', undefined]) {
    const channel = { platform: 'slack', id: 'C1', ...(workspace && { workspace }) } as const
    expect(await running.adapter.post(channel, message, 'key')).toEqual({
      kind: 'refused',
      reason: 'unauthorized',
      detail: 'not_installed',
    })
  }
})

test('a token that Slack has revoked suspends the tips and is named nowhere', async () => {
  await install(running)
  slack.refuseOnce('chat.postMessage', 'token_revoked')
  const outcome = await running.adapter.post({ platform: 'slack', id: 'C1', workspace: 'T0001' }, message, 'key')
  expect(outcome).toEqual({ kind: 'refused', reason: 'unauthorized', detail: 'token_revoked' })
})

const message = { language: 'en', blocks: [], buttons: [], plain: 'tip' } as const
