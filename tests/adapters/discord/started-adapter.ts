import { onTestFinished } from 'vitest'
import type { Action } from '../../../src/core/action.ts'
import type { Adapter, Bot } from '../../../src/core/adapter.ts'
import { paragraph, text } from '../../../src/core/block.ts'
import type { Log, LogDetails } from '../../../src/core/log.ts'
import type { Message } from '../../../src/core/message.ts'
import type { Question } from '../../../src/core/question.ts'
import { createDiscordAdapter, type DiscordSettings, type DiscordWords } from '../../../src/adapters/discord/index.ts'
import { fakeToken, startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from './fake-discord.ts'

export const words: DiscordWords = {
  tokenRefused: { en: 'DISCORD_TOKEN was refused.', fr: 'DISCORD_TOKEN a été refusé.' },
  intentsRefused: { en: 'The intents were refused.', fr: 'Les intents ont été refusés.' },
  unreachable: {
    en: (url, reason) => `${url} cannot be reached: ${reason}.`,
    fr: (url, reason) => `${url} est injoignable : ${reason}.`,
  },
}

/** Says "etcd" with a button of each kind, and writes down what it was asked. */
export interface RecordingBot extends Bot {
  readonly questions: Question[]
  readonly actions: Action[]
  readonly errors: unknown[]
}

export const answer: Message = {
  language: 'en',
  blocks: [paragraph(text('A key-value store.'))],
  buttons: [
    { label: 'Raft', action: { kind: 'open', subject: { kind: 'concept', id: 'quorum-raft' }, language: 'en' } },
    { label: 'Share', action: { kind: 'share', subject: { kind: 'concept', id: 'etcd' }, language: 'en' } },
  ],
  plain: 'A key-value store.',
}

export function recordingBot(overrides: Partial<Bot> = {}): RecordingBot {
  const questions: Question[] = []
  const actions: Action[] = []
  const errors: unknown[] = []
  return {
    questions,
    actions,
    errors,
    async reply(question) {
      questions.push(question)
      return overrides.reply ? overrides.reply(question) : answer
    },
    async act(action) {
      actions.push(action)
      return overrides.act ? overrides.act(action) : answer
    },
    apologize(error, language) {
      errors.push(error)
      return { ...answer, language, blocks: [paragraph(text(`Sorry (${language}).`))], buttons: [] }
    },
  }
}

export interface LogEntry {
  readonly level: keyof Log
  readonly event: string
  readonly details: LogDetails | undefined
}

export function recordingLog(): Log & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = []
  const write = (level: keyof Log) => (event: string, details?: LogDetails) => {
    entries.push({ level, event, details })
  }
  return { entries, info: write('info'), warn: write('warn'), error: write('error') }
}

export interface Started {
  readonly discord: FakeDiscord
  readonly adapter: Adapter
  readonly bot: RecordingBot
  readonly log: ReturnType<typeof recordingLog>
}

/** The adapter connected to a Discord of its own; both end with the test. */
export async function startAdapter(
  options: { bot?: Partial<Bot>; settings?: Partial<DiscordSettings>; discord?: FakeDiscordOptions } = {},
): Promise<Started> {
  const discord = await startFakeDiscord(options.discord)
  onTestFinished(() => discord[Symbol.asyncDispose]())
  const bot = recordingBot(options.bot)
  const log = recordingLog()
  const settings = { token: fakeToken, apiUrl: discord.apiUrl, ...options.settings }
  const adapter = createDiscordAdapter(settings, words, log)
  onTestFinished(() => adapter.stop())
  await adapter.start(bot)
  return { discord, adapter, bot, log }
}
