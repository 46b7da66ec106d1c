import { longestWord, wrap } from './wrap.ts'

const columnGap = 2
const narrowestColumn = 12

/** Rows of cells as lines of text, one string a row; undefined where the terminal is too narrow to read them side by side. */
export function layOutColumns(rows: readonly (readonly string[])[], width: number): readonly string[] | undefined {
  const widths = fitColumns(rows, width)
  return widths && rows.map((row) => layOutRow(row, widths))
}

function layOutRow(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => wrap(cell, widths[column] ?? narrowestColumn).split('\n'))
  const height = Math.max(...cells.map((lines) => lines.length))
  const lines = Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0))
      .join(' '.repeat(columnGap))
      .trimEnd(),
  )
  return lines.join('\n')
}

/** Natural widths where they fit, else an equal share of what the narrow columns leave; undefined when a word would not fit. */
function fitColumns(rows: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
  const natural = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)))
  const least = columns.map((cells) => Math.max(narrowestColumn, ...cells.map(longestWord)))
  let room = width - columnGap * (natural.length - 1)
  const widths: number[] = []
  const byWidth = natural.map((wanted, column) => ({ wanted, column })).toSorted((a, b) => a.wanted - b.wanted)
  for (const [index, { wanted, column }] of byWidth.entries()) {
    const share = Math.min(wanted, Math.floor(room / (byWidth.length - index)))
    widths[column] = share
    room -= share
  }
  const isReadable = natural.every((wanted, column) => (widths[column] ?? 0) >= Math.min(wanted, least[column] ?? 0))
  return isReadable ? widths : undefined
}
