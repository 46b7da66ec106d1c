import type { Kysely } from 'kysely'
import type { CoordinationStore } from '../core/store.ts'
import { seldom } from './seldom.ts'
import type { Tables } from './tables.ts'
import { forgetEmptyLines, holdLine, takeTurn } from './turns.ts'

/** How long events are remembered: platforms repeat theirs within minutes. */
const eventsKeptMs = 3_600_000

export function coordinationStore(database: Kysely<Tables>): CoordinationStore {
  const forgetOld = seldom(600_000, (nowMs) => forgetOldEvents(database, nowMs))
  const forgetLines = seldom(3_600_000, (nowMs) => forgetEmptyLines(database, nowMs))
  return {
    async isFirstTime(platform, eventId, nowMs) {
      await forgetOld(nowMs)
      const row = await database
        .insertInto('seen_events')
        .values({ platform, event_id: eventId, seen_ms: nowMs })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'event_id'])
            .doUpdateSet({ seen_ms: nowMs })
            .where('seen_events.seen_ms', '<', nowMs - eventsKeptMs),
        )
        .returning('seen_ms')
        .executeTakeFirst()
      return row !== undefined
    },

    async takeTurn(turn) {
      await forgetLines(turn.nowMs)
      return takeTurn(database, turn)
    },
    holdLine: (line, untilMs) => holdLine(database, line, untilMs),

    async takeLease({ name, holder, nowMs, untilMs }) {
      const row = await database
        .insertInto('leases')
        .values({ name, holder, until_ms: untilMs })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until_ms: untilMs })
            .where((where) => where.or([where('leases.holder', '=', holder), where('leases.until_ms', '<=', nowMs)])),
        )
        .returning('name')
        .executeTakeFirst()
      return row !== undefined
    },

    async releaseLease(name, holder) {
      await database
        .deleteFrom('leases')
        .where((where) => where.and({ name, holder }))
        .execute()
    },

    async checkWritable() {
      await database
        .insertInto('program_state')
        .values({ name: 'write-check', value: '' })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: '' }))
        .execute()
    },
  }
}

export async function forgetOldEvents(database: Kysely<Tables>, nowMs: number): Promise<void> {
  await database
    .deleteFrom('seen_events')
    .where('seen_ms', '<', nowMs - eventsKeptMs)
    .execute()
}
