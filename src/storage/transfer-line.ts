import { SetUpError } from '../core/errors.ts'
import { columnNamesOf, type ExportedTable, exportedTableNames, isExportedTable } from './exported-tables.ts'
import { notAnExport, unknownExportVersion } from './transfer-problems.ts'

/** Of the lines below. Another version of the tables that can still be read needs no other. */
export const exportVersion = 1

/** An export is a header, rows table by table, and the number of rows of each, which shows that nothing is missing. */
export type TransferLine = { readonly timonierExport: number } | TransferRow | { readonly counts: TransferCounts }

export interface TransferRow {
  readonly table: ExportedTable
  readonly row: Readonly<Record<string, string | number | null>>
}

/** The number of rows by table, of all that are exported. */
export type TransferCounts = Readonly<Record<ExportedTable, number>>

/** Throws SetUpError for what is no header, or one of an unknown version. */
export function checkHeader(line: unknown): void {
  const version = isRecord(line) ? line['timonierExport'] : undefined
  if (typeof version !== 'number') throw new SetUpError([notAnExport(1, shown(line))])
  if (version !== exportVersion) throw new SetUpError([unknownExportVersion(version, exportVersion)])
}

/** @param number of the line, from 1. Throws SetUpError for what is neither a row nor the counts. */
export function parseLine(line: unknown, number: number): Exclude<TransferLine, { timonierExport: number }> {
  const parsed = isRecord(line) ? (parseRow(line) ?? parseCounts(line)) : undefined
  if (!parsed) throw new SetUpError([notAnExport(number, shown(line))])
  return parsed
}

function parseRow({ table, row }: Readonly<Record<string, unknown>>): TransferRow | undefined {
  if (typeof table !== 'string' || !isExportedTable(table) || !isRecord(row)) return undefined
  const values: Record<string, string | number | null> = {}
  for (const name of columnNamesOf(table)) {
    const value = row[name]
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') return undefined
    values[name] = value
  }
  return Object.keys(row).length === Object.keys(values).length ? { table, row: values } : undefined
}

function parseCounts({ counts }: Readonly<Record<string, unknown>>): { readonly counts: TransferCounts } | undefined {
  if (!isRecord(counts)) return undefined
  const numbers = exportedTableNames.map((table) => [table, counts[table]] as const)
  if (!numbers.every(([, count]) => typeof count === 'number')) return undefined
  return { counts: countsOf((table) => Number(counts[table])) }
}

export function countsOf(count: (table: ExportedTable) => number): TransferCounts {
  return {
    tip_schedules: count('tip_schedules'),
    tip_deliveries: count('tip_deliveries'),
    shown_tips: count('shown_tips'),
    unanswered_questions: count('unanswered_questions'),
    preferences: count('preferences'),
    votes: count('votes'),
    answer_counts: count('answer_counts'),
    conversations: count('conversations'),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function shown(line: unknown): string {
  const text = JSON.stringify(line) ?? ''
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
