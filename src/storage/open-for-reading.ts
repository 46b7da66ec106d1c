import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { SetUpError } from '../core/errors.ts'
import type { Store } from '../core/store.ts'
import { answerCountStore } from './answer-counts.ts'
import { deliveryStore } from './deliveries.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { openStore, type StoreSettings } from './open-store.ts'
import { scheduleStore } from './schedules.ts'
import { sqliteResult, sqliteResultCode } from './sqlite-error.ts'
import type { Tables } from './tables.ts'
import { unansweredStore } from './unanswered.ts'
import { voteStore } from './votes.ts'

/** What can be looked at while a bot is running. */
export type ReadableStore = Pick<
  Store,
  'schedules' | 'deliveries' | 'unansweredQuestions' | 'votes' | 'answerCounts' | typeof Symbol.asyncDispose
>

/**
 * Opens the store to look at it, even when a running bot holds its file: readers and a writer do not disturb each
 * other. Throws SetUpError as `openStore` does, but for that reason.
 */
export async function openStoreForReading(settings: StoreSettings): Promise<ReadableStore> {
  try {
    return await openStore(settings)
  } catch (error) {
    if ('file' in settings && isHeld(error)) return openBeside(settings.file, settings.unansweredDays)
    throw error
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof SetUpError && sqliteResultCode(error.cause) === sqliteResult.busy
}

/** Whoever holds the file has brought its tables up to date. */
function openBeside(file: string, unansweredDays: number): ReadableStore {
  const kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(new DatabaseSync(file, { readOnly: true })) })
  return {
    ...scheduleStore(kysely),
    ...deliveryStore(kysely),
    ...unansweredStore(kysely, unansweredDays),
    ...voteStore(kysely),
    ...answerCountStore(kysely),
    [Symbol.asyncDispose]: () => kysely.destroy(),
  }
}
