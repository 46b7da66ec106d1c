import { type Connecting, webAdapter } from './adapters/connect.ts'
import { createConsoleAdapter } from './adapters/console/console-adapter.ts'
import { styleOf } from './adapters/console/style.ts'
import { assembleBot } from './assemble-bot.ts'
import { type Config, pageUrl } from './config.ts'
import type { Bot } from './core/bot.ts'
import { SetUpError } from './core/errors.ts'
import type { Language, Localized } from './core/language.ts'
import type { Log } from './core/log.ts'
import type { Metrics } from './core/metrics.ts'
import type { Store } from './core/store.ts'
import { openTheStore } from './open-the-store.ts'
import { loadUnderstanding } from './understanding.ts'
import { setUp } from './wording/set-up.ts'

/** A conversation in this terminal; resolves when the person leaves. Answers even when a running bot holds the store. */
export async function chat(config: Config, operator: Language, greeting: readonly string[], log: Log): Promise<void> {
  const understanding = loadUnderstanding(config.knowledgeDir, config.defaultLanguage)
  await using opened = await tryToOpenTheStore(config)
  const { store } = opened
  const quiet: Log = { ...log, info: () => undefined }
  const bot = assembleBot(config, understanding, store, quiet, nobodyCounts)
  await using page = await openPage({ config, understanding, ...(store && { store }), log: quiet }, bot)
  const adapter = createConsoleAdapter(
    {
      input: process.stdin,
      output: process.stdout,
      style: () => styleOf(process.stdout),
      isTerminal: process.stdout.isTTY && process.stdin.isTTY,
      likelyLanguage: operator,
    },
    {
      welcome: [...greeting, ...[...opened.said, ...page.said].map((line) => line[operator])],
      farewells: setUp.farewells,
    },
  )
  await adapter.start(bot)
  await adapter.ended
}

/** What is there, and what is to be said about it. */
interface Part extends AsyncDisposable {
  readonly said: readonly Localized<string>[]
}

/** Without a store nothing is remembered, which is said together with why: a running bot holds it, the file is damaged. */
async function tryToOpenTheStore(config: Config): Promise<Part & { readonly store?: Store }> {
  try {
    const store = await openTheStore(config)
    return { store, said: [], [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() }
  } catch (error) {
    const without = nothing(error)
    return { ...without, said: [setUp.nothingRemembered, ...without.said] }
  }
}

/** The page in a browser, beside the terminal. A port that is taken is no reason not to talk. */
async function openPage(connecting: Connecting, bot: Bot): Promise<Part> {
  const { web } = connecting.config
  const adapter = await webAdapter(connecting)
  if (!adapter || !web) return { said: [], [Symbol.asyncDispose]: async () => undefined }
  try {
    await adapter.start(bot)
    return { said: [setUp.pageOpen(pageUrl(web))], [Symbol.asyncDispose]: () => adapter.stop() }
  } catch (error) {
    return nothing(error)
  }
}

/** What cannot be had is told, and the conversation goes on without it. */
function nothing(error: unknown): Part {
  if (!(error instanceof SetUpError)) throw error
  return { said: error.problems.map((problem) => problem.what), [Symbol.asyncDispose]: async () => undefined }
}

const nobodyCounts: Metrics = { answered: () => undefined, tipSettled: () => undefined, waited: () => undefined }
