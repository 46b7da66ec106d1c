import type { Kysely } from 'kysely'
import { decodeSubject, encodeSubject } from '../core/action.ts'
import { type Conversation, type ConversationStore, conversationDays } from '../core/store.ts'
import { channelKey } from './channel-key.ts'
import { seldom } from './seldom.ts'
import type { Tables } from './tables.ts'

const keptMs = conversationDays * 86_400_000

export function conversationStore(database: Kysely<Tables>): ConversationStore {
  const forgetOld = seldom(3_600_000, (nowMs) => forgetOldConversations(database, nowMs))
  return {
    async rememberSubject(conversation, subject, nowMs) {
      await forgetOld(nowMs)
      const columns = {
        workspace: conversation.channel.workspace ?? null,
        subject: encodeSubject(subject),
        updated_ms: nowMs,
      }
      await database
        .insertInto('conversations')
        .values({ ...conversationKey(conversation), ...columns })
        .onConflict((conflict) => conflict.columns(['platform', 'channel_id', 'conversation']).doUpdateSet(columns))
        .execute()
    },

    async subjectOf(conversation, nowMs) {
      const row = await database
        .selectFrom('conversations')
        .select('subject')
        .where((where) => where.and(conversationKey(conversation)))
        .where('updated_ms', '>=', nowMs - keptMs)
        .executeTakeFirst()
      return row && decodeSubject(row.subject)
    },
  }
}

export async function forgetOldConversations(database: Kysely<Tables>, nowMs: number): Promise<void> {
  await database
    .deleteFrom('conversations')
    .where('updated_ms', '<', nowMs - keptMs)
    .execute()
}

function conversationKey({ channel, id }: Conversation) {
  return { ...channelKey(channel), conversation: id }
}
