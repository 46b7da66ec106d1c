/** The composition root: makes every part, connects them, and takes them apart again in reverse. */
import { randomBytes } from 'node:crypto'
import { createConsoleAdapter } from './adapters/console/console-adapter.ts'
import { styleOf } from './adapters/console/style.ts'
import { configuredAdapters } from './adapters/connect.ts'
import { createBot } from './bot.ts'
import type { Config } from './config.ts'
import type { Adapter } from './core/adapter.ts'
import { SetUpError } from './core/errors.ts'
import type { Language } from './core/language.ts'
import type { Log } from './core/log.ts'
import type { Store } from './core/store.ts'
import { allTips, findTip } from './answering/tips.ts'
import { serveHealth } from './health.ts'
import { openStore } from './storage/open-store.ts'
import { createTipCommands } from './tip-commands.ts'
import { createTicker } from './tips/ticker.ts'
import { loadUnderstanding, type Understanding } from './understanding.ts'
import { toMessage } from './wording/said.ts'
import { sayTip } from './wording/say-tip.ts'
import { setUp } from './wording/set-up.ts'

export interface Running {
  /** Takes no new question, finishes what is in flight, and closes everything. */
  stop(): Promise<void>
}

/** Connects every configured platform. Throws SetUpError with the problems of all of them. */
export async function start(config: Config, log: Log): Promise<Running> {
  const understanding = loadUnderstanding(config.knowledgeDir, config.defaultLanguage)
  await using resources = new AsyncDisposableStack()
  const store = resources.use(await openTheStore(config))
  const bot = createTheBot(config, understanding, store, log)
  const adapters = await configuredAdapters(config, log)
  if (config.healthPort !== undefined) {
    const server = await serveHealth(config.healthPort, adapters)
    resources.defer(() => void server.close())
  }
  const ticker = createTheTicker(understanding, store, adapters, log)
  resources.defer(() => stopAll([...adapters, ticker], log))
  await startAll(adapters, bot)
  await ticker.start()
  log.info('started', {
    platforms: adapters.map((adapter) => adapter.platform),
    concepts: understanding.knowledge.concepts.size,
  })
  const running = resources.move()
  return { stop: () => running.disposeAsync() }
}

/** A conversation in this terminal; resolves when the person leaves. Answers even when a running bot holds the store. */
export async function chat(config: Config, operator: Language, greeting: readonly string[], log: Log): Promise<void> {
  const understanding = loadUnderstanding(config.knowledgeDir, config.defaultLanguage)
  await using store = await openTheStore(config).catch((error: unknown) => {
    if (error instanceof SetUpError) return undefined
    throw error
  })
  const quiet: Log = { ...log, info: () => undefined }
  const adapter = createConsoleAdapter(
    {
      input: process.stdin,
      output: process.stdout,
      style: () => styleOf(process.stdout),
      isTerminal: process.stdout.isTTY && process.stdin.isTTY,
      likelyLanguage: operator,
    },
    { welcome: greeting, farewells: setUp.farewells },
  )
  await adapter.start(createTheBot(config, understanding, store, quiet))
  await adapter.ended
}

function openTheStore(config: Config): Promise<Store> {
  return openStore({ file: config.databaseFile, unansweredDays: config.unansweredDays, nowMs: Date.now() })
}

function createTheBot(config: Config, { knowledge, answering }: Understanding, store: Store | undefined, log: Log) {
  return createBot({
    answering,
    wording: {
      findConcept: (id) => knowledge.concepts.get(id),
      remembersQuestions: store !== undefined && config.unansweredDays > 0,
    },
    ...(store && { store }),
    tipCommand: createTipCommands({
      ...(store && { store }),
      clock: Date.now,
      defaultZone: config.defaultZone,
      defaultLanguage: config.defaultLanguage,
    }),
    clock: Date.now,
    newReference: () => randomBytes(4).toString('hex'),
    log,
  })
}

/** All at once: while one finishes what it is at, no other begins anything new. */
async function stopAll(parts: readonly { stop(): Promise<void> }[], log: Log): Promise<void> {
  const results = await Promise.allSettled(parts.map((part) => part.stop()))
  for (const result of results) if (result.status === 'rejected') log.warn('stop.failed', { error: result.reason })
}

/** All at once; when any is refused, the others are stopped by the caller and every problem is told. */
async function startAll(adapters: readonly Adapter[], bot: ReturnType<typeof createBot>): Promise<void> {
  const results = await Promise.allSettled(adapters.map((adapter) => adapter.start(bot)))
  const reasons: unknown[] = results.filter((result) => result.status === 'rejected').map((result) => result.reason)
  const unexpected = reasons.find((reason) => !(reason instanceof SetUpError))
  if (unexpected) throw unexpected
  const problems = reasons.flatMap((reason) => (reason instanceof SetUpError ? reason.problems : []))
  if (problems.length > 0) throw new SetUpError(problems)
}

function createTheTicker({ knowledge }: Understanding, store: Store, adapters: readonly Adapter[], log: Log) {
  const tips = allTips(knowledge)
  return createTicker({
    store,
    adapters,
    tips: {
      all: () => tips,
      message(tip, language) {
        const found = findTip(knowledge, tip, language)
        if (!found) throw new RangeError(`There is no tip ${tip.number} in "${tip.entry}".`)
        return toMessage(language, sayTip(found, 'tip-of-the-day'))
      },
    },
    clock: Date.now,
    wait: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
    random: Math.random,
    log,
    timeZoneData: process.versions.tz ?? '',
  })
}
