import { vi } from 'vitest'
import type { LogDetails } from '../../src/core/log.ts'
import type { Channel } from '../../src/core/question.ts'
import type { Store } from '../../src/core/store.ts'
import type { TipTimes } from '../../src/core/tip.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { postDueTips } from '../../src/tips/post-due-tips.ts'
import { scheduleTips } from '../../src/tips/schedule-tips.ts'
import type { TipContext } from '../../src/tips/tip-context.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { FakePlatform } from './fake-platform.ts'

export const general: Channel = { platform: 'slack', id: 'general' }
export const lounge: Channel = { platform: 'discord', id: 'lounge' }

/** A bot with a real store, two fake platforms, and a clock that stands still until a test moves it. */
export class FakeWorld implements AsyncDisposable {
  readonly slack = new FakePlatform('slack', { refusesRepeats: false })
  readonly discord = new FakePlatform('discord', { refusesRepeats: true })
  readonly logged: { readonly event: string; readonly details: LogDetails | undefined }[] = []
  /** What waits for time to pass. */
  readonly waiting = new Set<{ readonly delayMs: number; readonly callback: () => void }>()
  context: TipContext
  nowMs: number
  #store: Store
  /** Never the same twice in a row, always the same over again. */
  #chance = 0
  readonly #place: ReturnType<typeof temporaryFile>

  /** @param now ISO 8601 */
  static async at(now: string): Promise<FakeWorld> {
    const place = temporaryFile()
    const nowMs = Date.parse(now)
    return new FakeWorld(nowMs, place, await openStore({ file: place.file, unansweredDays: 30, nowMs }))
  }

  private constructor(nowMs: number, place: ReturnType<typeof temporaryFile>, store: Store) {
    this.nowMs = nowMs
    this.#place = place
    this.#store = store
    this.context = this.#contextOf(store)
  }

  get store(): Store {
    return this.#store
  }

  /** Tips at 9:00 in Paris on weekdays, unless told otherwise. */
  async schedule(channel: Channel, times: Partial<TipTimes> = {}): Promise<void> {
    const usual: TipTimes = { at: '09:00', zone: 'Europe/Paris', weekdays: [1, 2, 3, 4, 5] }
    await scheduleTips(this.#store, { ...usual, ...times, channel, language: 'fr' }, this.nowMs)
  }

  /** One look at what is due. */
  async look(now?: string): Promise<void> {
    if (now !== undefined) this.nowMs = Date.parse(now)
    await postDueTips(this.context, () => false)
  }

  /** The clock goes on to then, with a look at what is due every so many minutes. */
  async liveUntil(then: string, everyMinutes = 10): Promise<void> {
    const untilMs = Date.parse(then)
    while (this.nowMs < untilMs) {
      this.nowMs = Math.min(this.nowMs + everyMinutes * 60_000, untilMs)
      await this.look()
    }
  }

  /** The one thing that waits, or will in a moment, is called back. Answers how long it had to wait. */
  async endWait(): Promise<number> {
    const [entry] = await vi.waitUntil(() => this.waiting.size > 0 && this.waiting, { interval: 1 })
    if (!entry) throw new Error('Nothing waits.')
    this.waiting.delete(entry)
    entry.callback()
    return entry.delayMs
  }

  /** As after SIGKILL: the process and all that it was doing is gone, the file and the platforms stay. */
  async restart(): Promise<void> {
    await this.#store[Symbol.asyncDispose]()
    this.#store = await openStore({ file: this.#place.file, unansweredDays: 30, nowMs: this.nowMs })
    this.context = this.#contextOf(this.#store)
  }

  /** The details of the events of that name. */
  log(event: string): readonly (LogDetails | undefined)[] {
    return this.logged.filter((entry) => entry.event === event).map((entry) => entry.details)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#store[Symbol.asyncDispose]()
    this.#place[Symbol.dispose]()
  }

  #contextOf(store: Store): TipContext {
    const record = (event: string, details?: LogDetails) => void this.logged.push({ event, details })
    return {
      store,
      adapters: [this.slack, this.discord],
      tips: {
        all: () => [0, 1, 2, 3, 4, 5, 6].map((number) => ({ entry: 'etcd', number })),
        message: ({ entry, number }, language) => ({
          language,
          blocks: [],
          buttons: [],
          plain: `${language} ${entry} ${number}`,
        }),
      },
      clock: () => this.nowMs,
      wait: (delayMs, callback) => {
        const entry = { delayMs, callback }
        this.waiting.add(entry)
        return () => void this.waiting.delete(entry)
      },
      random: () => (this.#chance = (this.#chance + 0.618) % 1),
      log: { info: record, warn: record, error: record },
      timeZoneData: '2026c',
    }
  }
}
