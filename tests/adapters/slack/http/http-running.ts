import { createHmac, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSlackAdapter, type SlackSettings } from '../../../../src/adapters/slack/index.ts'
import type { Adapter } from '../../../../src/core/adapter.ts'
import type { Log } from '../../../../src/core/log.ts'
import type { Store } from '../../../../src/core/store.ts'
import { openStore } from '../../../../src/storage/open-store.ts'
import { freePort } from '../../../end-to-end/free-port.ts'
import { createFakeBot, type FakeBot } from '../fake-bot.ts'
import { FakeSlack } from '../fake-slack.ts'
import { createMemoryLog, createSharedMemory, type MemoryLog, words } from '../running.ts'

export const signingSecret = 'signing-secret'

export const oauth = {
  kind: 'oauth',
  clientId: '111.222',
  clientSecret: 'client-secret',
  publicUrl: 'https://timonier.example.com',
  sealingKeys: [{ id: '2026', key: randomBytes(32).toString('base64') }],
} as const

/** One process of the bot, on a port of its own. */
export interface HttpProcess extends AsyncDisposable {
  readonly adapter: Adapter
  readonly bot: FakeBot
  readonly url: string
  readonly log: MemoryLog
}

/** A SQLite file that is gone in the end. */
export async function openScratchStore(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'timonier-slack-'))
  const store = await openStore({ file: join(folder, 'timonier.db'), unansweredDays: 30, nowMs: Date.now() })
  return {
    ...store,
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}

export interface ProcessSettings {
  readonly slack: FakeSlack
  readonly store: Store
  readonly access?: Extract<SlackSettings, { kind: 'http' }>['access']
  readonly bot?: FakeBot
  readonly nowMs?: () => number
  /** What a process has heard of; its own memory by default. */
  readonly isFirstTime?: (eventId: string) => Promise<boolean>
}

export function createHttpAdapter(process: ProcessSettings, port: number, log: Log): Adapter {
  const { slack, store, access = oauth, nowMs = Date.now, isFirstTime = createSharedMemory() } = process
  const settings = { kind: 'http', signingSecret, port, access, apiUrl: slack.apiUrl } as const
  return createSlackAdapter(settings, { words, isFirstTime, store, nowMs, log })
}

export async function startHttp(settings: ProcessSettings): Promise<HttpProcess> {
  const log = createMemoryLog()
  const port = await freePort()
  const adapter = createHttpAdapter(settings, port, log)
  const bot: FakeBot = settings.bot ?? {
    ...createFakeBot(),
    forgetWorkspace: (platform, workspace) => settings.store.forgetWorkspace(platform, workspace),
  }
  await adapter.start(bot)
  return { adapter, bot, log, url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => adapter.stop() }
}

/** What Slack sends: an event as JSON, a command as a form, anything else as a form with JSON in it. */
function bodyOf(payload: object): { readonly type: string; readonly body: string } {
  const form = 'application/x-www-form-urlencoded'
  if ('event' in payload || 'challenge' in payload) return { type: 'application/json', body: JSON.stringify(payload) }
  if ('command' in payload) return { type: form, body: formOf(payload) }
  return { type: form, body: formOf({ payload: JSON.stringify(payload) }) }
}

function formOf(fields: object): string {
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString()
}

export interface Signing {
  readonly secret?: string
  readonly atMs?: number
  readonly headers?: Readonly<Record<string, string>>
  /** In the place of the body that was signed. */
  readonly sent?: string
}

/** Sends a payload as Slack does: signed. */
export function send(url: string, payload: object, signing: Signing = {}): Promise<Response> {
  const { secret = signingSecret, atMs = Date.now(), headers, sent } = signing
  const { type, body } = bodyOf(payload)
  const timestamp = String(Math.floor(atMs / 1_000))
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return fetch(`${url}/slack/events`, {
    method: 'POST',
    body: sent ?? body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    },
  })
}

/** A command or click whose answers go to the fake Slack. */
export function answeredAt(slack: FakeSlack, payload: object): object {
  return { ...payload, response_url: slack.responseUrl }
}
