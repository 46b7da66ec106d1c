import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { nodeSqliteDialect } from '../../src/storage/node-sqlite-dialect.ts'
import { fastFolder } from './fast-folder.ts'
import { temporaryFile } from './temporary-file.ts'

interface Notes {
  readonly notes: { readonly id: number; readonly text: string }
}

async function withNotes(work: (kysely: Kysely<Notes>, sqlite: DatabaseSync) => Promise<void>): Promise<void> {
  using place = temporaryFile(fastFolder())
  const sqlite = new DatabaseSync(place.file)
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = full')
  sqlite.exec('create table notes (id integer primary key, text text not null)')
  await using kysely = new Kysely<Notes>({ dialect: nodeSqliteDialect(sqlite) })
  await work(kysely, sqlite)
}

function insert(kysely: Kysely<Notes>, id: number, text = 'short') {
  return kysely.insertInto('notes').values({ id, text }).execute()
}

function ids(kysely: Kysely<Notes>): Promise<readonly number[]> {
  return kysely
    .selectFrom('notes')
    .select('id')
    .orderBy('id')
    .execute()
    .then((rows) => rows.map(({ id }) => id))
}

const hundred = Array.from({ length: 100 }, (_, id) => id)

test('what comes at the same time is committed together', () =>
  withNotes(async (kysely, sqlite) => {
    sqlite.exec('pragma wal_checkpoint(truncate)')
    await Promise.all(hundred.map((id) => insert(kysely, id)))
    // A page is written to the log at each commit that changes it: once for 50 at a time, here.
    expect(sqlite.prepare('pragma wal_checkpoint').get()).toMatchObject({ log: 2 })
    expect(await ids(kysely)).toEqual(hundred)
  }))

test('a transaction that fails takes back its own and leaves what others did at the same time', () =>
  withNotes(async (kysely) => {
    const results = await Promise.allSettled(
      hundred.map((id) =>
        kysely.transaction().execute(async (transaction) => {
          await insert(transaction, id)
          if (id % 2 === 1) throw new Error('odd')
          await insert(transaction, 1_000 + id)
        }),
      ),
    )
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(50)
    const even = hundred.filter((id) => id % 2 === 0)
    expect(await ids(kysely)).toEqual([...even, ...even.map((id) => 1_000 + id)])
  }))

test('a statement that fails outside a transaction fails alone', () =>
  withNotes(async (kysely) => {
    const results = await Promise.allSettled([insert(kysely, 1), insert(kysely, 1), insert(kysely, 2)])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await ids(kysely)).toEqual([1, 2])
  }))

test('when the disk is full, nothing is acknowledged that is not there, and the next verb works again', () =>
  withNotes(async (kysely, sqlite) => {
    await insert(kysely, 1_000)
    sqlite.exec('pragma max_page_count = 40')
    const long = 'long '.repeat(500)
    const results = await Promise.allSettled(
      hundred.map((id) =>
        id % 2 === 0
          ? insert(kysely, id, long)
          : kysely.transaction().execute(async (transaction) => {
              await sql`select 1`.execute(transaction)
              await insert(transaction, id, long)
            }),
      ),
    )
    const acknowledged = hundred.filter((id) => results[id]?.status === 'fulfilled')
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
    expect(reasons.some((reason) => reason.includes('database or disk is full'))).toBe(true)
    expect(await ids(kysely)).toEqual([...acknowledged, 1_000])
    sqlite.exec('pragma max_page_count = 1000')
    await insert(kysely, 1_001, long)
    expect(await ids(kysely)).toContain(1_001)
  }))

test('a commit waits for a transaction that takes its time, and everybody after it gets a turn', () =>
  withNotes(async (kysely) => {
    const { promise: signal, resolve: go } = Promise.withResolvers<void>()
    const slow = kysely.transaction().execute(async (transaction) => {
      await insert(transaction, 1)
      await signal
      await insert(transaction, 2)
    })
    const behind = insert(kysely, 3)
    setImmediate(() => setImmediate(go))
    await Promise.all([slow, behind])
    expect(await ids(kysely)).toEqual([1, 2, 3])
  }))
