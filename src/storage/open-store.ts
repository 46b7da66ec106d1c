import type { Kysely } from 'kysely'
import type { Store } from '../core/store.ts'
import { answerCountStore } from './answer-counts.ts'
import { conversationStore, forgetOldConversations } from './conversations.ts'
import { coordinationStore, forgetOldEvents } from './coordination.ts'
import { deliveryStore } from './deliveries.ts'
import { erasureStore } from './erasure.ts'
import { installationStore } from './installations.ts'
import { openDatabase, type DatabasePlace } from './open-database.ts'
import { preferenceStore } from './preferences.ts'
import { scheduleStore } from './schedules.ts'
import type { Tables } from './tables.ts'
import { forgetOldQuestions, unansweredStore } from './unanswered.ts'
import { voteStore } from './votes.ts'

export type StoreSettings = DatabasePlace & {
  /** How long a question that had no answer is remembered after it was last asked; 0 remembers none. */
  readonly unansweredDays: number
  readonly nowMs: number
}

/**
 * Opens the store: a file for this process alone, a PostgreSQL database for any number of them. Throws SetUpError when
 * another process holds the file, when it cannot be written or is damaged, when the server or the database is out of
 * reach, or when a newer version was there before; all is then as it was.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  await using resources = new AsyncDisposableStack()
  const { kysely } = resources.use(await openDatabase(settings))
  await forgetOld(kysely, settings)
  const kept = resources.move()
  return {
    ...scheduleStore(kysely),
    ...deliveryStore(kysely),
    ...unansweredStore(kysely, settings.unansweredDays),
    ...preferenceStore(kysely),
    ...voteStore(kysely),
    ...answerCountStore(kysely),
    ...conversationStore(kysely),
    ...installationStore(kysely),
    ...coordinationStore(kysely),
    ...erasureStore(kysely),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

async function forgetOld(database: Kysely<Tables>, { unansweredDays, nowMs }: StoreSettings): Promise<void> {
  await forgetOldQuestions(database, unansweredDays, nowMs)
  await forgetOldConversations(database, nowMs)
  await forgetOldEvents(database, nowMs)
}
