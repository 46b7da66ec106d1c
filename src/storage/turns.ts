import { type Kysely, sql } from 'kysely'
import type { CoordinationStore } from '../core/store.ts'
import { isShared, largestOf } from './dialect.ts'
import type { Tables } from './tables.ts'

/**
 * Places in line, after the generic cell rate algorithm, https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm:
 * `empty_ms` moves one interval on with every place taken, and a place lies as much before it as the burst allows.
 * One statement reads and moves it, so that two processes never get the same place.
 */
export async function takeTurn(
  database: Kysely<Tables>,
  { line, burst, longestWaitMs, nowMs, ...turn }: Parameters<CoordinationStore['takeTurn']>[0],
): Promise<number | undefined> {
  // Whole milliseconds, rounded so that the rate is never exceeded.
  const intervalMs = Math.ceil(turn.intervalMs)
  const earlierMs = (burst - 1) * intervalMs
  const now = sql<number>`cast(${nowMs} as bigint)`
  const row = await database
    .insertInto('turns')
    .values({ line, empty_ms: nowMs + intervalMs, held_until_ms: 0 })
    .onConflict((conflict) =>
      conflict
        .column('line')
        .doUpdateSet((old) => ({
          empty_ms: old(
            largestOf(database, now, old.ref('turns.held_until_ms'), old.ref('turns.empty_ms')),
            '+',
            intervalMs,
          ),
        }))
        .where((old) =>
          old(
            largestOf(database, now, old.ref('turns.held_until_ms'), old('turns.empty_ms', '-', earlierMs)),
            '<=',
            nowMs + longestWaitMs,
          ),
        ),
    )
    .returning(['empty_ms', 'held_until_ms'])
    .$if(isShared(database), (query) => query.returning(withoutDisk))
    .executeTakeFirst()
  return row && Math.max(nowMs, row.held_until_ms, row.empty_ms - intervalMs - earlierMs) - nowMs
}

/** Who stands in line is soon forgotten anyway: the next in the same line need not wait until it is on the disk. */
const withoutDisk = sql<string>`set_config('synchronous_commit', 'off', true)`.as('synchronous_commit')

/** Forgets the lines in which nobody has stood for a day. */
export async function forgetEmptyLines(database: Kysely<Tables>, nowMs: number): Promise<void> {
  await database
    .deleteFrom('turns')
    .where('empty_ms', '<', nowMs - 86_400_000)
    .where('held_until_ms', '<', nowMs)
    .execute()
}

export async function holdLine(database: Kysely<Tables>, line: string, untilMs: number): Promise<void> {
  await database
    .insertInto('turns')
    .values({ line, empty_ms: 0, held_until_ms: untilMs })
    .onConflict((conflict) =>
      conflict.column('line').doUpdateSet({ held_until_ms: untilMs }).where('turns.held_until_ms', '<', untilMs),
    )
    .execute()
}
