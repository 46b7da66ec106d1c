import { randomBytes } from 'node:crypto'
import { createBot } from './bot/create-bot.ts'
import { createLanguageCommands } from './bot/language-commands.ts'
import { createTipCommands } from './bot/tip-commands.ts'
import type { Config } from './config.ts'
import type { Bot } from './core/bot.ts'
import { categoriesOf } from './core/knowledge.ts'
import type { Log } from './core/log.ts'
import type { Metrics } from './core/metrics.ts'
import type { Store } from './core/store.ts'
import type { Understanding } from './understanding.ts'

/** @param store absent where nothing is remembered */
export function assembleBot(
  config: Config,
  { knowledge, search, answering }: Understanding,
  store: Store | undefined,
  log: Log,
  metrics: Metrics,
): Bot {
  const { defaultLanguage, defaultZone } = config
  const remembered = store ? { store } : {}
  return createBot({
    knowledge,
    search,
    answering,
    wording: {
      findConcept: (id) => knowledge.concepts.get(id),
      remembersQuestions: store !== undefined && config.unansweredDays > 0,
    },
    ...remembered,
    tipCommand: createTipCommands({
      ...remembered,
      clock: Date.now,
      defaultZone,
      defaultLanguage,
      categories: categoriesOf(knowledge),
    }),
    languageCommand: createLanguageCommands({ ...remembered, defaultLanguage }),
    defaultLanguage,
    defaultZone,
    clock: Date.now,
    elapsedMs: () => performance.now(),
    newReference: () => randomBytes(4).toString('hex'),
    log,
    metrics,
  })
}
