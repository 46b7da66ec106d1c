import { onTestFinished } from 'vitest'
import type { Adapter } from '../../../src/core/adapter.ts'
import type { Bot } from '../../../src/core/bot.ts'
import type { Log, LogDetails } from '../../../src/core/log.ts'
import { createDiscordAdapter, type DiscordSettings, type DiscordWords } from '../../../src/adapters/discord/index.ts'
import { en } from '../../../src/wording/discord/en.ts'
import { fr } from '../../../src/wording/discord/fr.ts'
import { fakeToken, startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from './fake-discord.ts'
import { recordingBot, type RecordingBot } from './recording-bot.ts'

export const words: DiscordWords = {
  tokenRefused: { en: 'DISCORD_TOKEN was refused.', fr: 'DISCORD_TOKEN a été refusé.' },
  intentsRefused: { en: 'The intents were refused.', fr: 'Les intents ont été refusés.' },
  unreachable: {
    en: (url, reason) => `${url} cannot be reached: ${reason}.`,
    fr: (url, reason) => `${url} est injoignable : ${reason}.`,
  },
  noSessionsLeft: {
    en: (until) => `No connection until ${until}.`,
    fr: (until) => `Pas de connexion avant ${until}.`,
  },
  spoken: { en, fr },
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
