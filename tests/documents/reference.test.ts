/** What the README says of variables, questions, commands, fields and tables is what the program does. */
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parse as parseDotEnv } from 'dotenv'
import { describe, expect, test } from 'vitest'
import { ask, toJson } from '../../src/ask.ts'
import { readConfig } from '../../src/config.ts'
import type { AnswerKind } from '../../src/core/answer.ts'
import { type Language, languages } from '../../src/core/language.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { parseTipCommand } from '../../src/tips/parse-command.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { lintWords } from '../../src/wording/lint.ts'
import { commandLine } from '../../src/wording/set-up.ts'
import { variablesRead } from './command.ts'
import { type Cell, readDocument, root } from './document.ts'

const readme = readDocument('README.md')
const understanding = loadUnderstanding(join(root, 'knowledge'), 'en')

describe('the variables', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8')
  const proposed = parseDotEnv(example.replaceAll(/^# (?=[A-Z_]+=)/gm, ''))
  const documented = readme.table('Configuration').map(([name, , value]) => [name?.text ?? '', value?.text ?? ''])

  test('in the README, in .env.example and in the program are the same', () => {
    const names = new Set(variablesRead())
    expect(new Set(documented.map(([name]) => name))).toEqual(names)
    expect(new Set(Object.keys(proposed))).toEqual(names)
  })

  test('have the defaults that both pages say', () => {
    expect(Object.fromEntries(documented)).toEqual(proposed)
    expect(readConfig(proposed)).toEqual(readConfig({}))
  })

  test('that the program reads by name anywhere are among them', () => {
    const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))
    const named = sources.join('\n').matchAll(/process\.env(?:\.|\[')(\w+)/g)
    expect(variablesRead()).toEqual(expect.arrayContaining(Array.from(named, ([, name]) => name)))
  })

  test('that have to be set by hand stand alone in .env.example, the others are comments', () => {
    expect(Object.keys(parseDotEnv(example))).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'DISCORD_TOKEN'])
  })
})

describe('the questions of the README', () => {
  const promised: Readonly<Record<string, { kind: AnswerKind; concepts?: readonly (readonly string[])[] }>> = {
    'an explanation': { kind: 'explanation', concepts: [['etcd'], ['sidecar-container']] },
    '… misspelt': { kind: 'explanation', concepts: [['load-balancer'], ['node']] },
    '… by a former name': { kind: 'explanation', concepts: [['control-plane-node']] },
    'a comparison': {
      kind: 'comparison',
      concepts: [
        ['pod', 'container'],
        ['container', 'virtual-machine'],
      ],
    },
    '… that nobody has written': { kind: 'comparison', concepts: [['etcd', 'podman']] },
    'a list': { kind: 'list' },
    'a tip': { kind: 'tip', concepts: [['docker-engine']] },
    help: { kind: 'help' },
    'something else': { kind: 'unknown' },
  }
  const table = readme.table('What it understands')
  const examples = table.flatMap(([wanted, ...columns]) =>
    inBothLanguages(columns).map(([language, question]) => ({ wanted: wanted?.text ?? '', language, question })),
  )

  test('show everything that can be asked', () => {
    expect(table.map(([wanted]) => wanted?.text)).toEqual(Object.keys(promised))
  })

  test.each(examples)('get $wanted in "$language": $question', ({ wanted, language, question }) => {
    const { kind, concepts } = promised[wanted] ?? {}
    const answered = toJson(ask(question, understanding, {}))
    expect(answered).toMatchObject({ kind, language })
    expect(concepts ?? [answered.concepts]).toContainEqual(answered.concepts)
  })
})

describe('the commands for a tip a day', () => {
  const meanings: Readonly<Record<string, Readonly<Record<Language, ReturnType<typeof parseTipCommand>>>>> = {
    'schedule one, Monday to Friday': {
      en: { kind: 'set', at: '09:00', zone: 'Europe/Paris' },
      fr: { kind: 'set', at: '09:00', zone: 'Europe/Paris', writtenIn: 'fr' },
    },
    'choose the days': {
      en: { kind: 'set', at: '08:30', zone: 'America/Toronto', weekdays: [1, 3], writtenIn: 'en' },
      fr: { kind: 'set', at: '08:30', zone: 'America/Toronto', weekdays: [1, 3], writtenIn: 'fr' },
    },
    'choose the language': {
      en: { kind: 'set', at: '09:00', language: 'fr', writtenIn: 'en' },
      fr: { kind: 'set', at: '09:00', language: 'en', writtenIn: 'fr' },
    },
    'see what is scheduled': { en: { kind: 'show' }, fr: { kind: 'show', writtenIn: 'fr' } },
    stop: { en: { kind: 'stop' }, fr: { kind: 'stop', writtenIn: 'fr' } },
  }

  test('mean what the README says', () => {
    const understood = readme
      .table('A tip a day')
      .map(([wanted, ...columns]) => [
        wanted?.text,
        Object.fromEntries(inBothLanguages(columns).map(([language, text]) => [language, parseTipCommand(text)])),
      ])
    expect(Object.fromEntries(understood)).toEqual(meanings)
  })

  test('are the same on the French page', () => {
    const inFrench = readDocument('docs/lisez-moi.md')
      .table("L'astuce du jour")
      .map(([, command]) => command?.text)
    expect(inFrench).toEqual(readme.table('A tip a day').map(([, , command]) => command?.text))
  })
})

describe('the command line', () => {
  const fields = readme.table('The fields of an answer')

  test('has the options that the README explains', () => {
    const explained = readme.table('The command line').map(([option]) => option?.text ?? '')
    const known = languages.map((language) => commandLine.usage[language].match(/--(?!silent)[a-z]+/g) ?? [])
    for (const options of known) expect(explained.toSorted()).toEqual(options.toSorted())
  })

  test('has the options of the lint that the README names', () => {
    const named = readme.codeSpans.filter((span) => span.startsWith('-- --')).map((span) => span.slice(3))
    expect(named).toEqual(['--stale', '--links'])
    for (const option of named) expect(lintWords.usage.en).toContain(` ${option} `)
  })

  test('prints the fields that the README explains, in that order', () => {
    expect(fields.map(([field]) => field?.text)).toEqual(Object.keys(toJson(ask('etcd', understanding, {}))))
  })

  test('knows the kinds of answers that the README lists', () => {
    const kinds: Readonly<Record<AnswerKind, true>> = {
      explanation: true,
      comparison: true,
      tip: true,
      ambiguous: true,
      unknown: true,
      list: true,
      help: true,
    }
    const [, listed] = fields.find(([field]) => field?.text === 'kind') ?? []
    expect(listed?.codeSpans).toEqual(Object.keys(kinds))
  })
})

test('the database has the tables that the README explains, and nobody who asks in any of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timonier-'))
  const file = join(folder, 'timonier.db')
  await (await openStore({ file, unansweredDays: 30, nowMs: 0 }))[Symbol.asyncDispose]()
  const database = new DatabaseSync(file)
  const rows = database
    .prepare(`select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and m.name not like 'kysely%'`)
    .all()
  database.close()
  await rm(folder, { recursive: true })
  const explained = readme.table('What it stores').map(([name]) => name?.text)
  expect(new Set(rows.map((row) => row['table']))).toEqual(new Set(explained))
  expect(rows.filter(({ column }) => /user|asker|author|member/.test(String(column)))).toEqual([])
})

/** The examples of two columns, English first. */
function inBothLanguages(columns: readonly Cell[]): readonly (readonly [Language, string])[] {
  const [english, french] = columns
  return [
    ...(english?.codeSpans ?? []).map((example) => ['en', example] as const),
    ...(french?.codeSpans ?? []).map((example) => ['fr', example] as const),
  ]
}
