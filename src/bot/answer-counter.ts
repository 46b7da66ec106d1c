import type { AnswerCount, AnswerCountStore } from '../core/store.ts'
import type { Metrics } from '../core/metrics.ts'

/** Counts answers by day, and writes the counts down now and then: a commit for each answer would cost more than it tells. */
export interface AnswerCounter {
  readonly answered: Metrics['answered']
  /** Writes down what was counted since the last time; what cannot be written is kept for the next. */
  flush(): Promise<void>
}

export function createAnswerCounter(store: AnswerCountStore, clock: () => number): AnswerCounter {
  let counts = new Map<string, AnswerCount>()

  function add(one: AnswerCount): void {
    const key = [one.day, one.platform, one.language, one.kind].join(' ')
    counts.set(key, { ...one, count: one.count + (counts.get(key)?.count ?? 0) })
  }

  return {
    answered({ kind, platform, language }) {
      const day = Temporal.Instant.fromEpochMilliseconds(clock()).toString().slice(0, 10)
      add({ day, platform, language, kind, count: 1 })
    },
    async flush() {
      if (counts.size === 0) return
      const written = [...counts.values()]
      counts = new Map()
      try {
        await store.addAnswerCounts(written)
      } catch (error) {
        for (const count of written) add(count)
        throw error
      }
    },
  }
}
