import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { languages } from '../../src/core/language.ts'
import { openSqlite } from '../../src/storage/open-sqlite.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { problemsOf } from './problems-of.ts'
import { fastFolder } from './fast-folder.ts'
import { temporaryFile } from './temporary-file.ts'

function open(file: string) {
  return openStore({ file, unansweredDays: 30, nowMs: 0 })
}

test('a folder that does not exist is created', async () => {
  using place = temporaryFile(fastFolder())
  const file = join(dirname(place.file), 'a', 'b', 'timonier.db')
  await using store = await open(file)
  expect(await store.schedules()).toEqual([])
})

test('every commit is synced to the disk', async () => {
  using place = temporaryFile(fastFolder())
  await using opened = openSqlite(place.file)
  // https://sqlite.org/pragma.html#pragma_synchronous: 2 is FULL.
  expect((await sql`pragma synchronous`.execute(opened.kysely)).rows).toEqual([{ synchronous: 2 }])
  expect((await sql`pragma journal_mode`.execute(opened.kysely)).rows).toEqual([{ journal_mode: 'wal' }])
})

test('others may read the file while it is held', async () => {
  using place = temporaryFile(fastFolder())
  await using store = await open(place.file)
  await store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'console' }, 0)
  using reader = new DatabaseSync(place.file, { readOnly: true })
  expect(reader.prepare('select text from unanswered_questions').all()).toEqual([{ text: 'helm' }])
})

test('a store that is disposed of can be opened again', async () => {
  using place = temporaryFile(fastFolder())
  const store = await open(place.file)
  await store[Symbol.asyncDispose]()
  await using again = await open(place.file)
  expect(await again.schedules()).toEqual([])
})

test('a folder that cannot be created is named in both languages', async () => {
  using place = temporaryFile(fastFolder())
  writeFileSync(place.file, '')
  const file = join(place.file, 'timonier.db')
  const [problem] = await problemsOf(open(file))
  for (const language of languages) expect(problem?.what[language]).toContain(file)
  expect(problem?.what.en).toContain('cannot be written')
})

test('a path that cannot be opened is named, and can be opened once it is cured', async () => {
  using place = temporaryFile(fastFolder())
  mkdirSync(place.file)
  const [problem] = await problemsOf(open(place.file))
  expect(problem?.what.en).toContain(`"${place.file}" cannot be written (unable to open database file)`)
  await using store = await open(`${place.file}2`)
  expect(await store.schedules()).toEqual([])
})

test('a file that is no database is named and left as it was', async () => {
  using place = temporaryFile(fastFolder())
  const text = 'Minutes of the meeting.\n'.repeat(100)
  writeFileSync(place.file, text)
  const [problem] = await problemsOf(open(place.file))
  for (const language of languages) expect(problem?.what[language]).toContain(place.file)
  expect(problem?.what.en).toContain('is damaged or is not a SQLite database')
  expect(readFileSync(place.file, 'utf8')).toBe(text)
})

test('a database with a damaged page is refused at the start, and left as it was', async () => {
  using place = temporaryFile(fastFolder())
  await (await open(place.file))[Symbol.asyncDispose]()
  const bytes = readFileSync(place.file)
  bytes.fill(0xff, bytes.length / 2)
  writeFileSync(place.file, bytes)
  const [problem] = await problemsOf(open(place.file))
  expect(problem?.what.en).toContain(`"${place.file}" is damaged`)
  expect(readFileSync(place.file).equals(bytes)).toBe(true)
})

test('a damaged lock file is named, not the database', async () => {
  using place = temporaryFile(fastFolder())
  writeFileSync(`${place.file}.lock`, 'not a lock at all, and long enough to be read'.repeat(20))
  const [problem] = await problemsOf(open(place.file))
  expect(problem?.where).toBe(`${place.file}.lock`)
})

test('a database that a newer version wrote is refused, and its tables are left alone', async () => {
  using place = temporaryFile(fastFolder())
  await (await open(place.file))[Symbol.asyncDispose]()
  {
    using newer = new DatabaseSync(place.file)
    newer.exec(`insert into kysely_migration values ('0099-from-the-future', '2030-01-01T00:00:00.000Z')`)
  }
  const before = readFileSync(place.file)
  const [problem] = await problemsOf(open(place.file))
  expect(problem?.what.en).toContain('newer version of Timonier (0099-from-the-future)')
  expect(problem?.what.fr).toContain('version plus récente de Timonier (0099-from-the-future)')
  expect(readFileSync(place.file).equals(before)).toBe(true)
})

test('a migration that fails half-way leaves nothing of itself', async () => {
  using place = temporaryFile(fastFolder())
  {
    using foreign = new DatabaseSync(place.file)
    foreign.exec('create table program_state (anything text)')
  }
  await expect(open(place.file)).rejects.toThrow(`The tables in ${place.file} could not be brought up to date.`)
  using reader = new DatabaseSync(place.file)
  const tables = reader.prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%'").all()
  expect(tables).toEqual([{ name: 'program_state' }])
})

test('a refused database is not kept locked', async () => {
  using place = temporaryFile(fastFolder())
  writeFileSync(place.file, 'Minutes of the meeting.\n'.repeat(100))
  await problemsOf(open(place.file))
  writeFileSync(place.file, '')
  await using store = await open(place.file)
  expect(await store.schedules()).toEqual([])
})

test('closing leaves the database in one file', async () => {
  using place = temporaryFile(fastFolder())
  await (await open(place.file))[Symbol.asyncDispose]()
  expect(readdirSync(dirname(place.file)).toSorted()).toEqual(['timonier.db', 'timonier.db.lock'])
})

test('a full disk is named, with what to do about it', async () => {
  using place = temporaryFile(fastFolder())
  await using opened = openSqlite(place.file)
  using full = new DatabaseSync(':memory:')
  full.exec('create table notes (text text); pragma max_page_count = 2')
  const fill = () => full.prepare('insert into notes values (?)').run('long '.repeat(10_000))
  expect(fill).toThrow('database or disk is full')
  const problem = opened.problemOf(errorOf(fill))
  expect(problem?.where).toBe(place.file)
  for (const language of languages) expect(problem?.what[language]).toContain('database or disk is full')
  expect(problem?.what.en).toContain('Free some space')
})

function errorOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
