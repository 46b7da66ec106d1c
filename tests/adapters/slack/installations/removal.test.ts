import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../../src/core/store.ts'
import { FakeSlack } from '../fake-slack.ts'
import { createFakeBot, scheduleOf } from '../fake-bot.ts'
import { captured } from '../slack-payloads.ts'
import { type HttpProcess, openScratchStore, send, startHttp } from '../http/http-running.ts'
import { grant, grantTokens, install } from './slack-grants.ts'

let slack: FakeSlack
let store: Store
let running: HttpProcess

beforeAll(async () => {
  store = await openScratchStore()
})

afterAll(() => store[Symbol.asyncDispose]())

beforeEach(async () => {
  slack = await FakeSlack.start()
  grantTokens(slack, 'T0001')
  running = await startHttp({ slack, store })
  await install(running)
  await store.saveSchedule(scheduleOf({ channel: { platform: 'slack', id: 'C1', workspace: 'T0001' } }))
})

afterEach(async () => {
  await running[Symbol.asyncDispose]()
  await slack[Symbol.asyncDispose]()
})

describe.each([
  ['app_uninstalled, then tokens_revoked', ['app_uninstalled', 'tokens_revoked']],
  ['tokens_revoked, then app_uninstalled', ['tokens_revoked', 'app_uninstalled']],
  ['app_uninstalled twice', ['app_uninstalled', 'app_uninstalled']],
  ['tokens_revoked alone', ['tokens_revoked']],
] as const)('after %s', (_, events) => {
  test('nothing of the workspace is left', async () => {
    await Promise.all(events.map((type, index) => send(running.url, removal(type, { id: `${type}-${index}` }))))
    await expect.poll(left).toEqual({ installed: false, schedules: 0 })
    await expect.poll(() => erasures(running)).toBe(events.length)
    expect(await post()).toMatchObject({ kind: 'refused', reason: 'unauthorized' })
  })
})

test('a token that is being exchanged while the app is removed is not written back', async () => {
  slack.answerWith('oauth.v2.access', () => grant('T0001', { expires_in: 0 }))
  await install(running)
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<object>()
  slack.answerWith('oauth.v2.access', () => {
    asked.resolve()
    return answer.promise
  })
  const posting = post()
  await asked.promise
  await send(running.url, removal('app_uninstalled'))
  answer.resolve(grant('T0001', { access_token: 'xoxe.xoxb-2-T0001' }))
  await posting
  await expect.poll(left).toEqual({ installed: false, schedules: 0 })
})

test('the tokens of people are none of ours', async () => {
  await send(running.url, removal('tokens_revoked', { tokens: { oauth: ['U1'] } }))
  await send(running.url, captured('app-mention'))
  await slack.bodiesOf('chat.postMessage')
  expect(await left()).toEqual({ installed: true, schedules: 1 })
})

test('an event from before the last installation takes nothing away from it', async () => {
  await send(running.url, removal('tokens_revoked', { atMs: Date.now() - 60_000 }))
  await expect.poll(() => running.log.lines.join('\n')).toContain('slack.workspace-installed-anew')
  expect(await left()).toEqual({ installed: true, schedules: 1 })
})

test('an event that only seems to be from before it, by a clock that is wrong, is heard', async () => {
  slack.refuseOnce('auth.test', 'token_revoked')
  await send(running.url, removal('tokens_revoked', { atMs: Date.now() - 60_000 }))
  await expect.poll(left).toEqual({ installed: false, schedules: 0 })
})

test('a store that is out of reach for a moment is asked again', async () => {
  await running.adapter.stop()
  let attempts = 0
  const bot = {
    ...createFakeBot(),
    async forgetWorkspace() {
      attempts += 1
      if (attempts === 1) throw new Error('no database')
    },
  }
  const { adapter, url } = await startHttp({ slack, store, bot })
  await send(url, removal('app_uninstalled'))
  await expect.poll(() => attempts, { timeout: 3_000 }).toBe(2)
  await adapter.stop()
})

test('a workspace that comes back is as new', async () => {
  await send(running.url, removal('app_uninstalled'))
  await expect.poll(left).toEqual({ installed: false, schedules: 0 })
  await install(running)
  expect(await post()).toEqual({ kind: 'sent' })
})

function post() {
  const message = { language: 'en', blocks: [], buttons: [], plain: 'tip' } as const
  return running.adapter.post({ platform: 'slack', id: 'C1', workspace: 'T0001' }, message, 'key')
}

async function left() {
  const installed = (await store.findInstallation('slack', 'T0001')) !== undefined
  const schedules = await store.schedules({ platform: 'slack', workspace: 'T0001' })
  return { installed, schedules: schedules.length }
}

function erasures({ log }: HttpProcess): number {
  return log.lines.filter((line) => line.includes('slack.workspace-erased')).length
}

interface RemovalDetails {
  readonly id?: string
  readonly atMs?: number
  readonly tokens?: object
}

/** https://docs.slack.dev/reference/events/tokens_revoked; without `authorizations`, since there is none any more. */
function removal(type: 'app_uninstalled' | 'tokens_revoked', details: RemovalDetails = {}): object {
  const { id = type, atMs = Date.now(), tokens = { bot: ['U0TIMONIER'] } } = details
  return {
    token: 'XXYYZZ',
    team_id: 'T0001',
    api_app_id: 'A0TIMONIER',
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(atMs / 1_000),
    event: { type, ...(type === 'tokens_revoked' && { tokens }) },
  }
}
