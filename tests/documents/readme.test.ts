import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { slackCommands, slackManifest } from '../../src/adapters/slack/index.ts'
import { firstDifference, run, shownCommands } from './command.ts'
import { type Document, readDocument, root } from './document.ts'

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

  test('names no Slack command but those that there are', () => {
    const named = page.codeSpans.map((span) => /^\/[a-z]+\b(?!\/)/.exec(span)?.[0]).filter((name) => name !== undefined)
    const known = new Set<string>([...slackCommands.map(({ name }) => name), '/invite', '/health'])
    expect(named).toContain('/concept')
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('invites the Discord bot with the permissions that it needs, and no more', () => {
    const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits
    const needed = ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory
    expect(invitation(page).searchParams.get('permissions')).toBe(String(needed))
    expect(invitation(page).searchParams.get('scope')).toBe('bot')
  })
})

describe('a command that is shown', () => {
  const shown = [english, french].flatMap(shownCommands)
  const steps = shown.flatMap(({ line, output }) => line.split(' && ').map((step) => ({ line: step, output })))
  test.each(unique(steps.filter(({ line }) => isRun(line))))('answers as shown: $line', async ({ line, output }) => {
    const answered = await run(line)
    expect(answered.trim()).not.toBe('')
    expect(firstDifference(output ?? '…', answered)).toBeUndefined()
  })
})

test('the French page leads to the heading of the manifest', () => {
  const targets = french.links.filter((link) => link.startsWith('../README.md#')).map((link) => link.split('#')[1])
  expect(targets).toEqual(['the-slack-manifest'])
  expect(english.headings.map((heading) => heading.toLowerCase().replaceAll(' ', '-'))).toContain(targets[0])
})

test('the Slack manifest of the README is that of the program', () => {
  expect(JSON.parse(english.codeBlock('The Slack manifest').text)).toEqual(slackManifest)
})

test('the README explains every Slack command', () => {
  const explained = english.table('Connect Slack in five minutes').map(([command]) => command?.text.split(' ')[0])
  expect(explained).toEqual(slackCommands.map(({ name }) => name))
})

test('the README names every permission of its invitation', () => {
  const named = new Set(english.codeSpans)
  const bits = Object.entries(PermissionFlagsBits).filter(([name]) => named.has(name) && name !== 'ManageChannels')
  const sum = bits.reduce((total, [, bit]) => total | bit, 0n)
  expect(invitation(english).searchParams.get('permissions')).toBe(String(sum))
})

function isRun(line: string): boolean {
  return !notRun.some((known) => known.test(line))
}

function invitation(page: Document): URL {
  return new URL(page.codeBlocks.find(({ text }) => text.includes('/oauth2/authorize'))?.text ?? '')
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
