import { expect, test } from 'vitest'
import { report } from './account.ts'
import { faultsIn } from './faultless.ts'
import { type Storm, weather } from './storm.ts'

/** A few blows of each kind that `npm run test:faults` deals by the hundred. */
const short = { seed: 2026, tips: 120, processes: 1, speed: 20 } as const
const moods = { lostReply: 0.2, unavailable: 0.2, tooMany: 0.2 }

test.concurrent.for<readonly [string, Storm]>([
  ['processes are killed and stopped, on SQLite', { ...short, database: 'SQLite', kills: 2, pauses: 1 }],
  [
    'processes and the server are killed, on PostgreSQL',
    { ...short, database: 'PostgreSQL', processes: 2, kills: 2, serverCrashes: 1 },
  ],
  ['replies are lost, the platform is down or has had enough', { ...short, database: 'SQLite', moods }],
  ['the disk is full', { ...short, database: 'SQLite', largestFile: 200 }],
  ['the clock is set back', { ...short, database: 'SQLite', setBackMs: 45_000 }],
])(
  'no tip comes twice, and none is lost without a trace, when %s',
  { timeout: 180_000 },
  async ([title, storm], { skip }) => {
    const account = await weather(storm)
    if (!account) return skip('PostgreSQL is not installed: this half is skipped.')
    expect({ faults: faultsIn(account), report: report(title, account) }).toMatchObject({ faults: [] })
  },
)
