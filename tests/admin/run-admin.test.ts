import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { runAdmin } from '../../src/admin.ts'
import { SetUpError } from '../../src/core/errors.ts'
import type { Store } from '../../src/core/store.ts'
import type { TipSchedule } from '../../src/core/tip.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { copyFewEntries } from '../end-to-end/few-entries.ts'

let folder: string
let knowledge: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timonier-admin-'))
  knowledge = copyFewEntries(folder)
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

describe('with nothing in the store', () => {
  test.each([
    ['tips', 'No channel has daily tips.', "Aucun canal n'a d'astuce du jour."],
    ['deliveries', 'No tip has been delivered yet.', "Aucune astuce n'a encore été envoyée."],
    ['misses', 'No question without an answer in the last 30 days', 'Aucune question sans réponse depuis 30 jours'],
    ['votes', 'Nobody has voted yet.', "Personne n'a encore voté."],
  ])('"%s" says so in the language of the shell', async (command, english, french) => {
    expect(await admin([command])).toContain(english)
    expect(await admin([command], { LANG: 'fr_FR.UTF-8' })).toContain(french)
  })
})

test('tips are shown with their next time, their last outcome and why they are suspended', async () => {
  await using store = await openedStore()
  await schedule(store, 'C1')
  await schedule(store, 'C2')
  await failTip(store)
  await store[Symbol.asyncDispose]()
  expect(await admin(['tips'])).toBe(
    [
      'Platform  Channel  Next              Last outcome',
      '--------  -------  ----------------  ------------------',
      'slack     C1       suspended         2026-11-23 refused',
      '    A tip in French, Monday to Friday, at 09:00 (Europe/Paris). Suspended: the channel is',
      '    archived (is_archived).',
      'slack     C2       2026-11-24 09:00  —',
      '    A tip in French, Monday to Friday, at 09:00 (Europe/Paris).',
      '',
    ].join('\n'),
  )
  expect(await admin(['tips'], { LANG: 'fr_FR.UTF-8' })).toMatch(
    /suspendue +2026-11-23 refusée\n.* Suspendue.: le canal\n +est archivé/,
  )
  expect(JSON.parse(await admin(['tips', '--json']))).toMatchObject([
    { channel: { id: 'C1' }, suspended: { reason: 'archived' }, last: { state: 'failed' } },
    { channel: { id: 'C2' } },
  ])
})

test('paused tips are shown as paused, with the day they are back', async () => {
  await using store = await openedStore()
  await schedule(store, 'C1', { pausedUntil: '9999-12-31', nextDueMs: Date.parse('9999-12-31T08:00Z') })
  await schedule(store, 'C2', { pausedUntil: '2099-12-24', nextDueMs: Date.parse('2099-12-24T08:00Z') })
  await store[Symbol.asyncDispose]()
  const shown = await admin(['tips'])
  expect(shown).toMatch(/C1 +paused +—\n.*The tips are paused\.\n/)
  expect(shown).toMatch(/C2 +2099-12-24 09:00 +—\n.*The tips are paused until 24\n +December 2099\.\n/)
})

test('what became of tips is shown, those alone of which nobody knows when asked', async () => {
  await using store = await openedStore()
  await schedule(store, 'C1')
  await failTip(store)
  await store[Symbol.asyncDispose]()
  expect(await admin(['deliveries'])).toMatch(/2026-11-23 +slack +C1 +refused +etcd #1\n.*is archived \(is_archived\)/)
  expect(await admin(['deliveries', '--unknown'])).toBe('It is known of every tip what became of it.\n')
  expect(JSON.parse(await admin(['deliveries', '--json']))).toMatchObject([{ state: 'failed', reason: 'archived' }])
})

test('what a platform says stays on its line, and commands no terminal', async () => {
  await using store = await openedStore()
  await schedule(store, 'C1')
  await failTip(store, 'no\nsuch\u001B[31m channel')
  await store[Symbol.asyncDispose]()
  expect(await admin(['deliveries'])).toContain('(no such [31m channel)')
})

test('misses that mean the same are one line, and one makes a draft', async () => {
  await using store = await openedStore()
  const nowMs = Date.now()
  await store.rememberUnanswered({ text: 'c est quoi ansible', language: 'fr', platform: 'slack' }, nowMs)
  await store.rememberUnanswered({ text: 'what is ansible', language: 'en', platform: 'discord' }, nowMs)
  await store[Symbol.asyncDispose]()
  expect(await admin(['misses'])).toMatch(
    /2 {2}.* en fr +discord slack +(c est quoi|what is) ansible\n +(c est quoi|what is) ansible\n/,
  )
  expect(JSON.parse(await admin(['misses', '--json']))).toMatchObject([{ count: 2 }])
  for (const typed of ['what is ansible', "C'est quoi Ansible ?"])
    expect(await admin(['draft', typed])).toContain('# knowledge/concepts/ansible.md')
  expect(await admin(['draft', 'what', 'is', 'ansible'])).toContain('# knowledge/concepts/ansible.md')
  expect(await problemOf(['draft', 'what is redis'])).toContain('No question without an answer reads "what is redis"')
})

test('a long question is drafted as it is shown', async () => {
  await using store = await openedStore()
  const text = 'comment mettre un serveur mandataire inverse devant une grappe sur site'
  await store.rememberUnanswered({ text, language: 'fr', platform: 'slack' }, Date.now())
  await store[Symbol.asyncDispose]()
  const [, , row = ''] = (await admin(['misses'])).split('\n')
  const shown = row.slice(row.indexOf('comment'))
  expect(shown).toBe('comment mettre un serveur mandataire inverse dev…')
  expect(await admin(['draft', shown])).toContain(text)
  expect(await problemOf(['draft', shown.replace('…', '')])).toContain('No question')
})

test('votes are added up by entry, the least helpful first', async () => {
  await using store = await openedStore()
  for (const [id, isHelpful] of [
    ['etcd', true],
    ['etcd', true],
    ['pod', false],
  ] as const) {
    await store.countVote({ subject: { kind: 'concept', id }, language: 'fr', day: '2026-11-23', isHelpful })
  }
  await store[Symbol.asyncDispose]()
  expect(await admin(['votes'])).toMatch(/ 0 +1 +concept:pod\n +2 +0 +concept:etcd\n/)
})

test('every entry is covered', async () => {
  expect(await admin(['coverage'])).toMatch(/^2026-\d\d-\d\d +\d+ +\d+ +\d+ +\d+ +etcd$/m)
})

test('a running bot does not keep anybody from looking, but from changing', async () => {
  await using store = await openedStore()
  await schedule(store, 'C1')
  expect(await admin(['tips'])).toContain('C1')
  expect(await problemOf(['forget', 'slack', 'U1'])).toContain(`is in use by process ${process.pid}`)
})

test('what somebody chose is erased', async () => {
  await using store = await openedStore()
  await store.savePreferences({ kind: 'person', platform: 'slack', id: 'U1' }, { language: 'fr' })
  await store[Symbol.asyncDispose]()
  expect(await admin(['forget', 'slack', 'U1'])).toBe('Erased.\n')
  expect(await admin(['forget', 'slack', 'U1'])).toBe('Nothing was known about this person.\n')
})

describe('an export', () => {
  test('puts everything into another database, and counts it', async () => {
    await using store = await openedStore()
    await schedule(store, 'C1')
    await store.savePreferences({ kind: 'person', platform: 'slack', id: 'U1' }, { language: 'fr' })
    await store[Symbol.asyncDispose]()
    const file = join(folder, 'export.jsonl')
    expect(await admin(['export', file])).toMatch(/tip_schedules\s+1/)
    const target = { DATABASE_FILE: join(folder, 'target.db') }
    expect(await admin(['import', file], target)).toMatch(/tip_schedules\s+1[\s\S]*preferences\s+1/)
    expect(await admin(['tips'], target)).toContain('C1')
  })

  test('can be piped', async () => {
    const exported = await admin(['export'])
    const target = { DATABASE_FILE: join(folder, 'target.db') }
    expect(await admin(['import', '-'], target, exported)).toMatch(/tip_schedules\s+0/)
  })

  test('overwrites no file, and one that is none changes nothing', async () => {
    const file = join(folder, 'precious.txt')
    writeFileSync(file, 'precious\n')
    expect(await problemOf(['export', file])).toContain('is there already, and is not overwritten')
    expect(await problemOf(['export', join(folder, 'nowhere/export.jsonl')])).toContain('cannot be written (ENOENT)')
    expect(await problemOf(['import', file])).toContain('precious')
    expect(await problemOf(['import', join(folder, 'missing.jsonl')])).toContain('cannot be read (ENOENT)')
    expect(await problemOf(['import', folder])).toContain('cannot be read (EISDIR)')
    expect(readFileSync(file, 'utf8')).toBe('precious\n')
  })

  test('that fails leaves no file behind', async () => {
    await using store = await openedStore()
    await schedule(store, 'C1')
    const file = join(folder, 'export.jsonl')
    expect(await problemOf(['export', file])).toContain('is in use')
    expect(existsSync(file)).toBe(false)
  })
})

test('the apps are described for Slack and Discord', async () => {
  const manifest: unknown = JSON.parse(await admin(['slack-manifest']))
  expect(manifest).toMatchObject({ features: { slash_commands: expect.arrayContaining([expect.anything()]) } })
  const [server, person] = (await admin(['discord-invite', '123'])).split('\n')
  expect(server).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?client_id=123&.*scope=bot/)
  expect(person).toContain('integration_type=1')
})

test.each([['help'], ['--help'], ['tips', '--help'], []])('%j lists the commands', async (...args) => {
  expect(await admin(args)).toContain('discord-invite')
})

test.each([
  [['dance'], 'There is no command "dance"'],
  [['tips', '--loud'], '"--loud"'],
  [['tips', '--days', '3'], '"--days"'],
  [['votes', 'etcd'], '"etcd" is one word too many'],
  [['discord-invite', 'timonier'], '"timonier" is no application id'],
  [['slack-manifest', 'http://localhost'], '"http://localhost" is no address'],
  [['misses', '--days', '0'], '--days is "0"'],
  [['forget'], 'The platform is missing'],
  [['forget', 'icq', '1'], '"icq" is no platform'],
  [['forget', 'slack'], "The person's identifier is missing"],
  [['import'], 'The file is missing'],
  [['draft'], 'The question is missing'],
  [['discord-invite'], "The application's id is missing"],
])('%j is refused with a sentence', async (args, sentence) => {
  expect(await problemOf(args)).toContain(sentence)
})

async function admin(args: readonly string[], environment: Record<string, string> = {}, input = ''): Promise<string> {
  let output = ''
  const stdout = new Writable({
    write(chunk, _, done) {
      output += String(chunk)
      done()
    },
  })
  const io = { stdin: Readable.from([input]), stdout }
  expect(
    await runAdmin(args, { DATABASE_FILE: join(folder, 'timonier.db'), KNOWLEDGE_DIR: knowledge, ...environment }, io),
  ).toBe(0)
  return output
}

async function problemOf(args: readonly string[]): Promise<string> {
  try {
    await admin(args)
  } catch (error) {
    if (error instanceof SetUpError) return error.problems.map(({ what }) => what.en).join('\n')
    throw error
  }
  throw new Error('There was no problem.')
}

function openedStore(): Promise<Store> {
  return openStore({ file: join(folder, 'timonier.db'), unansweredDays: 30, nowMs: Date.now() })
}

const nextDueMs = Date.parse('2026-11-24T08:00Z')

async function schedule(store: Store, id: string, more: Partial<TipSchedule> = {}): Promise<void> {
  await store.saveSchedule({
    channel: { platform: 'slack', id },
    at: '09:00',
    zone: 'Europe/Paris',
    weekdays: [1, 2, 3, 4, 5],
    language: 'fr',
    nextDueMs: id === 'C1' ? nextDueMs - 1 : nextDueMs,
    ...more,
  })
}

/** The channel with the earliest tip turns out to be archived. */
async function failTip(store: Store, detail = 'is_archived'): Promise<void> {
  const [delivery] = await store.claimDue({
    nowMs: nextDueMs,
    leaseUntilMs: nextDueMs + 60_000,
    limit: 1,
    platforms: ['slack'],
    plan: () => ({ localDay: '2026-11-23', nextDueMs: nextDueMs + 86_400_000, language: 'fr' }),
  })
  if (!delivery) throw new Error('Nothing was due.')
  await store.beginPosting(delivery, { entry: 'etcd', number: 0 }, nextDueMs)
  await store.settle(delivery, { kind: 'failed', reason: 'archived', detail })
}
