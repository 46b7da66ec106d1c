import { wrap } from '../adapters/console/wrap.ts'

export interface Row {
  /** Numbers stand to the right of their column. */
  readonly cells: readonly (string | number)[]
  /** What is rare or long: on lines of its own under the row. */
  readonly note?: string
}

const noteWidth = 96
const noteIndent = '    '

/** Columns under their titles, two spaces apart. */
export function formatTable(header: readonly string[], rows: readonly Row[]): string {
  const isNumeric = header.map((_, column) => rows.some(({ cells }) => typeof cells[column] === 'number'))
  const lines = rows.map(({ cells }) => cells.map((cell) => onOneLine(String(cell))))
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [
    line(header),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.flatMap(({ note = '' }, index) => [
      line(lines[index] ?? []),
      ...(note === '' ? [] : [wrap(noteIndent + onOneLine(note), noteWidth)]),
    ]),
  ].join('\n')
}

/** A platform's words may hold line breaks, and whatever else a terminal would obey. */
function onOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
