import { onTestFinished } from 'vitest'
import type { BotParts } from '../../src/bot/bot-parts.ts'
import { createBot } from '../../src/bot/create-bot.ts'
import { createLanguageCommands } from '../../src/bot/language-commands.ts'
import { createTipCommands } from '../../src/bot/tip-commands.ts'
import { categoriesOf } from '../../src/core/knowledge.ts'
import type { LogDetails } from '../../src/core/log.ts'
import type { Question } from '../../src/core/question.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { temporaryFile } from '../storage/temporary-file.ts'

/** A Monday, 10:30 in Paris. */
export const nowMs = Date.parse('2026-11-23T09:30Z')

export const understanding = loadUnderstanding('knowledge', 'en')

/** Asked in Slack, by somebody who may manage the channel. */
export function question(text: string, more: Partial<Question> = {}): Question {
  return { text, channel: { platform: 'slack', id: 'C1' }, mayManageChannel: true, ...more }
}

/** A bot with the real knowledge, whose clock stands still; without a store unless it is given one. */
export function setUpBot(parts: Partial<BotParts> = {}) {
  const log: { level: string; event: string; details: LogDetails | undefined }[] = []
  const at = (level: string) => (event: string, details?: LogDetails) => void log.push({ level, event, details })
  let references = 0
  const { knowledge, search, answering } = understanding
  const defaults = { defaultLanguage: 'en', defaultZone: 'Europe/Paris', clock: () => nowMs } as const
  const remembered = parts.store ? { store: parts.store } : {}
  const bot = createBot({
    knowledge,
    search,
    answering,
    wording: {
      findConcept: (id) => knowledge.concepts.get(id),
      remembersQuestions: parts.store !== undefined,
    },
    tipCommand: createTipCommands({ ...defaults, ...remembered, categories: categoriesOf(knowledge) }),
    languageCommand: createLanguageCommands({ ...defaults, ...remembered }),
    ...defaults,
    elapsedMs: () => 0,
    newReference: () => `ref-${(references += 1)}`,
    log: { info: at('info'), warn: at('warn'), error: at('error') },
    metrics: { answered: () => undefined, tipSettled: () => undefined, waited: () => undefined },
    ...parts,
  })
  return { bot, log }
}

/** The same with a store of its own, for the length of a test. */
export async function setUpBotWithStore(parts: Partial<BotParts> = {}) {
  const place = temporaryFile()
  onTestFinished(() => place[Symbol.dispose]())
  const store = await openStore({ file: place.file, unansweredDays: 30, nowMs })
  onTestFinished(() => store[Symbol.asyncDispose]())
  return { ...setUpBot({ store, ...parts }), store }
}
