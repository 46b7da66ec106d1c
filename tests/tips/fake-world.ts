import { vi } from 'vitest'
import type { LogDetails } from '../../src/core/log.ts'
import type { Metrics } from '../../src/core/metrics.ts'
import type { Channel } from '../../src/core/question.ts'
import type { Store } from '../../src/core/store.ts'
import type { TipPlan } from '../../src/core/tip.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createKeeper, type Keeper } from '../../src/tips/keeper.ts'
import { createLane } from '../../src/tips/lane.ts'
import { scheduleTips } from '../../src/tips/schedule-tips.ts'
import type { TipContext } from '../../src/tips/tip-context.ts'
import { createTipWork, type TipWork } from '../../src/tips/tip-work.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { FakePlatform } from './fake-platform.ts'

/** Both are due on the minute: their ids were chosen for a spread of 0. */
export const general: Channel = { platform: 'slack', id: 'C76221' }
export const lounge: Channel = { platform: 'discord', id: '5500000000000110843' }

const goesOn = () => false
const beat = () => undefined

/** A bot with a real store, two fake platforms, and a clock that stands still until a test moves it. */
export class FakeWorld implements AsyncDisposable {
  readonly slack = new FakePlatform('slack', { refusesRepeats: false })
  readonly discord = new FakePlatform('discord', { refusesRepeats: true })
  readonly logged: { readonly event: string; readonly details: LogDetails | undefined }[] = []
  readonly settled: Parameters<Metrics['tipSettled']>[0][] = []
  /** By platform and milliseconds, each wait that a platform asked for or a line made. */
  readonly waited: (readonly [string, number])[] = []
  /** What waits for time to pass. */
  readonly waiting = new Set<{ readonly delayMs: number; readonly callback: () => void }>()
  context: TipContext
  nowMs: number
  #store: Store
  #work: TipWork
  #keeper: Keeper
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
    this.#work = createTipWork(this.context, goesOn)
    this.#keeper = createKeeper(this.#work)
  }

  get store(): Store {
    return this.#store
  }

  /** Tips in French at 9:00 in Paris on weekdays, unless told otherwise. */
  async schedule(channel: Channel, plan: Partial<TipPlan> = {}): Promise<void> {
    const usual = { at: '09:00', zone: 'Europe/Paris', weekdays: [1, 2, 3, 4, 5], language: 'fr' } as const
    await scheduleTips(this.#store, { ...usual, ...plan, channel }, this.nowMs)
  }

  /** One look at what is due, as a ticker has it. */
  async look(now?: string): Promise<void> {
    if (now !== undefined) this.nowMs = Date.parse(now)
    const lanes = this.context.adapters.map(({ platform }) => createLane({ ...this.#work, ...this.context }, platform))
    await this.#keeper.look(beat)
    await Promise.all(lanes.map((lane) => lane.look(beat)))
    await Promise.all(lanes.map((lane) => lane.idle()))
  }

  /** The clock goes on to then, with a look at what is due every so many minutes. */
  async liveUntil(then: string, everyMinutes = 10): Promise<void> {
    const untilMs = Date.parse(then)
    while (this.nowMs < untilMs) {
      this.nowMs = Math.min(this.nowMs + everyMinutes * 60_000, untilMs)
      await this.look()
    }
  }

  /** So many things that wait so long, as soon as there are as many, are called back. */
  async endWaits(count: number, delayMs: number): Promise<void> {
    const found = () => [...this.waiting].filter((entry) => entry.delayMs === delayMs)
    await vi.waitUntil(() => found().length >= count, { interval: 1 })
    for (const entry of found()) {
      this.waiting.delete(entry)
      entry.callback()
    }
  }

  /** As after SIGKILL: the process and all that it was doing is gone, the file and the platforms stay. */
  async restart(): Promise<void> {
    await this.#store[Symbol.asyncDispose]()
    this.#store = await openStore({ file: this.#place.file, unansweredDays: 30, nowMs: this.nowMs })
    this.context = this.#contextOf(this.#store)
    this.#work = createTipWork(this.context, goesOn)
    this.#keeper = createKeeper(this.#work)
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
        all: (categories = ['etcd']) =>
          categories.flatMap((entry) => [0, 1, 2, 3, 4, 5, 6].map((number) => ({ entry, number }))),
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
      metrics: {
        tipSettled: (tip) => void this.settled.push(tip),
        waited: (platform, waitMs) => void this.waited.push([platform, waitMs]),
      },
      timeZoneData: '2026c',
    }
  }
}
