import { expect, test } from 'vitest'
import { report } from './account.ts'
import { faultsIn } from './faultless.ts'
import { type Storm, weather } from './storm.ts'

/** `SEED=7 npm run test:faults` deals other blows. */
const seed = Number(process.env['SEED'] ?? 2026)
const onSqlite = { database: 'SQLite', seed, tips: 20_000, processes: 1, speed: 20 } as const
const onPostgres = { database: 'PostgreSQL', seed, tips: 20_000, processes: 4, speed: 20 } as const
const stormy = { lostReply: 0.2, unavailable: 0.2, tooMany: 0.2 }
const rough = { lostReply: 0.05, unavailable: 0.05, tooMany: 0.05 }

test.for<readonly [string, Storm]>([
  ['200 kills and 30 pauses, PostgreSQL, 4 processes', { ...onPostgres, kills: 200, pauses: 30 }],
  ['200 kills and 30 pauses, SQLite', { ...onSqlite, kills: 200, pauses: 30, intervalMs: 2_000 }],
  ['the server is killed 20 times, PostgreSQL, 4 processes', { ...onPostgres, tips: 5_000, serverCrashes: 20 }],
  ['lost replies, 503 and 429, SQLite', { ...onSqlite, tips: 4_000, moods: stormy }],
  [
    'all of it together, PostgreSQL, 4 processes',
    { ...onPostgres, tips: 5_000, speed: 8, kills: 50, pauses: 10, serverCrashes: 5, moods: rough, intervalMs: 1_000 },
  ],
  ['the disk is full, SQLite', { ...onSqlite, tips: 2_000, largestFile: 1_500 }],
  ['the clock is set back by an hour, SQLite', { ...onSqlite, tips: 1_000, speed: 60, setBackMs: 60 * 60_000 }],
])('%s', async ([title, storm], { skip }) => {
  const account = await weather(storm)
  if (!account) return skip('PostgreSQL is not installed: this half is skipped.')
  process.stdout.write(`${report(`${title} (seed ${seed})`, account)}\n`)
  expect(faultsIn(account)).toEqual([])
  // Discord refuses repeats: what is uncertain is posted again until it stands there.
  expect(account.discord.unknownNotPosted).toBe(0)
})
