/** What the page for operators says of commands, figures and addresses is what the program does. */
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { installPath } from '../../src/adapters/slack/http/paths.ts'
import { slackManifestFor } from '../../src/adapters/slack/index.ts'
import { runAdmin } from '../../src/admin.ts'
import type { Environment } from '../../src/config.ts'
import { createMetrics } from '../../src/metrics.ts'
import { en } from '../../src/wording/operator/en.ts'
import { copyFewEntries } from '../end-to-end/few-entries.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { firstDifference, shownCommands, variablesRead } from './command.ts'
import { readDocument } from './document.ts'
import { fillSampleStore } from './sample-store.ts'

const page = readDocument('docs/operating.md')
const shown = shownCommands(page)
const halves = [
  { locale: 'en_GB.UTF-8', commands: shown.slice(0, shown.length / 2), health: 'Health and metrics' },
  { locale: 'fr_FR.UTF-8', commands: shown.slice(shown.length / 2), health: 'Santé et mesures' },
]

test('both halves show the same commands, as much in every table, and the same examples', () => {
  const [english, french] = halves.map(({ commands }) => commands.map(({ line }) => line))
  expect(french).toEqual(english)
  const sizes = page.headings.map((heading) => page.tables(heading).map((rows) => rows.length))
  const middle = page.headings.indexOf('Exploiter Timonier')
  expect(sizes.slice(middle)).toEqual(sizes.slice(1, middle))
})

test.each(halves)('the commands answer as shown, $locale', async ({ locale, commands }) => {
  const place = temporaryFile()
  onTestFinished(() => place[Symbol.dispose]())
  await fillSampleStore(place.file)
  const environment = { LC_ALL: locale, KNOWLEDGE_DIR: copyFewEntries(dirname(place.file)) }
  expect(commands.length).toBeGreaterThan(5)
  const differences: string[] = []
  for (const { line, output = '…' } of commands) {
    const answered = await admin(line, place.file, environment)
    const difference = firstDifference(withoutDays(output), withoutDays(answered))
    if (difference !== undefined) differences.push(`${line}: ${difference}`)
  }
  expect(differences).toEqual([])
})

test('every command is shown or named', () => {
  const known = Array.from(en.usage.matchAll(/^ {2}([a-z-]+)/gm), ([, command]) => command)
  const named = [...page.codeSpans, ...shown.map(({ line }) => line.replace(/^.* admin -- /, ''))]
  expect(known.length).toBeGreaterThan(10)
  expect(known.filter((command) => !named.some((span) => span.split(' ')[0] === command))).toEqual([])
})

describe('the figures', () => {
  test.each(halves)('are those of a scrape, with their labels: $health', async ({ health }) => {
    const [, table = []] = page.tables(health)
    const listed = table.map(([name, , labels]) => [name?.text ?? '', labels?.codeSpans ?? []] as const)
    expect(new Map(listed)).toEqual(await figuresScraped())
  })

  test('that an alert is about exist', async () => {
    const known = await figuresScraped()
    const named = page.codeSpans.flatMap((span) => span.match(/timonier_[a-z_]+/g) ?? [])
    expect(named.map((name) => name.replace(/_bucket$/, '')).filter((name) => !known.has(name))).toEqual([])
  })
})

test('every variable that it names is read', () => {
  const named = page.codeSpans.map((span) => /^[A-Z]+_[A-Z_]+/.exec(span)?.[0]).filter((name) => name !== undefined)
  const known = new Set([...variablesRead(), 'LC_ALL'])
  expect(named).toContain('SLACK_SEALING_KEYS')
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('all that Slack and browsers ask for is under the address that a proxy is told to pass on', () => {
  const publicUrl = 'https://timonier.example.com'
  const manifest = JSON.stringify(slackManifestFor({ publicUrl }))
  const addresses = [...(manifest.match(/https:\/\/timonier[^"]*/g) ?? []), publicUrl + installPath]
  expect(addresses.length).toBeGreaterThan(3)
  expect(addresses.filter((address) => !address.startsWith(`${publicUrl}/slack/`))).toEqual([])
  expect(page.codeSpans).toEqual(expect.arrayContaining([`${publicUrl}/slack/`, publicUrl + installPath]))
})

async function admin(line: string, file: string, environment: Environment): Promise<string> {
  const words = Array.from(
    line.replace(/^.* admin -- /, '').matchAll(/"([^"]*)"|(\S+)/g),
    ([word, quoted]) => quoted ?? word,
  )
  const args = words.map((word) => (word.endsWith('.jsonl') ? join(dirname(file), word) : word))
  // The one command that a page shows with another database.
  const DATABASE_FILE = words[0] === 'import' ? `${file}-2` : file
  let text = ''
  const stdout = new Writable({
    write(chunk, _, done) {
      text += String(chunk)
      done()
    },
  })
  await runAdmin(args, { ...environment, DATABASE_FILE }, { stdin: Readable.from([]), stdout })
  return text.replaceAll(`${dirname(file)}/`, '')
}

/** What was asked is of today. */
function withoutDays(text: string): string {
  return text.replaceAll(/\d{4}-\d{2}-\d{2}/g, 'DAY')
}

/** The labels of each, by name. */
async function figuresScraped(): Promise<ReadonlyMap<string, readonly string[]>> {
  const metrics = createMetrics(async () => 0)
  metrics.answered({ kind: 'help', platform: 'slack', language: 'fr', durationMs: 1 })
  metrics.tipSettled({ platform: 'slack', outcome: 'sent', lateMs: 1 })
  metrics.waited('slack', 1)
  const scraped = await metrics.scrape()
  const names = Array.from(scraped.matchAll(/^# TYPE (\w+)/gm), ([, name = '']) => name)
  return new Map(names.map((name) => [name, labelsOf(name, scraped)]))
}

function labelsOf(name: string, scraped: string): readonly string[] {
  const [, labels = ''] = new RegExp(`^${name}(?:_sum)?(?:\\{(.*)\\})? `, 'm').exec(scraped) ?? []
  return Array.from(labels.matchAll(/(\w+)="/g), ([, label = '']) => label)
}
