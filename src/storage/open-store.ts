import { Kysely } from 'kysely'
import type { Store } from '../core/store.ts'
import { deliveryStore } from './deliveries.ts'
import { migrate } from './migrate.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { openSqlite } from './open-sqlite.ts'
import { scheduleStore } from './schedules.ts'
import type { Tables } from './tables.ts'
import { forgetOldQuestions, unansweredStore } from './unanswered.ts'

export interface StoreSettings {
  /** The SQLite file; it and its folder are created when missing. */
  readonly file: string
  /** How long a question that had no answer is remembered after it was last asked; 0 remembers none. */
  readonly unansweredDays: number
  readonly nowMs: number
}

/**
 * Opens the store for this process alone. Throws SetUpError when another process holds the file, when it cannot be
 * written, when it is damaged, or when a newer version wrote it; the file is then as it was.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  await using resources = new AsyncDisposableStack()
  const { database: sqlite } = resources.use(openSqlite(settings.file))
  const database = resources.use(new Kysely<Tables>({ dialect: nodeSqliteDialect(sqlite) }))
  await migrate(database, settings.file)
  await forgetOldQuestions(database, settings.unansweredDays, settings.nowMs)
  const kept = resources.move()
  return {
    ...scheduleStore(database),
    ...deliveryStore(database),
    ...unansweredStore(database, settings.unansweredDays),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}
