import { type RawBuilder, sql } from 'kysely'

type Value = string | number | null

/**
 * Rows as a table named `given`, to join with in one statement for all of them.
 * @param types of the columns: PostgreSQL takes parameters in such a place for text
 */
export function given<Row extends Readonly<Record<string, Value>>>(
  rows: readonly Row[],
  types: Readonly<Record<keyof Row & string, 'text' | 'bigint'>>,
) {
  const names = Object.keys(types)
  // Both databases name them so, https://www.postgresql.org/docs/current/sql-values.html, https://sqlite.org/lang_select.html
  const columns = Object.entries(types).map(
    ([name, type], index) => sql`cast(${sql.ref(`column${index + 1}`)} as ${sql.raw(type)}) as ${sql.ref(name)}`,
  )
  const values = rows.map((row): RawBuilder<unknown> => sql`(${sql.join(names.map((name) => row[name]))})`)
  return sql<Row>`(select ${sql.join(columns)} from (values ${sql.join(values)}) as given_rows)`.as('given')
}
