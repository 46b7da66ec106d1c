import type { Kysely } from 'kysely'
import type { Channel } from '../core/question.ts'
import { batches } from './batches.ts'
import { given } from './given.ts'
import type { Tables } from './tables.ts'

export interface Move {
  readonly channel: Channel
  readonly nextDueMs: number
}

/** Gives schedules their next due times, many in one statement. Runs inside a transaction. */
export async function moveDue(database: Kysely<Tables>, moves: readonly Move[]): Promise<void> {
  for (const batch of batches(moves)) {
    const rows = batch.map(({ channel, nextDueMs }) => ({
      platform: channel.platform,
      channel_id: channel.id,
      next_due_ms: nextDueMs,
    }))
    await database
      .updateTable('tip_schedules')
      .from(given(rows, { platform: 'text', channel_id: 'text', next_due_ms: 'bigint' }))
      .set((set) => ({ next_due_ms: set.ref('given.next_due_ms') }))
      .whereRef('tip_schedules.platform', '=', 'given.platform')
      .whereRef('tip_schedules.channel_id', '=', 'given.channel_id')
      .execute()
  }
}
