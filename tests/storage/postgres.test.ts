import { beforeAll, describe, expect, inject, test } from 'vitest'
import type { Store } from '../../src/core/store.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { claimAt, schedule } from '../contracts/store/samples.ts'
import { storeContract } from '../contracts/store.ts'
import { createSchema, type PostgresSchema } from './postgres-schema.ts'

const databaseUrl = inject('postgresUrl')
const why = databaseUrl ? '' : ' is not tested here: install it, or name a database in TEST_DATABASE_URL'

describe.skipIf(!databaseUrl)(`PostgreSQL${why}`, () => {
  beforeAll(async () => {
    schema = await createSchema(databaseUrl)
    await (await open())[Symbol.asyncDispose]()
    return () => schema[Symbol.asyncDispose]()
  })

  storeContract('as any store', async () => ({ open, remove: () => schema.empty() }))

  describe('with several processes', () => {
    test('500 due tips are claimed by four at once, none of them twice', async () => {
      await using processes = await several()
      const channels = Array.from({ length: 500 }, (_, index) => ({ platform: 'slack', id: `C${index}` }) as const)
      await Promise.all(channels.map((channel, index) => processes.at(index).saveSchedule(schedule(channel))))
      const claimed = await Promise.all([0, 1, 2, 3].map((index) => claimAll(processes.at(index))))
      expect(claimed.flat()).toHaveLength(500)
      expect(new Set(claimed.flat()).size).toBe(500)
    })

    test('places in a line are an interval apart, whoever takes them', async () => {
      await using processes = await several()
      const turn = { line: 'discord', intervalMs: 20, burst: 1, longestWaitMs: 60_000, nowMs: 1_000 }
      const waits = await Promise.all(Array.from({ length: 200 }, (_, index) => processes.at(index).takeTurn(turn)))
      expect(waits.map(Number).toSorted((a, b) => a - b)).toEqual(waits.map((_, index) => index * 20))
    })

    test('new time zone data moves the due times in one of them', async () => {
      await using processes = await several()
      await processes.at(0).saveSchedule(schedule({ platform: 'slack', id: 'C1' }, 1_000))
      const refresh = { timeZoneData: '2027a', nextDue: () => 2_000 }
      const moved = await Promise.all([0, 1, 2, 3].map((index) => processes.at(index).refreshDueTimes(refresh)))
      expect(moved.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1])
    })
  })
})

let schema: PostgresSchema

function open(settings: { readonly unansweredDays?: number; readonly nowMs?: number } = {}): Promise<Store> {
  return openStore({ url: schema.url, unansweredDays: 30, nowMs: 0, ...settings })
}

/** Four processes, as far as the database can tell; any index is one of theirs. */
async function several(): Promise<AsyncDisposable & { at(index: number): Store }> {
  const stores = [await open(), await open(), await open(), await open()] as const
  return {
    at: (index) => stores[index % 4] ?? stores[0],
    async [Symbol.asyncDispose]() {
      for (const store of stores) await store[Symbol.asyncDispose]()
      await schema.empty()
    },
  }
}

/** The ids of the channels, claimed a few at a time as long as anything is due. */
async function claimAll(store: Store): Promise<readonly string[]> {
  const ids: string[] = []
  for (;;) {
    const claimed = await store.claimDue({ ...claimAt(0), limit: 7 })
    if (claimed.length === 0) return ids
    ids.push(...claimed.map(({ channel }) => channel.id))
  }
}
