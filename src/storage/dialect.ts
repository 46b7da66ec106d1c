import { type Expression, type Kysely, type RawBuilder, sql, SqliteAdapter } from 'kysely'

/**
 * Whether other processes write here at the same time: true of PostgreSQL, not of a SQLite file, which is locked.
 * Rows that one process is about to change are then locked, and left out by the others.
 */
export function isShared<Database>(database: Kysely<Database>): boolean {
  return !(database.getExecutor().adapter instanceof SqliteAdapter)
}

/** The largest of some numbers in a row: the one function that the two databases name differently. */
export function largestOf<Database>(
  database: Kysely<Database>,
  ...numbers: readonly Expression<number>[]
): RawBuilder<number> {
  return sql<number>`${sql.raw(isShared(database) ? 'greatest' : 'max')}(${sql.join(numbers)})`
}

/**
 * A column's value in a form that no index serves, for conditions that are cheap once another index has found the row.
 * A planner without fresh statistics, as in the minute in which a hundred thousand tips fall due, else takes the wrong
 * index and reads all of them for each batch.
 */
export function unindexedText(column: string): RawBuilder<string> {
  return sql`${sql.ref(column)} || ''`
}

/** As `unindexedText`. */
export function unindexedNumber(column: string): RawBuilder<number> {
  return sql`${sql.ref(column)} + 0`
}

/** What people and platforms send, without the one character that PostgreSQL refuses in a text. */
export function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value
}
