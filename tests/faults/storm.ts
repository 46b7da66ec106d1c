import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabasePlace } from '../../src/storage/open-database.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { type PostgresCluster, startPostgres } from '../storage/postgres-cluster.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { seedDueSchedules } from '../tips/due-schedules.ts'
import { type Account, accountOf } from './account.ts'
import { createFastClock } from './fast-clock.ts'
import type { Moods } from './platform-process.ts'
import { type PlatformProcess, startPlatform } from './processes.ts'
import { seededRandom } from './seeded-random.ts'
import { createSlot, type Slot } from './slot.ts'

/** What happens to the processes while tips are due, all of it at random but for the seed. */
export interface Storm {
  readonly database: 'SQLite' | 'PostgreSQL'
  readonly seed: number
  /** Half of them on each platform. */
  readonly tips: number
  readonly processes: number
  /** Times of the clock's speed. */
  readonly speed: number
  /** A process is killed, and another started in its place. */
  readonly kills?: number
  /** A process is stopped until its lease is over, and goes on. */
  readonly pauses?: number
  /** The database server is killed, and started again. */
  readonly serverCrashes?: number
  /** From one blow to the next, on average, once the victim of a kill has its successor; 300 unless told otherwise. */
  readonly intervalMs?: number
  readonly moods?: Moods
  /** Once all is done, the clock is set back by so much, and everything goes on. */
  readonly setBackMs?: number
  /** The first process cannot make any file larger, in kibibytes, until it has complained. */
  readonly largestFile?: number
}

const calm: Moods = { lostReply: 0, unavailable: 0, tooMany: 0 }

/** Undefined when the database is not installed. */
export async function weather(storm: Storm): Promise<Account | undefined> {
  await using resources = new AsyncDisposableStack()
  const cluster = storm.database === 'PostgreSQL' ? await startPostgres() : undefined
  if (storm.database === 'PostgreSQL' && !cluster) return undefined
  if (cluster) resources.use(cluster)
  const place: DatabasePlace = cluster ? { url: cluster.url } : { file: resources.use(temporaryFile()).file }
  const dueOverMs = Math.max(60_000, (await lengthOf(storm, place)) * storm.speed)
  const firstDueMs = Date.parse('2026-01-05T06:01Z')
  for (const platform of ['slack', 'discord'] as const) {
    await seedDueSchedules(place, { count: storm.tips / 2, firstDueMs, dueOverMs, platform })
  }
  const settings = { startedMs: Date.now(), shownMs: firstDueMs - 30_000, speed: storm.speed }
  const platform = resources.use(await startPlatform({ clock: settings, seed: storm.seed }))
  platform.setMoods(storm.moods ?? calm)
  const clock = createFastClock(settings)
  const slots = Array.from({ length: storm.processes }, () =>
    resources.use(createSlot({ place, clock: settings, platformUrl: platform.url }, storm.largestFile)),
  )
  await strike(storm, slots, cluster)
  platform.setMoods(calm)
  await untilIdle(slots, () => clock.now() > firstDueMs + dueOverMs + 60_000)
  if (storm.setBackMs !== undefined) await liveAgain(slots, storm.setBackMs, storm.speed)
  for (const slot of slots) await slot[Symbol.asyncDispose]()
  return await account(storm, place, platform, slots)
}

/** About how long the blows will take, on this machine as it is now: tips are to be due all the while. */
async function lengthOf(storm: Storm, place: DatabasePlace): Promise<number> {
  const { kills = 0, pauses = 0, serverCrashes = 0, processes, intervalMs = usualIntervalMs } = storm
  if (kills + pauses + serverCrashes === 0) return 0
  const clock = { startedMs: Date.now(), shownMs: Date.now(), speed: 1 }
  await using slot = createSlot({ place, clock, platformUrl: 'http://127.0.0.1:9' })
  await slot.started()
  const startMs = Date.now() - clock.startedMs
  const pauseMs = processes === 1 ? 4_000 : 0
  return kills * (startMs + intervalMs) + pauses * (pauseMs + intervalMs) + serverCrashes * (1_000 + intervalMs)
}

const usualIntervalMs = 300

/** All the blows in an order that the seed decides. */
async function strike(storm: Storm, slots: readonly Slot[], cluster: PostgresCluster | undefined): Promise<void> {
  const random = seededRandom(storm.seed)
  if (storm.largestFile !== undefined) await slots[0]?.complaint()
  if (storm.largestFile !== undefined) await slots[0]?.replace()
  const blows = [
    ...Array.from({ length: storm.kills ?? 0 }, () => 'kill' as const),
    ...Array.from({ length: storm.pauses ?? 0 }, () => 'pause' as const),
    ...Array.from({ length: storm.serverCrashes ?? 0 }, () => 'crash' as const),
  ]
    .map((blow) => ({ blow, order: random() }))
    .toSorted((one, other) => one.order - other.order)
  for (const { blow } of blows) {
    await sleep((storm.intervalMs ?? usualIntervalMs) * (0.5 + random()))
    const free = slots.filter((slot) => !slot.isPaused())
    const victim = free[Math.floor(random() * free.length)]
    if (blow === 'crash') await crash(cluster, 100 + random() * 400)
    else if (blow === 'kill') await victim?.replace()
    else {
      // Beyond the lease of a minute.
      const paused = victim?.pause((61_000 + random() * 20_000) / storm.speed)
      if (slots.length === 1) await paused
    }
  }
  await Promise.all(slots.map((slot) => slot.resumed()))
}

async function crash(cluster: PostgresCluster | undefined, downMs: number): Promise<void> {
  await cluster?.crash()
  await sleep(downMs)
  await cluster?.start()
}

async function untilIdle(slots: readonly Slot[], isOver: () => boolean): Promise<void> {
  while (!isOver()) await sleep(50)
  // The first such word may come from before.
  for (let words = 0; words < 2; words++) await Promise.all(slots.map((slot) => slot.idle()))
}

/** The same time once more, as the clocks have it. */
async function liveAgain(slots: readonly Slot[], setBackMs: number, speed: number): Promise<void> {
  for (const slot of slots) slot.moveClock(-setBackMs)
  await sleep(setBackMs / speed)
  await untilIdle(slots, () => true)
}

async function account(
  storm: Storm,
  place: DatabasePlace,
  platform: PlatformProcess,
  slots: readonly Slot[],
): Promise<Account> {
  await using store = await openStore({ ...place, unansweredDays: 30, nowMs: Date.now() })
  const records = await store.deliveries({ limit: storm.tips * 2 })
  const acknowledged = slots.flatMap((slot) => slot.acknowledged)
  return accountOf(storm.tips, records, await platform.messages(), acknowledged)
}
