import type { Kysely } from 'kysely'
import type { PreferenceChange, PreferenceScope } from '../core/preferences.ts'
import type { PreferenceStore } from '../core/store.ts'
import type { Tables } from './tables.ts'

export function preferenceStore(database: Kysely<Tables>): PreferenceStore {
  return {
    async preferences(scope) {
      const row = await database
        .selectFrom('preferences')
        .select(['language', 'answers_privately'])
        .where((where) => where.and(scopeKey(scope)))
        .executeTakeFirst()
      return {
        ...(row?.language && { language: row.language }),
        ...(typeof row?.answers_privately === 'number' && { answersPrivately: row.answers_privately === 1 }),
      }
    },

    savePreferences: (scope, change) =>
      database.transaction().execute(async (transaction) => {
        const given = { ...workspaceColumn(scope), ...changedColumns(change) }
        await transaction
          .insertInto('preferences')
          .values({ ...scopeKey(scope), ...nothingKnown, ...given })
          .onConflict((conflict) =>
            // Its own platform, as there is no setting nothing.
            conflict.columns(['scope', 'platform', 'id']).doUpdateSet({ platform: scope.platform, ...given }),
          )
          .execute()
        await forgetEmpty(transaction, scope)
      }),
  }
}

type Choices = Pick<Tables['preferences'], 'language' | 'answers_privately'>

const nothingKnown = { workspace: null, language: null, answers_privately: null }

function scopeKey({ kind, platform, id }: PreferenceScope) {
  return { scope: kind, platform, id }
}

/** Where it is not said, what was said before stands. */
function workspaceColumn({ workspace }: PreferenceScope) {
  return workspace !== undefined && { workspace }
}

function changedColumns(change: PreferenceChange): Partial<Choices> {
  const isPrivate = change.answersPrivately
  return {
    ...('language' in change && { language: change.language ?? null }),
    ...('answersPrivately' in change && { answers_privately: isPrivate === undefined ? null : Number(isPrivate) }),
  }
}

/** Who has taken every choice back is not known any more. */
async function forgetEmpty(database: Kysely<Tables>, scope: PreferenceScope): Promise<void> {
  await database
    .deleteFrom('preferences')
    .where((where) => where.and(scopeKey(scope)))
    .where('language', 'is', null)
    .where('answers_privately', 'is', null)
    .execute()
}
