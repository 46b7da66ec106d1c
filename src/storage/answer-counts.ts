import type { Kysely } from 'kysely'
import type { AnswerCount, AnswerCountStore } from '../core/store.ts'
import { batches } from './batches.ts'
import type { Tables } from './tables.ts'

export function answerCountStore(database: Kysely<Tables>): AnswerCountStore {
  return {
    addAnswerCounts: (counts) =>
      database.transaction().execute(async (transaction) => {
        for (const batch of batches(addedUp(counts))) {
          await transaction
            .insertInto('answer_counts')
            .values(batch)
            .onConflict((conflict) =>
              conflict
                .columns(['day', 'platform', 'language', 'kind'])
                .doUpdateSet((old) => ({ count: old('answer_counts.count', '+', old.ref('excluded.count')) })),
            )
            .execute()
        }
      }),

    answerCounts: (fromDay) =>
      database
        .selectFrom('answer_counts')
        .selectAll()
        .where('day', '>=', fromDay)
        .orderBy('day')
        .orderBy('platform')
        .orderBy('language')
        .orderBy('kind')
        .execute(),
  }
}

/**
 * Each key once, as PostgreSQL touches no row twice in a statement; in one order, as two processes that come to the
 * same rows in different orders wait for each other.
 */
function addedUp(counts: readonly AnswerCount[]): readonly AnswerCount[] {
  const byKey = Map.groupBy(counts, ({ day, platform, language, kind }) => `${day} ${platform} ${language} ${kind}`)
  return [...byKey]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ ...first, count: others.reduce((sum, { count }) => sum + count, first.count) }] : [],
    )
}
