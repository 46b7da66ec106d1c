import type { Cell, Report } from './report.ts'

/** https://www.rfc-editor.org/rfc/rfc4180; with a mark in front by which Excel knows that it is UTF-8. */
export function csvOf({ head, rows }: Report): string {
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`
}

/** A spreadsheet would run a text that begins like a formula: https://owasp.org/www-community/attacks/CSV_Injection */
function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.text
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
