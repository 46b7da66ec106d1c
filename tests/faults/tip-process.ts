/**
 * A process of the bot as far as tips go, on a fast clock, against the platform process. Prints a line for each
 * delivery that the store has acknowledged, and "idle" as long as nothing is left to do.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostOutcome } from '../../src/core/adapter.ts'
import type { LogDetails } from '../../src/core/log.ts'
import type { Channel, Platform } from '../../src/core/question.ts'
import type { DatabasePlace } from '../../src/storage/open-database.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { pace } from '../../src/tips/pace.ts'
import { createTicker } from '../../src/tips/ticker.ts'
import { type ClockSettings, createFastClock } from './fast-clock.ts'

export interface TipProcessSettings {
  readonly place: DatabasePlace
  readonly clock: ClockSettings
  /** `http://127.0.0.1:1234` */
  readonly platformUrl: string
}

const settings: TipProcessSettings = JSON.parse(process.argv[2] ?? '')
const clock = createFastClock(settings.clock)
process.on('message', (movedMs: number) => clock.move(movedMs))
process.on('disconnect', () => process.exit())
// It cannot start while the server is down: another process will try again.
process.on('uncaughtException', (error) => {
  process.stdout.write(`cannot start: ${error.message}\n`.replace(/\n(?=.)/g, ' '))
  process.exit(1)
})

await using store = await openStore({ ...settings.place, unansweredDays: 30, nowMs: clock.now() })
const ticker = createTicker({
  store,
  isAlone: 'file' in settings.place,
  adapters: (['slack', 'discord'] as const).map((platform) => ({
    platform,
    post: (channel, _message, key) => post(platform, channel, key),
  })),
  tips: {
    all: () => [0, 1, 2, 3, 4].map((number) => ({ entry: 'etcd', number })),
    message: (_tip, language) => ({ language, blocks: [], buttons: [], plain: 'A tip.' }),
  },
  clock: () => clock.now(),
  wait: (delayMs, callback) => clock.wait(delayMs, callback),
  random: Math.random,
  log: { info: print, warn: print, error: print },
  metrics: { tipSettled: () => undefined, waited: () => undefined },
  timeZoneData: process.versions.tz ?? '',
})
await ticker.start()
process.stdout.write('started\n')
for (;;) {
  await sleep(200)
  if (await isIdle()) process.stdout.write('idle\n')
}

/** As the real adapters do: one request, no retry, and whatever is not certain is unknown. */
async function post(platform: Platform, channel: Channel, key: string): Promise<PostOutcome> {
  try {
    const signal = AbortSignal.timeout(pace.postTimeoutMs / settings.clock.speed)
    const url = `${settings.platformUrl}/${platform}/${channel.id}/${encodeURIComponent(key)}`
    const response = await fetch(url, { method: 'POST', signal })
    if (response.status === 200) return { kind: 'sent' }
    if (response.status !== 429) return { kind: 'unknown', detail: `HTTP ${response.status}` }
    const { retryAfterMs }: { readonly retryAfterMs: number } = JSON.parse(await response.text())
    return { kind: 'later', retryAfterMs, detail: 'HTTP 429' }
  } catch (error) {
    return { kind: 'unknown', detail: String(error) }
  }
}

async function isIdle(): Promise<boolean> {
  try {
    const underWay = await store.deliveries({ states: ['claimed', 'posting'], limit: 1 })
    return underWay.length === 0 && (await store.dueCount(clock.now(), ['slack', 'discord'])) === 0
  } catch {
    return false
  }
}

function print(event: string, { platform, channel, error, detail }: LogDetails = {}): void {
  const reason = error instanceof Error ? error.message : JSON.stringify(detail)
  process.stdout.write(`${event} ${String(platform)}:${String(channel)} ${reason}`.replaceAll('\n', ' ') + '\n')
}
