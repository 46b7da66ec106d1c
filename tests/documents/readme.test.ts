import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { afterAll, describe, expect, test } from 'vitest'
import { commandDefinitions } from '../../src/adapters/discord/command-definitions.ts'
import { inviteUrls } from '../../src/adapters/discord/invite-url.ts'
import { slackCommands, slackScopes } from '../../src/adapters/slack/index.ts'
import type { Language } from '../../src/core/language.ts'
import { copyFewEntries } from '../end-to-end/few-entries.ts'
import { firstDifference, run, shownCommands } from './command.ts'
import { readDocument, root } from './document.ts'

const english = readDocument('README.md')
const french = readDocument('docs/lisez-moi.md')

/** Not run here: they install, wait for somebody, change files, need a Docker engine, or are what runs these tests. */
const notRun = [
  /^npm ci$/,
  /^npm (?:start|test)$/,
  /^npm run (?:chat|check|format|lint|knowledge:index)$/,
  /^cp \.env\.example \.env$/,
  /^docker (?:build|run) /,
]

/** What is typed in Slack and Discord, and the addresses of the health check and of the page. */
const slashes: ReadonlySet<string> = new Set([
  '/invite',
  '/live',
  '/ready',
  '/metrics',
  '/admin',
  ...slackCommands.map(({ name }) => name),
  ...commandDefinitions.flatMap(({ name, name_localizations }) => [`/${name}`, `/${name_localizations?.fr}`]),
])

const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

describe.each([english, french])('$path', (page) => {
  test('opens with a link to the other language, an exchange in each, and the two commands', () => {
    expect(page.links[0]).toBe(page === english ? 'docs/lisez-moi.md' : '../README.md')
    expect(
      shownCommands(page)
        .map(({ line }) => line)
        .slice(0, 4),
    ).toEqual([
      'npm run --silent ask -- "c\'est quoi etcd ?"',
      'npm run --silent ask -- "docker or VM?"',
      'npm ci && npm start',
      'npm ci && npm test',
    ])
  })

  test('every script that it names exists', () => {
    const named = [...page.codeSpans, ...shownCommands(page).flatMap(({ line }) => line.split(' && '))]
    const missing = named.map(scriptOf).filter((script) => script !== undefined && !(script in scripts))
    expect(missing).toEqual([])
  })

  test('every path that it names exists', () => {
    const links = page.links.filter((link) => !URL.canParse(link)).map((link) => link.replace(/#.*$/, ''))
    expect(missingFiles(links, dirname(page.path))).toEqual([])
    expect(missingFiles(page.codeSpans.filter(isPath))).toEqual([])
  })

  test('names no command but those that there are', () => {
    const named = page.codeSpans.map((span) => /^\/[a-z]+\b(?!\/)/.exec(span)?.[0]).filter((name) => name !== undefined)
    expect(named).toContain('/concept')
    expect(named.filter((name) => !slashes.has(name))).toEqual([])
  })

  test('invites the Discord bot with the link that the program makes', () => {
    const shown = page.codeBlocks.find(({ text }) => text.includes('/oauth2/authorize'))?.text
    expect(shown).toBe(inviteUrls('APPLICATION_ID').server)
  })

  test('names every permission of that link', () => {
    const named = new Set(page.codeSpans)
    const bits = Object.entries(PermissionFlagsBits).filter(([name]) => named.has(name) && name !== 'ManageChannels')
    const sum = bits.reduce((total, [, bit]) => total | bit, 0n)
    expect(new URL(inviteUrls('APPLICATION_ID').server).searchParams.get('permissions')).toBe(String(sum))
  })
})

describe.each([
  { page: english, language: 'en', slack: 'Connect Slack in five minutes', discord: 'Connect Discord in five minutes' },
  {
    page: french,
    language: 'fr',
    slack: 'Connecter Slack en cinq minutes',
    discord: 'Connecter Discord en cinq minutes',
  },
] as const)('$page.path', ({ page, language, slack, discord }) => {
  const [commands = [], scopes = []] = page.tables(slack)

  test('explains every Slack command', () => {
    expect(commands.map(([command]) => command?.text.split(' ')[0])).toEqual(slackCommands.map(({ name }) => name))
  })

  test('gives the reason of every Slack scope', () => {
    const known = slackScopes.map(({ scope, reason }) => [scope, reason[language]])
    expect(scopes.map(([scope, reason]) => [scope?.text, reason?.text])).toEqual(known)
  })

  test('explains every Discord command under its names', () => {
    const known = commandDefinitions.filter(({ name }) => !name.includes(' ')).map((one) => namesOf(one, language))
    expect(page.table(discord).map(([name, other]) => [name?.text, other?.text])).toEqual(known)
  })
})

describe.concurrent('a command that is shown', { timeout: 60_000 }, () => {
  const shown = [english, french].flatMap(shownCommands)
  const steps = shown.flatMap(({ line, output }) => line.split(' && ').map((step) => ({ line: step, output })))
  const folder = mkdtempSync(join(tmpdir(), 'timonier-'))
  const few = { KNOWLEDGE_DIR: copyFewEntries(folder), DATABASE_FILE: join(folder, 'timonier.db') }
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(unique(steps.filter(({ line }) => isRun(line))))('answers as shown: $line', async ({ line, output }) => {
    // One with everything that there is; the others find the same among fewer entries, in a third of the time.
    const answered = await run(line, line === shown[0]?.line ? {} : few)
    expect(answered.trim()).not.toBe('')
    expect(firstDifference(output ?? '…', answered)).toBeUndefined()
  })
})

test('both pages have the same sections, and as much in each', () => {
  const sizes = [english, french].map((page) => page.headings.map((heading) => page.tables(heading).map(sizeOf)))
  // What programs read is explained once.
  const isForPrograms = (at: number): boolean =>
    /^(?:The fields of an answer|For whoever operates it)$/.test(english.headings[at] ?? '')
  expect(sizes[1]).toEqual(sizes[0]?.filter((_, at) => !isForPrograms(at)))
})

function isRun(line: string): boolean {
  return !notRun.some((known) => known.test(line))
}

/** In the language of the page first, then in the other. */
function namesOf({ name, name_localizations }: (typeof commandDefinitions)[number], language: Language) {
  const [en, fr] = [`/${name}`, `/${name_localizations?.fr}`]
  return language === 'en' ? [en, fr] : [fr, en]
}

function sizeOf(rows: readonly unknown[]): number {
  return rows.length
}

/** What `npm run x`, `npm start` or `npm test` runs; undefined for every other command. */
function scriptOf(command: string): string | undefined {
  return /^npm (?:run (?:--silent )?([\w:]+)|(start|test)$)/.exec(command)?.slice(1).join('')
}

function missingFiles(paths: readonly string[], from = '.'): readonly string[] {
  return paths.filter((path) => !existsSync(join(root, from, path)))
}

function isPath(span: string): boolean {
  return /^(?:src|docs|tests|knowledge|\.ci)\/|^\.env\.example$|^[A-Z]\w+\.md$/.test(span)
}

/** Both pages show the same exchanges: once is enough. */
function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
