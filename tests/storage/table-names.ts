import type { Tables } from '../../src/storage/tables.ts'

const all: Readonly<Record<keyof Tables, true>> = {
  tip_schedules: true,
  tip_deliveries: true,
  shown_tips: true,
  unanswered_questions: true,
  preferences: true,
  votes: true,
  answer_counts: true,
  conversations: true,
  installations: true,
  seen_events: true,
  turns: true,
  leases: true,
  program_state: true,
}

/** Every table; the compiler misses none. */
export const tableNames: readonly string[] = Object.keys(all)
