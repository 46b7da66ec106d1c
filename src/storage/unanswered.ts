import type { Kysely } from 'kysely'
import type { UnansweredCount, UnansweredStore } from '../core/store.ts'
import type { Tables } from './tables.ts'

/** Longer ones are cut: PostgreSQL's keys end at 2,704 bytes, https://www.postgresql.org/docs/current/btree.html */
const longestText = 500

/** @param retentionDays 0 remembers nothing */
export function unansweredStore(database: Kysely<Tables>, retentionDays: number): UnansweredStore {
  return {
    async rememberUnanswered({ text, language, platform }, nowMs) {
      if (retentionDays === 0) return
      await forgetOldQuestions(database, retentionDays, nowMs)
      await database
        .insertInto('unanswered_questions')
        .values({
          text: Array.from(text).slice(0, longestText).join(''),
          language,
          platform,
          count: 1,
          first_ms: nowMs,
          last_ms: nowMs,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['text', 'language', 'platform'])
            .doUpdateSet((old) => ({ count: old('unanswered_questions.count', '+', 1), last_ms: nowMs })),
        )
        .execute()
    },

    async unansweredQuestions() {
      const rows = await database.selectFrom('unanswered_questions').selectAll().orderBy('text').execute()
      return Array.from(Map.groupBy(rows, (row) => row.text).values(), countTogether).toSorted(
        (a, b) => b.count - a.count || b.lastMs - a.lastMs,
      )
    },
  }
}

export async function forgetOldQuestions(
  database: Kysely<Tables>,
  retentionDays: number,
  nowMs: number,
): Promise<void> {
  const oldestKeptMs = nowMs - retentionDays * 86_400_000
  const old = database.deleteFrom('unanswered_questions')
  await (retentionDays === 0 ? old : old.where('last_ms', '<', oldestKeptMs)).execute()
}

/** One text may have been asked in both languages and on several platforms: a row for each. */
function countTogether(rows: readonly Tables['unanswered_questions'][]): UnansweredCount {
  return {
    text: rows[0]?.text ?? '',
    count: rows.reduce((sum, row) => sum + row.count, 0),
    languages: [...new Set(rows.map((row) => row.language))].toSorted(),
    platforms: [...new Set(rows.map((row) => row.platform))].toSorted(),
    firstMs: Math.min(...rows.map((row) => row.first_ms)),
    lastMs: Math.max(...rows.map((row) => row.last_ms)),
  }
}
