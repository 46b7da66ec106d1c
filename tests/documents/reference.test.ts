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
import { parseLanguageCommand } from '../../src/bot/parse-language-command.ts'
import type { Answer, AnswerKind } from '../../src/core/answer.ts'
import { type Language, languages, otherLanguage } from '../../src/core/language.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { parseTipCommand } from '../../src/tips/parse-command.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { lintWords } from '../../src/wording/lint.ts'
import { categoriesOf } from '../../src/core/knowledge.ts'
import { commandLine } from '../../src/wording/set-up.ts'
import { variablesRead } from './command.ts'
import { type Cell, readDocument, root } from './document.ts'

const readme = readDocument('README.md')
const lisezMoi = readDocument('docs/lisez-moi.md')
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

  test('have the defaults that the pages say', () => {
    expect(Object.fromEntries(documented)).toEqual(proposed)
    const inFrench = lisezMoi.table('Configuration').map(([name, , value]) => [name?.text ?? '', value?.text ?? ''])
    expect(inFrench).toEqual(documented)
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

describe('the follow-ups of the README', () => {
  const previous = { kind: 'concept', id: 'docker-engine' } as const
  const promised: Readonly<Record<string, Partial<Answer>>> = {
    'in the other language': { kind: 'explanation' },
    'compare it': { kind: 'comparison' },
    'see it done': { kind: 'explanation', focus: 'example' },
    'read all of it': { kind: 'explanation', isWhole: true },
    'where it comes from': { kind: 'explanation', focus: 'sources' },
    'what is related': { kind: 'list' },
    'a tip on it': { kind: 'tip' },
  }
  const [, table = []] = readme.tables('What it understands')

  test('show every way to go on', () => {
    expect(table.map(([wanted]) => wanted?.text)).toEqual(Object.keys(promised))
  })

  test.each(table.map(([wanted, ...columns]) => ({ wanted: wanted?.text ?? '', columns })))(
    'go on with docker: $wanted',
    ({ wanted, columns }) => {
      for (const [language, text] of inBothLanguages(columns)) {
        // "In French?" is English, and asks for French.
        const spoken = wanted === 'in the other language' ? otherLanguage(language) : language
        expect(understanding.answering.answer({ text, previous })).toMatchObject({
          ...promised[wanted],
          language: spoken,
        })
      }
    },
  )
})

test('the commands for a language mean what the README says', () => {
  const [, , table = []] = readme.tables('What it understands')
  const understood = table.map(([wanted, ...columns]) => {
    const [en, fr] = inBothLanguages(columns).map(([, text]) => parseLanguageCommand(text))
    return { wanted: wanted?.text, en, fr }
  })
  const [en, fr] = [{ writtenIn: 'en' }, { writtenIn: 'fr' }]
  const own = { kind: 'choose', scope: 'person' }
  const ofChannel = { kind: 'choose', scope: 'channel' }
  expect(understood).toEqual([
    { wanted: 'choose your language', en: { ...own, ...en, language: 'en' }, fr: { ...own, ...fr, language: 'fr' } },
    {
      wanted: 'choose that of a channel',
      en: { ...ofChannel, ...en, language: 'en' },
      fr: { ...ofChannel, ...fr, language: 'fr' },
    },
    { wanted: 'see what is chosen', en: { kind: 'show', ...en }, fr: { kind: 'show', ...fr } },
    { wanted: 'take it back', en: { ...own, ...en, language: undefined }, fr: { ...own, ...fr, language: undefined } },
  ])
})

test('the French page has the same examples', () => {
  const inFrench = lisezMoi
    .tables("Ce qu'il comprend")
    .map((rows) => rows.map(([, french, english]) => [english, french]))
  expect(inFrench).toEqual(readme.tables('What it understands').map((rows) => rows.map(([, ...columns]) => columns)))
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
    'alternate both': {
      en: { kind: 'set', at: '09:00', language: 'alternating', writtenIn: 'en' },
      fr: { kind: 'set', at: '09:00', language: 'alternating', writtenIn: 'fr' },
    },
    'choose the fields': {
      en: { kind: 'set', at: '09:00', categories: ['docker', 'networking'], writtenIn: 'en' },
      fr: { kind: 'set', at: '09:00', categories: ['docker', 'networking'], writtenIn: 'fr' },
    },
    'see what is scheduled': { en: { kind: 'show' }, fr: { kind: 'show', writtenIn: 'fr' } },
    // The last example of each.
    pause: {
      en: { kind: 'pause', until: '2027-01-04', writtenIn: 'en' },
      fr: { kind: 'pause', until: '2027-01-04', writtenIn: 'fr' },
    },
    resume: { en: { kind: 'resume', writtenIn: 'en' }, fr: { kind: 'resume', writtenIn: 'fr' } },
    stop: { en: { kind: 'stop' }, fr: { kind: 'stop', writtenIn: 'fr' } },
  }

  const context = { today: '2026-11-23', categories: categoriesOf(understanding.knowledge) }

  test('mean what the README says', () => {
    const understood = readme
      .table('A tip a day')
      .map(([wanted, ...columns]) => [
        wanted?.text,
        Object.fromEntries(
          inBothLanguages(columns).map(([language, text]) => [language, parseTipCommand(text, context)]),
        ),
      ])
    expect(Object.fromEntries(understood)).toEqual(meanings)
  })

  test('are the same on the French page', () => {
    const inFrench = lisezMoi.table("L'astuce du jour").map(([, command]) => command?.text)
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
    const kinds: Readonly<Record<Exclude<AnswerKind, 'terms' | 'comparables'>, true>> = {
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

test('the database has no room for who asks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timonier-'))
  const file = join(folder, 'timonier.db')
  await (await openStore({ file, unansweredDays: 30, nowMs: 0 }))[Symbol.asyncDispose]()
  const database = new DatabaseSync(file)
  const rows = database
    .prepare(`select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table'`)
    .all()
  database.close()
  await rm(folder, { recursive: true })
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter(({ column }) => /user|asker|author|member|person/.test(String(column)))).toEqual([])
})

/** The examples of two columns, English first. */
function inBothLanguages(columns: readonly Cell[]): readonly (readonly [Language, string])[] {
  const [english, french] = columns
  return [
    ...(english?.codeSpans ?? []).map((example) => ['en', example] as const),
    ...(french?.codeSpans ?? []).map((example) => ['fr', example] as const),
  ]
}
