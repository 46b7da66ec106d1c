import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Problem } from '../core/errors.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

export type DatabasePlace =
  /** A SQLite file; it and its folder are created when missing. */
  | { readonly file: string }
  /** A PostgreSQL database: `postgresql://user:password@host:5432/database`. */
  | { readonly url: string }

export interface OpenDatabase extends AsyncDisposable {
  readonly kysely: Kysely<Tables>
  /** What a person knows it by: the path of its file, its address without the password. */
  readonly place: string
  /** What went wrong with it, if it can be cured from outside the program. */
  readonly problemOf: (error: unknown) => Problem | undefined
}

/** Opens a database and brings its tables up to date. Throws SetUpError. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  await using resources = new AsyncDisposableStack()
  const database = resources.use(await connect(place))
  await migrate(database)
  const kept = resources.move()
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      // What was asked for before gets as far as the database, and is waited for there.
      await setImmediate()
      await kept.disposeAsync()
    },
  }
}

/** Only what is used is loaded: pg costs memory and time that a file does not need. */
async function connect(place: DatabasePlace): Promise<OpenDatabase> {
  if ('file' in place) return (await import('./open-sqlite.ts')).openSqlite(place.file)
  return (await import('./open-postgres.ts')).openPostgres(place.url)
}
