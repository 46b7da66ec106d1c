/**
 * A process of the bot as far as tips go, for `npm run bench:tips`: opens the store, says so, and once it is told to
 * start works off all that is due against a platform that answers after a few milliseconds.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabasePlace } from '../../src/storage/open-database.ts'

/** What the process knows once the store is open. Memory is resident, in bytes. */
export interface Opened {
  readonly openMs: number
  /** Of a Node process that has done nothing yet. */
  readonly emptyMemory: number
  readonly openMemory: number
}

/** What it knows in the end; times are after the start. */
export interface Finished {
  readonly settled: number
  readonly lastClaimMs: number
  readonly lastSettledMs: number
  /** From the instant a tip was due, or from the start if that was later. */
  readonly latenessMs: { readonly p50: number; readonly p99: number; readonly most: number }
  readonly loopDelayMs: { readonly p99: number; readonly most: number }
  readonly mostMemory: number
  /** Of the processor, all threads of this process. */
  readonly cpuMs: number
}

export interface WorkerSettings {
  readonly place: DatabasePlace
}

const settings: WorkerSettings = JSON.parse(process.argv[2] ?? '')
const emptyMemory = process.memoryUsage.rss()
const { openStore } = await import('../../src/storage/open-store.ts')
const openedMs = performance.now()
await using store = await openStore({ ...settings.place, unansweredDays: 30, nowMs: Date.now() })
const openMs = performance.now() - openedMs
const { createTicker } = await import('../../src/tips/ticker.ts')

const tips = Array.from({ length: 400 }, (_, number) => ({ entry: `entry-${number % 120}`, number }))
const started = Promise.withResolvers<void>()
process.once('message', () => started.resolve())
// Nobody waits for it any more.
process.once('disconnect', () => process.exit())
process.send?.({ openMs, emptyMemory, openMemory: process.memoryUsage.rss() } satisfies Opened)
await started.promise
process.send?.((await workOff()) satisfies Finished)
process.disconnect?.()

async function workOff(): Promise<Finished> {
  const startMs = Date.now()
  const lateness: number[] = []
  let [lastClaimMs, lastSettledMs, mostMemory] = [0, 0, 0]
  const loopDelay = monitorEventLoopDelay({ resolution: 1 })
  const ticker = createTicker({
    store: {
      ...store,
      async claimDue(claim) {
        const claimed = await store.claimDue(claim)
        if (claimed.length > 0) lastClaimMs = Date.now() - startMs
        return claimed
      },
    },
    adapters: [{ platform: 'slack', post: () => sleep(5, { kind: 'sent' as const }) }],
    tips: {
      all: () => tips,
      message: ({ entry, number }, language) => ({ language, blocks: [], buttons: [], plain: `${entry} ${number}` }),
    },
    clock: Date.now,
    wait: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
    random: Math.random,
    log: { info: () => undefined, warn: console.error, error: console.error },
    metrics: {
      tipSettled({ lateMs }) {
        lastSettledMs = Date.now() - startMs
        lateness.push(Math.min(lateMs, lastSettledMs))
      },
      waited: () => undefined,
    },
    timeZoneData: process.versions.tz ?? '',
  })
  const cpu = process.cpuUsage()
  loopDelay.enable()
  await ticker.start()
  while ((await store.dueCount(Date.now(), ['slack'])) > 0) {
    mostMemory = Math.max(mostMemory, process.memoryUsage.rss())
    await sleep(500)
  }
  await ticker.stop()
  loopDelay.disable()
  const { user, system } = process.cpuUsage(cpu)
  lateness.sort((one, other) => one - other)
  const quantile = (part: number) => lateness[Math.ceil(part * lateness.length) - 1] ?? 0
  return {
    settled: lateness.length,
    lastClaimMs,
    lastSettledMs,
    latenessMs: { p50: quantile(0.5), p99: quantile(0.99), most: quantile(1) },
    loopDelayMs: { p99: loopDelay.percentile(99) / 1e6, most: loopDelay.max / 1e6 },
    mostMemory,
    cpuMs: (user + system) / 1_000,
  }
}
