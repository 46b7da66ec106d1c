import { type Kysely, sql } from 'kysely'
import { SetUpError } from '../core/errors.ts'
import { batches } from './batches.ts'
import { isShared } from './dialect.ts'
import { columnNamesOf, type ExportedTable, exportedTableNames, exportedTables } from './exported-tables.ts'
import { type DatabasePlace, openDatabase } from './open-database.ts'
import type { Tables } from './tables.ts'
import {
  checkHeader,
  countsOf,
  exportVersion,
  parseLine,
  type TransferCounts,
  type TransferLine,
  type TransferRow,
} from './transfer-line.ts'
import { exportCutOff, exportIncomplete, targetNotEmpty } from './transfer-problems.ts'

/** Everything in the database but secrets, as it is at one moment: a line of JSON for each, to be read by `importStore`. */
export async function* exportStore(place: DatabasePlace): AsyncGenerator<TransferLine> {
  await using database = await openDatabase(place)
  const transaction = await database.kysely.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    await mayTakeItsTime(transaction)
    yield { timonierExport: exportVersion }
    const counted = new Map<ExportedTable, number>()
    for (const table of exportedTableNames) {
      for await (const row of rowsOf(transaction, table)) {
        yield { table, row }
        counted.set(table, (counted.get(table) ?? 0) + 1)
      }
    }
    yield { counts: countsOf((table) => counted.get(table) ?? 0) }
  } finally {
    await transaction.rollback().execute()
  }
}

/**
 * Puts an export into an empty database, all of it or nothing, and answers how many rows each table has then. Throws
 * SetUpError when the database is not empty, or when the export is not whole or of an unknown version.
 * @param lines as `exportStore` made them, parsed from JSON
 */
export async function importStore(
  place: DatabasePlace,
  lines: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<TransferCounts> {
  await using database = await openDatabase(place)
  return await database.kysely.transaction().execute(async (transaction) => {
    await mayTakeItsTime(transaction)
    await checkEmpty(transaction, database.place)
    const announced = await insertAll(transaction, lines)
    const found = await countAll(transaction)
    const problems = exportedTableNames
      .filter((table) => announced[table] !== found[table])
      .map((table) => exportIncomplete(table, announced[table], found[table]))
    if (problems.length > 0) throw new SetUpError(problems)
    return found
  })
}

/** Whoever reads or writes the lines may be slow; a process that stands still must not hold up others otherwise. */
async function mayTakeItsTime(database: Kysely<Tables>): Promise<void> {
  if (isShared(database)) await sql`set local idle_in_transaction_session_timeout = 0`.execute(database)
}

/** In the order of the primary key, a page at a time. */
async function* rowsOf(database: Kysely<Tables>, table: ExportedTable): AsyncGenerator<TransferRow['row']> {
  const key = sql.join(exportedTables[table].key.map((name) => sql.ref(name)))
  const columns = sql.join(columnNamesOf(table).map((name) => sql.ref(name)))
  let last: TransferRow['row'] | undefined
  do {
    const row = last
    const after = row && sql`where (${key}) > (${sql.join(exportedTables[table].key.map((name) => row[name]))})`
    const page = sql<TransferRow['row']>`
      select ${columns} from ${sql.table(table)} ${after ?? sql``} order by ${key} limit 1000`
    const { rows } = await page.execute(database)
    yield* rows
    last = rows.at(-1)
  } while (last)
}

async function checkEmpty(database: Kysely<Tables>, place: string): Promise<void> {
  const counts = await countAll(database)
  const problems = exportedTableNames
    .filter((table) => counts[table] > 0)
    .map((table) => targetNotEmpty(place, table, counts[table]))
  if (problems.length > 0) throw new SetUpError(problems)
}

async function countAll(database: Kysely<Tables>): Promise<TransferCounts> {
  const counts = new Map<ExportedTable, number>()
  for (const table of exportedTableNames) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database)
    counts.set(table, rows[0]?.count ?? 0)
  }
  return countsOf((table) => counts.get(table) ?? 0)
}

/** Answers how many rows the export says it has. */
async function insertAll(
  database: Kysely<Tables>,
  lines: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<TransferCounts> {
  let read = 0
  let waiting: TransferRow[] = []
  for await (const line of lines) {
    read++
    if (read === 1) {
      checkHeader(line)
      continue
    }
    const parsed = parseLine(line, read)
    if ('counts' in parsed) {
      await insertRows(database, waiting)
      return parsed.counts
    }
    waiting.push(parsed)
    if (waiting.length < 1_000) continue
    await insertRows(database, waiting)
    waiting = []
  }
  throw new SetUpError([exportCutOff(read)])
}

async function insertRows(database: Kysely<Tables>, rows: readonly TransferRow[]): Promise<void> {
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    const names = columnNamesOf(table)
    const columns = sql.join(names.map((name) => sql.ref(name)))
    for (const batch of batches(ofTable)) {
      const values = batch.map(({ row }) => sql`(${sql.join(names.map((name) => row[name]))})`)
      await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(values)}`.execute(database)
    }
  }
}
