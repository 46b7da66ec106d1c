import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { CoordinationStore } from '../../../core/store.ts'

/** Longer than a request to Slack takes, however it ends, and much less than the minute in which everything is erased. */
const leaseMs = 20_000

/** Whoever holds it renews it once. */
const patienceMs = 2 * leaseMs

const betweenAttemptsMs = 100

/** Work that nobody else, in this process or another, does at the same time. */
export type Alone = <Result>(name: string, work: (held: Held) => Promise<Result>) => Promise<Result>

export interface Held {
  /** Answers whether nobody has taken over: to be asked before writing after something slow. */
  readonly renew: () => Promise<boolean>
}

/** Those who come later wait, and reject after a time in which whoever is at work should have ended. */
export function createAlone(store: Pick<CoordinationStore, 'takeLease' | 'releaseLease'>, nowMs: () => number): Alone {
  return async (name, work) => {
    const holder = randomUUID()
    const take = (): Promise<boolean> => store.takeLease({ name, holder, nowMs: nowMs(), untilMs: nowMs() + leaseMs })
    for (let waitedMs = 0; !(await take()); waitedMs += betweenAttemptsMs) {
      if (waitedMs >= patienceMs) throw new Error(`Somebody else has held "${name}" for too long.`)
      await delay(betweenAttemptsMs)
    }
    try {
      return await work({ renew: take })
    } finally {
      await store.releaseLease(name, holder)
    }
  }
}
