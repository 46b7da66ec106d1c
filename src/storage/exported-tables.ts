import type { Tables } from './tables.ts'

/** Everything but secrets, and what is over within hours: installations, events, turns, leases, the program's own notes. */
export type ExportedTable = Exclude<
  keyof Tables,
  'installations' | 'seen_events' | 'turns' | 'leases' | 'program_state'
>

interface Columns<Table extends ExportedTable> {
  /** The primary key, in whose order rows are exported. */
  readonly key: readonly (keyof Tables[Table])[]
  readonly others: readonly (keyof Tables[Table])[]
}

/** In the order of an export. */
export const exportedTables: { readonly [Table in ExportedTable]: Columns<Table> } = {
  tip_schedules: {
    key: ['platform', 'channel_id'],
    others: [
      'workspace',
      'language',
      'at',
      'zone',
      'weekdays',
      'categories',
      'paused_until',
      'next_due_ms',
      'suspended_reason',
      'suspended_detail',
    ],
  },
  tip_deliveries: {
    key: ['platform', 'channel_id', 'local_day'],
    others: [
      'workspace',
      'language',
      'categories',
      'due_ms',
      'state',
      'lease_until_ms',
      'tip_entry',
      'tip_number',
      'posting_since_ms',
      'reason',
      'detail',
    ],
  },
  shown_tips: { key: ['platform', 'channel_id', 'entry', 'number'], others: ['workspace', 'shown_on'] },
  unanswered_questions: { key: ['text', 'language', 'platform'], others: ['count', 'first_ms', 'last_ms'] },
  preferences: { key: ['scope', 'platform', 'id'], others: ['workspace', 'language', 'answers_privately'] },
  votes: { key: ['subject', 'language', 'day'], others: ['helpful', 'unhelpful'] },
  answer_counts: { key: ['day', 'platform', 'language', 'kind'], others: ['count'] },
  conversations: { key: ['platform', 'channel_id', 'conversation'], others: ['workspace', 'subject', 'updated_ms'] },
}

export const exportedTableNames = Object.keys(exportedTables).filter(isExportedTable)

export function isExportedTable(name: string): name is ExportedTable {
  return Object.hasOwn(exportedTables, name)
}

export function columnNamesOf(table: ExportedTable): readonly string[] {
  const { key, others } = exportedTables[table]
  return [...key, ...others]
}
