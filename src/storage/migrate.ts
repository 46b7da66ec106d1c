import { type Kysely, sql } from 'kysely'
import { SetUpError } from '../core/errors.ts'
import { isShared } from './dialect.ts'
import { tipsAndUnansweredQuestions } from './migrations/0001-tips-and-unanswered-questions.ts'
import { severalWorkspacesAndProcesses } from './migrations/0002-several-workspaces-and-processes.ts'
import type { MigratingDatabase } from './migrations/migrating.ts'
import type { OpenDatabase } from './open-database.ts'
import { writtenByNewerVersion } from './set-up-problems.ts'
import type { Tables } from './tables.ts'

/** Applied in the order of their names, each once, never taken back. */
const migrations: Readonly<Record<string, (database: MigratingDatabase) => Promise<void>>> = {
  '0001-tips-and-unanswered-questions': tipsAndUnansweredQuestions,
  '0002-several-workspaces-and-processes': severalWorkspacesAndProcesses,
}

/**
 * Brings the tables up to this version of the program: all of the missing migrations or none, by one process at a
 * time. Throws SetUpError, without touching anything, when a newer version has been here before.
 *
 * Kysely's own migrator looks for its table in every schema, of which a PostgreSQL database may have several with a
 * bot in each, and asks for the right to create one at every start.
 */
export async function migrate({ kysely, place, problemOf }: OpenDatabase): Promise<void> {
  try {
    await kysely
      .withTables<HistoryTable>()
      .transaction()
      .execute((transaction) => applyMissing(transaction, place))
  } catch (error) {
    if (error instanceof SetUpError) throw error
    const problem = problemOf(error)
    if (problem) throw new SetUpError([problem], { cause: error })
    throw new Error(`The tables in ${place} could not be brought up to date.`, { cause: error })
  }
}

type HistoryTable = Readonly<{ kysely_migration: Readonly<{ name: string; timestamp: string }> }>

async function applyMissing(database: Kysely<Tables & HistoryTable>, place: string): Promise<void> {
  if (isShared(database)) await sql`select pg_advisory_xact_lock(hashtext('timonier: migrations'))`.execute(database)
  const hasHistory = await tableExists(database, 'kysely_migration')
  const applied = hasHistory ? await database.selectFrom('kysely_migration').select('name').execute() : []
  const names = new Set(applied.map((row) => row.name))
  const newer = [...names].filter((name) => !(name in migrations))
  if (newer.length > 0) throw new SetUpError([writtenByNewerVersion(place, newer)])
  if (!hasHistory) await createHistory(database)
  for (const [name, apply] of Object.entries(migrations)) {
    if (names.has(name)) continue
    await apply(database)
    const timestamp = new Date().toISOString()
    await database.insertInto('kysely_migration').values({ name, timestamp }).execute()
  }
}

async function tableExists(database: Kysely<Tables & HistoryTable>, name: string): Promise<boolean> {
  const query = isShared(database)
    ? sql`select 1 where to_regclass(${name}) is not null`
    : sql`select 1 from sqlite_master where type = 'table' and name = ${name}`
  return (await query.execute(database)).rows.length > 0
}

/** As Kysely's own migrator makes it, which made the first ones. */
async function createHistory(database: Kysely<Tables & HistoryTable>): Promise<void> {
  await database.schema
    .createTable('kysely_migration')
    .addColumn('name', 'varchar(255)', (column) => column.notNull().primaryKey())
    .addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
    .execute()
}
