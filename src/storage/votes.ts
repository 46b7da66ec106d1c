import type { Kysely } from 'kysely'
import { decodeSubject, encodeSubject } from '../core/action.ts'
import type { VoteStore } from '../core/store.ts'
import type { Tables } from './tables.ts'

export function voteStore(database: Kysely<Tables>): VoteStore {
  return {
    async countVote({ subject, language, isHelpful, day }) {
      const column = isHelpful ? 'helpful' : 'unhelpful'
      await database
        .insertInto('votes')
        .values({ subject: encodeSubject(subject), language, day, helpful: 0, unhelpful: 0, [column]: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['subject', 'language', 'day'])
            .doUpdateSet((old) => ({ [column]: old(`votes.${column}`, '+', 1) })),
        )
        .execute()
    },

    async votes() {
      const rows = await database
        .selectFrom('votes')
        .selectAll()
        .orderBy('subject')
        .orderBy('language')
        .orderBy('day')
        .execute()
      return rows.flatMap(({ subject: encoded, ...counts }) => {
        const subject = decodeSubject(encoded)
        return subject ? [{ subject, ...counts }] : []
      })
    },
  }
}
