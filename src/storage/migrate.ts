import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { SetUpError } from '../core/errors.ts'
import { tipsAndUnansweredQuestions } from './migrations/0001-tips-and-unanswered-questions.ts'
import { writtenByNewerVersion } from './set-up-problems.ts'
import type { Tables } from './tables.ts'

/** Applied in the order of their names, each once, never taken back. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-tips-and-unanswered-questions': { up: tipsAndUnansweredQuestions },
}

/**
 * Brings the tables up to this version of the program: all of the missing migrations or none. Throws SetUpError,
 * without touching anything, when a newer version has been here before.
 * @param place what a person knows the database by: the path of its file
 */
export async function migrate(database: Kysely<Tables>, place: string): Promise<void> {
  const unknown = (await appliedMigrations(database)).filter((name) => !(name in migrations))
  if (unknown.length > 0) throw new SetUpError([writtenByNewerVersion(place, unknown)])
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error(`The tables in ${place} could not be brought up to date.`, { cause: error })
}

async function appliedMigrations(database: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await database
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  return rows.map((row) => row.name)
}
