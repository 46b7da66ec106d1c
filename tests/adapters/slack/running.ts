import { createSlackAdapter, type SlackWords } from '../../../src/adapters/slack/index.ts'
import type { Adapter } from '../../../src/core/adapter.ts'
import type { Log } from '../../../src/core/log.ts'
import { FakeSlack } from './fake-slack.ts'

export const tokens = { botToken: 'xoxb-1234-secret', appToken: 'xapp-5678-secret' }

/** Recognizable stand-ins for the sentences of the wording. */
export const words: SlackWords = {
  tokenRefused: (variable, token, code) => both(`${variable} ${token} ${code}`),
  unreachable: (apiUrl, cause) => both(`unreachable ${apiUrl} ${cause}`),
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

/** An adapter that talks to a fake Slack; not started yet. */
export async function prepare(): Promise<Running> {
  const slack = await FakeSlack.start()
  const log = createMemoryLog()
  const adapter = createSlackAdapter({ ...tokens, apiUrl: slack.apiUrl }, words, log)
  return {
    slack,
    adapter,
    log,
    async [Symbol.asyncDispose]() {
      await adapter.stop()
      await slack[Symbol.asyncDispose]()
    },
  }
}
