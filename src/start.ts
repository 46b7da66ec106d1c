/** The composition root: makes every part, connects them, and takes them apart again in reverse. */
import { configuredAdapters } from './adapters/connect.ts'
import { allTips, findTip } from './answering/tips.ts'
import { assembleBot } from './assemble-bot.ts'
import { createAnswerCounter } from './bot/answer-counter.ts'
import type { Config } from './config.ts'
import type { Adapter } from './core/adapter.ts'
import type { Bot } from './core/bot.ts'
import { SetUpError } from './core/errors.ts'
import type { Log } from './core/log.ts'
import type { Metrics } from './core/metrics.ts'
import type { Platform } from './core/question.ts'
import type { Store } from './core/store.ts'
import { serveHealth } from './health.ts'
import { createMetrics, type MetricsRegistry } from './metrics.ts'
import { openTheStore } from './open-the-store.ts'
import { createTicker, type Ticker } from './tips/ticker.ts'
import { loadUnderstanding, type Understanding } from './understanding.ts'
import { composeTipOfTheDay } from './wording/compose.ts'

export interface Running {
  /** Takes no new question, finishes what is in flight, and closes everything. */
  stop(): Promise<void>
}

/** Connects every configured platform. Throws SetUpError with the problems of all of them. */
export async function start(config: Config, log: Log): Promise<Running> {
  const understanding = loadUnderstanding(config.knowledgeDir, config.defaultLanguage)
  await using resources = new AsyncDisposableStack()
  const store = resources.use(await openTheStore(config))
  const registry = createMetrics(() => store.dueCount(Date.now(), configuredPlatforms(config)))
  const metrics = resources.adopt(countingToo(registry, store, log), (counting) => counting.stop())
  const bot = assembleBot(config, understanding, store, log, metrics)
  const adapters = await configuredAdapters({ config, understanding, store, log })
  const ticker = assembleTicker(understanding, store, adapters, log, metrics)
  if (config.healthPort !== undefined) {
    const vitals = vitalsOf(adapters, store, ticker, registry)
    const server = await serveHealth(config.healthPort, vitals, log)
    resources.defer(() => void server.close())
  }
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

const flushIntervalMs = 60_000

/** The same figures twice: for Prometheus, and by day in the store. */
function countingToo(metrics: Metrics, store: Store, log: Log): Metrics & { stop(): Promise<void> } {
  const counter = createAnswerCounter(store, Date.now)
  const flush = (): Promise<void> =>
    counter.flush().catch((error: unknown) => log.warn('answers.not-counted', { error }))
  const timer = setInterval(() => void flush(), flushIntervalMs)
  return {
    ...metrics,
    answered(answer) {
      metrics.answered(answer)
      counter.answered(answer)
    },
    stop() {
      clearInterval(timer)
      return flush()
    },
  }
}

/** Those that tips are posted to. */
function configuredPlatforms({ slack, discord }: Config): readonly Platform[] {
  return [...(slack ? (['slack'] as const) : []), ...(discord ? (['discord'] as const) : [])]
}

function vitalsOf(adapters: readonly Adapter[], store: Store, ticker: Ticker, metrics: MetricsRegistry) {
  return {
    platforms: adapters,
    checkStore: () => store.checkWritable(),
    isTickerBeating: () => ticker.isBeating(),
    metrics,
  }
}

/** All at once: while one finishes what it is at, no other begins anything new. */
async function stopAll(parts: readonly { stop(): Promise<void> }[], log: Log): Promise<void> {
  const results = await Promise.allSettled(parts.map((part) => part.stop()))
  for (const result of results) if (result.status === 'rejected') log.warn('stop.failed', { error: result.reason })
}

/** All at once; when any is refused, the others are stopped by the caller and every problem is told. */
async function startAll(adapters: readonly Adapter[], bot: Bot): Promise<void> {
  const results = await Promise.allSettled(adapters.map((adapter) => adapter.start(bot)))
  const reasons: unknown[] = results.filter((result) => result.status === 'rejected').map((result) => result.reason)
  const unexpected = reasons.find((reason) => !(reason instanceof SetUpError))
  if (unexpected) throw unexpected
  const problems = reasons.flatMap((reason) => (reason instanceof SetUpError ? reason.problems : []))
  if (problems.length > 0) throw new SetUpError(problems)
}

function assembleTicker(
  { knowledge }: Understanding,
  store: Store,
  adapters: readonly Adapter[],
  log: Log,
  metrics: Metrics,
): Ticker {
  return createTicker({
    store,
    adapters,
    tips: {
      all: (categories) => allTips(knowledge, categories),
      message(tip, language) {
        const found = findTip(knowledge, tip, language)
        if (!found) throw new RangeError(`There is no tip ${tip.number} in "${tip.entry}".`)
        return composeTipOfTheDay(found)
      },
    },
    clock: Date.now,
    wait: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
    random: Math.random,
    log,
    metrics,
    timeZoneData: process.versions.tz ?? '',
  })
}
