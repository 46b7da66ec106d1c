import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { expect, inject, test } from 'vitest'
import type { Channel } from '../../src/core/question.ts'
import { tipsAndUnansweredQuestions } from '../../src/storage/migrations/0001-tips-and-unanswered-questions.ts'
import { nodeSqliteDialect } from '../../src/storage/node-sqlite-dialect.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { tableNames } from './table-names.ts'
import { createSchema } from './postgres-schema.ts'
import { problemsOf } from './problems-of.ts'
import { fastFolder } from './fast-folder.ts'
import { temporaryFile } from './temporary-file.ts'

const databaseUrl = inject('postgresUrl')
const channel: Channel = { platform: 'slack', id: 'C1' }

test('what the first version wrote is still there after the update', async () => {
  using place = temporaryFile(fastFolder())
  const kysely = new Kysely<unknown>({ dialect: nodeSqliteDialect(new DatabaseSync(place.file)) })
  await tipsAndUnansweredQuestions(kysely)
  await kysely.destroy()
  {
    using first = new DatabaseSync(place.file)
    first.exec(`
      create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
      insert into kysely_migration values ('0001-tips-and-unanswered-questions', '2026-11-23T00:00:00.000Z');
      insert into tip_schedules values ('slack', 'C1', 'fr', '09:00', 'Europe/Paris', '135', 5, 'archived', 'is_archived');
      insert into tip_deliveries values ('slack', 'C1', '2026-11-20', 'fr', 1, 'sent', 2, 'etcd', 0, 3, null, null);
      insert into shown_tips values ('slack', 'C1', 'etcd', 0, '2026-11-20');
      insert into unanswered_questions values ('helm', 'fr', 'slack', 2, 1, 1);`)
  }
  await using store = await openStore({ ...place, unansweredDays: 30, nowMs: 0 })
  const suspended = { reason: 'archived', detail: 'is_archived' }
  const times = { at: '09:00', zone: 'Europe/Paris', weekdays: [1, 3, 5] }
  expect(await store.schedules()).toEqual([{ channel, language: 'fr', ...times, nextDueMs: 5, suspended }])
  expect(await store.hasPosted(channel, '2026-11-20')).toBe(true)
  expect(await store.shownTips(channel)).toEqual([{ entry: 'etcd', number: 0 }])
  expect(await store.unansweredQuestions()).toMatchObject([{ text: 'helm', count: 2 }])
})

test('every table is listed with what it holds and for how long', async () => {
  using place = temporaryFile(fastFolder())
  await using database = await openDatabase(place)
  const tables = await database.kysely.introspection.getTables()
  expect(tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely'))).toEqual(tableNames.toSorted())
})

test.skipIf(!databaseUrl)(
  'several processes that start at once on an empty database make its tables once',
  async () => {
    await using schema = await createSchema(databaseUrl)
    const settings = { url: schema.url, unansweredDays: 30, nowMs: 0 }
    await using resources = new AsyncDisposableStack()
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(settings)))
    for (const store of stores) resources.use(store)
    expect(await stores[3]?.schedules()).toEqual([])
    expect(await schema.query('select name from kysely_migration')).toHaveLength(2)
  },
)

test.skipIf(!databaseUrl)('a database that a newer version wrote is refused, and left alone', async () => {
  await using schema = await createSchema(databaseUrl)
  const settings = { url: schema.url, unansweredDays: 30, nowMs: 0 }
  await (await openStore(settings))[Symbol.asyncDispose]()
  await schema.query(`insert into kysely_migration values ('0099-from-the-future', '2030-01-01T00:00:00.000Z')`)
  const [problem] = await problemsOf(openStore(settings))
  expect(problem?.what.en).toContain('newer version of Timonier (0099-from-the-future)')
})

test.skipIf(!databaseUrl)('a migration that fails half-way leaves nothing of itself', async () => {
  await using schema = await createSchema(databaseUrl)
  await schema.query('create table program_state (anything text)')
  const opening = openStore({ url: schema.url, unansweredDays: 30, nowMs: 0 })
  await expect(opening).rejects.toThrow('could not be brought up to date')
  expect(await schema.query('select tablename from pg_tables where schemaname = current_schema()')).toEqual([
    { tablename: 'program_state' },
  ])
})
