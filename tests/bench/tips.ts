/**
 * `npm run bench:tips [-- --tips 100000] [--only sqlite]`: claims and settles tips that were all due in one minute, on
 * SQLite with one process and on a PostgreSQL of its own with one, two and four, and prints how long that took.
 * Posting costs 5 ms and no network; Slack's lines are real, with ten channels a workspace.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { DatabasePlace } from '../../src/storage/open-database.ts'
import { startPostgres } from '../storage/postgres-cluster.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { seedDueSchedules } from '../tips/due-schedules.ts'
import type { Finished, Opened, WorkerSettings } from './tip-worker.ts'

const { values } = parseArgs({
  options: { tips: { type: 'string', default: '100000' }, only: { type: 'string' } },
})
const tipCount = Number(values.tips)

if (values.only !== 'postgres') {
  using place = temporaryFile()
  await bench('SQLite', { file: place.file }, 1)
}
if (values.only !== 'sqlite') {
  for (const processes of [1, 2, 4]) {
    await using cluster = await startPostgres()
    if (cluster) await bench('PostgreSQL', { url: cluster.url }, processes)
    else process.stdout.write('PostgreSQL is not installed: its half was skipped.\n')
  }
}

async function bench(name: string, place: DatabasePlace, processes: number): Promise<void> {
  // The first open of all makes the tables.
  const first = await startWorker(place)
  await first.finish()
  await seedDueSchedules(place, {
    count: tipCount,
    platform: 'slack',
    firstDueMs: Date.now() - 120_000,
    dueOverMs: 0,
  })
  const workers = await Promise.all(Array.from({ length: processes }, () => startWorker(place)))
  const results = await Promise.all(workers.map((worker) => worker.finish()))
  process.stdout.write(
    `${report(`${name}, ${processes} process${processes > 1 ? 'es' : ''}`, first.opened, results)}\n`,
  )
}

async function startWorker(place: DatabasePlace) {
  const settings: WorkerSettings = { place }
  const worker = fork(join(import.meta.dirname, 'tip-worker.ts'), [JSON.stringify(settings)])
  const opened = await nextMessage<Opened>(worker)
  return {
    opened,
    async finish(): Promise<Finished> {
      const finished = nextMessage<Finished>(worker)
      const exited = once(worker, 'exit')
      worker.send('start')
      await Promise.all([finished, exited])
      return finished
    },
  }
}

function nextMessage<Message>(worker: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: Message) => resolve(message))
    worker.once('exit', () => reject(new Error('A worker ended before its time.')))
  })
}

function report(title: string, opened: Opened, results: readonly Finished[]): string {
  const most = (of: (result: Finished) => number) => Math.max(...results.map(of))
  const settled = results.reduce((sum, result) => sum + result.settled, 0)
  const [claimedMs, settledMs] = [most((result) => result.lastClaimMs), most((result) => result.lastSettledMs)]
  const lines = [
    `${title}: ${settled} tips`,
    `  claimed in ${seconds(claimedMs)}, settled in ${seconds(settledMs)}: ${rate(settled, settledMs)} a second`,
    `  processor time ${Math.round((1_000 * results.reduce((sum, result) => sum + result.cpuMs, 0)) / settled)} µs a tip`,
    `  lateness p50 ${seconds(most((result) => result.latenessMs.p50))}, p99 ${seconds(most((result) => result.latenessMs.p99))}, most ${seconds(most((result) => result.latenessMs.most))}`,
    `  event loop p99 ${most((result) => result.loopDelayMs.p99).toFixed(1)} ms, most ${most((result) => result.loopDelayMs.most).toFixed(0)} ms`,
    `  first open ${opened.openMs.toFixed(0)} ms`,
    `  memory: ${megabytes(opened.emptyMemory)} empty, ${megabytes(opened.openMemory)} with the store open, ${megabytes(most((result) => result.mostMemory))} at most`,
  ]
  return lines.join('\n')
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}

function rate(count: number, ms: number): string {
  return Math.round(count / (ms / 1_000)).toLocaleString('en')
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
