import { createSlackAdapter, type SlackWords } from '../../../src/adapters/slack/index.ts'
import type { Adapter } from '../../../src/core/adapter.ts'
import type { Bot } from '../../../src/core/bot.ts'
import type { Log } from '../../../src/core/log.ts'
import { en } from '../../../src/wording/slack/en.ts'
import { fr } from '../../../src/wording/slack/fr.ts'
import { FakeSlack } from './fake-slack.ts'

export const tokens = { botToken: 'xoxb-1234-secret', appToken: 'xapp-5678-secret' }

/** Recognizable stand-ins for what is said about a set-up; the real words for everything else. */
export const words: SlackWords = {
  tokenRefused: (variable, token, code) => both(`${variable} ${token} ${code}`),
  unreachable: (apiUrl, cause) => both(`unreachable ${apiUrl} ${cause}`),
  cannotListen: (port, reason) => both(`port ${port} ${reason}`),
  spoken: { fr, en },
  privacyUrl: { fr: 'https://example.com/privacy#fr', en: 'https://example.com/privacy#en' },
}

function both(sentence: string) {
  return { en: sentence, fr: sentence }
}

export interface MemoryLog extends Log {
  /** `warn slack.answer-not-sent {"kind":…}` */
  readonly lines: readonly string[]
}

export function createMemoryLog(): MemoryLog {
  const lines: string[] = []
  const at = (level: string) => (event: string, details?: object) => {
    lines.push(
      [
        level,
        event,
        JSON.stringify(details ?? {}, (_, value: unknown) => (value instanceof Error ? value.stack : value)),
      ].join(' '),
    )
  }
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

export interface Running extends AsyncDisposable {
  readonly slack: FakeSlack
  readonly adapter: Adapter
  readonly log: MemoryLog
}

/** What several processes would agree on: pass the same one to each. */
export function createSharedMemory(): (eventId: string) => Promise<boolean> {
  const seen = new Set<string>()
  return async (eventId) => seen.size < seen.add(eventId).size
}

/** 23 November 2026, 23:30 in UTC: the day after in Paris. */
const nowMs = Date.UTC(2026, 10, 23, 23, 30)

/** An adapter of its own process. */
export function createAdapter(apiUrl: string | undefined, log: Log, isFirstTime = createSharedMemory()): Adapter {
  const settings = { kind: 'socket', ...tokens, ...(apiUrl !== undefined && { apiUrl }) } as const
  return createSlackAdapter(settings, { words, isFirstTime, nowMs: () => nowMs, log })
}

/** An adapter that talks to a fake Slack; not started yet. Fails in the end if Slack would have refused anything. */
export async function prepare(): Promise<Running> {
  const slack = await FakeSlack.start()
  const log = createMemoryLog()
  const adapter = createAdapter(slack.apiUrl, log)
  return {
    slack,
    adapter,
    log,
    async [Symbol.asyncDispose]() {
      await adapter.stop()
      await slack[Symbol.asyncDispose]()
      if (slack.violations.length > 0) throw new Error(`Slack would have refused: ${slack.violations.join('; ')}`)
    },
  }
}

export async function started(bot: Bot): Promise<Running> {
  const running = await prepare()
  await running.adapter.start(bot)
  return running
}
