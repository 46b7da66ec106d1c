/** As many rows as one statement may carry: times 15 columns, within SQLite's 32,766 parameters, https://sqlite.org/limits.html */
const rowsPerStatement = 200

export function* batches<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) yield rows.slice(start, start + rowsPerStatement)
}
