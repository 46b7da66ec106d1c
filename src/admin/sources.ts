import type { Language } from '../core/language.ts'
import type { Operator } from '../core/operator.ts'
import { entryTemplate } from '../knowledge/entry-template.ts'
import { openTheStoreForReading } from '../open-the-store.ts'
import { createOperator } from '../operator/create-operator.ts'
import type { ReadableStore } from '../storage/open-for-reading.ts'
import { loadUnderstanding } from '../understanding.ts'
import type { Invocation } from './invocation.ts'
import type { AdminOptions } from './options.ts'

/** What there is to look at. */
export interface Sources {
  readonly store: ReadableStore
  /** With the knowledge, which takes a moment to load. */
  readonly operator: () => Operator
}

type MakeReport = (sources: Sources, options: AdminOptions, language: Language) => Promise<string>

/** A command that looks at the store, also while a bot is running, and changes nothing. */
export function reporting(make: MakeReport) {
  return async ({ options, config: readConfig, language }: Invocation): Promise<string> => {
    const config = readConfig()
    await using store = await openTheStoreForReading(config)
    const operator = (): Operator => {
      const { knowledge, search } = loadUnderstanding(config.knowledgeDir, config.defaultLanguage)
      return createOperator({ store, knowledge, search, entryTemplate, clock: Date.now })
    }
    // Awaited, or the store would be closed under it.
    return await make({ store, operator }, options, language)
  }
}

/** For programs that read a report. */
export function asJson(report: unknown): string {
  return JSON.stringify(report, undefined, 2)
}

/** `YYYY-MM-DD`, UTC */
export function dayOf(instantMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toString().slice(0, 10)
}
