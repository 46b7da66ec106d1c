import { beforeAll, describe, expect, inject, test } from 'vitest'
import type { DatabasePlace } from '../../src/storage/open-database.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { exportStore, importStore } from '../../src/storage/transfer.ts'
import { claimAt, dayMs, general, random, schedule } from '../contracts/store/samples.ts'
import { createSchema } from './postgres-schema.ts'
import { problemsOf } from './problems-of.ts'
import { fastFolder } from './fast-folder.ts'
import { temporaryFile } from './temporary-file.ts'

const databaseUrl = inject('postgresUrl')

/** Something in every table, with everything that is awkward in a text. */
async function fill(place: DatabasePlace): Promise<void> {
  await using store = await openStore({ ...place, unansweredDays: 30, nowMs: 0 })
  await store.saveSchedule({ ...schedule(general), categories: ['docker'], pausedUntil: '2026-12-01' })
  await store.saveSchedule({ ...schedule(random), language: 'alternating' })
  for (const delivery of await store.claimDue(claimAt(0))) {
    await store.beginPosting(delivery, { entry: 'etcd', number: 3 }, 1)
    await store.settle(delivery, { kind: 'unknown', detail: `"l'été" \n\t😀 \\` })
  }
  await store.claimDue(claimAt(dayMs))
  await Promise.all(
    Array.from({ length: 1_003 }, (_, count) =>
      store.rememberUnanswered({ text: `question ${count}`, language: 'fr', platform: 'slack' }, count),
    ),
  )
  await store.savePreferences({ kind: 'person', platform: 'slack', id: 'U1' }, { answersPrivately: true })
  await store.countVote({
    subject: { kind: 'concept', id: 'etcd' },
    language: 'fr',
    isHelpful: true,
    day: '2026-11-23',
  })
  await store.addAnswerCounts([
    { day: '2026-11-23', platform: 'web', language: 'en', kind: 'tip', count: 4_000_000_000 },
  ])
  await store.rememberSubject({ channel: general, id: '1.0' }, { kind: 'category', category: 'docker' }, 5)
  await store.saveInstallation({ platform: 'slack', workspace: 'T1', keyId: 'a', sealed: 'c2VjcmV0', updatedMs: 0 })
}

async function exported(place: DatabasePlace): Promise<readonly string[]> {
  const lines = await Array.fromAsync(exportStore(place))
  return lines.map((line) => JSON.stringify(line))
}

function parsed(lines: readonly string[]): readonly unknown[] {
  return lines.map((line): unknown => JSON.parse(line))
}

test('an export carries every row to another database, where it is exported the same', async () => {
  using from = temporaryFile(fastFolder())
  using to = temporaryFile(fastFolder())
  await fill(from)
  const lines = await exported(from)
  const counts = await importStore(to, parsed(lines))
  expect(counts).toEqual({
    tip_schedules: 2,
    tip_deliveries: 4,
    shown_tips: 2,
    unanswered_questions: 1_003,
    preferences: 1,
    votes: 1,
    answer_counts: 1,
    conversations: 1,
  })
  expect(await exported(to)).toEqual(lines)
})

test.skipIf(!databaseUrl)('from SQLite to PostgreSQL and back, nothing is lost or changed', async () => {
  using from = temporaryFile(fastFolder())
  await using schema = await createSchema(databaseUrl)
  using back = temporaryFile(fastFolder())
  await fill(from)
  const lines = await exported(from)
  await importStore({ url: schema.url }, parsed(lines))
  const fromPostgres = await exported({ url: schema.url })
  expect(fromPostgres.toSorted()).toEqual(lines.toSorted())
  await importStore(back, parsed(fromPostgres))
  expect(await exported(back)).toEqual(lines)
})

test('an export holds no secret', async () => {
  using from = temporaryFile(fastFolder())
  await fill(from)
  expect((await exported(from)).join('\n')).not.toMatch(/c2VjcmV0|installations/)
})

describe('an import that cannot be', () => {
  let whole: readonly string[]
  beforeAll(async () => {
    using from = temporaryFile(fastFolder())
    await fill(from)
    whole = await exported(from)
  })

  async function refusal(change: (lines: readonly string[]) => readonly string[]) {
    using to = temporaryFile(fastFolder())
    const problems = await problemsOf(importStore(to, parsed(change(whole))).then(() => nothing))
    const lines = await exported(to)
    expect(lines, 'something was imported').toHaveLength(2)
    return problems.map(({ what }) => what.en).join('\n')
  }

  test('of another version is refused', async () => {
    expect(await refusal(([, ...lines]) => ['{"timonierExport":2}', ...lines])).toContain('of version 2')
  })

  test('of something else is refused', async () => {
    expect(await refusal(() => ['{"hello":"world"}'])).toContain(
      'Line 1 of the export cannot be read: {"hello":"world"}',
    )
    expect(await refusal(() => [])).toContain('ends after 0 lines')
  })

  test('of an export that was cut off is refused', async () => {
    expect(await refusal((lines) => lines.slice(0, 500))).toContain('ends after 500 lines')
  })

  test('of an export that lacks a row is refused', async () => {
    const message = await refusal((lines) => lines.filter((line) => !line.includes('"question 7"')))
    expect(message).toContain('of "unanswered_questions", it says 1003 rows and has 1002')
  })

  test.each([
    ['an unknown table', '{"table":"kysely_migration","row":{}}'],
    ['a missing column', '{"table":"votes","row":{"subject":"concept:etcd"}}'],
    [
      'an unknown column',
      '{"table":"votes","row":{"subject":"a","language":"fr","day":"","helpful":1,"unhelpful":1,"x":1}}',
    ],
    [
      'a value that is none',
      '{"table":"votes","row":{"subject":["a"],"language":"fr","day":"","helpful":1,"unhelpful":1}}',
    ],
    ['no object', '"votes"'],
  ])('of a line with %s is refused', async (_, line) => {
    expect(await refusal(([first = '', ...lines]) => [first, line, ...lines])).toContain('Line 2 of the export')
  })

  test('into a database that is not empty is refused, and names what it has', async () => {
    using to = temporaryFile(fastFolder())
    await importStore(to, parsed(whole))
    const problems = await problemsOf(importStore(to, parsed(whole)).then(() => nothing))
    expect(problems[0]?.what.en).toContain(`"${to.file}" is not empty: it has 2 rows in "tip_schedules"`)
    expect(await exported(to)).toEqual(whole)
  })
})

const nothing: AsyncDisposable = { async [Symbol.asyncDispose]() {} }
