import { expect, onTestFinished, test } from 'vitest'
import type { Question } from '../../src/core/question.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createTipCommands } from '../../src/bot/tip-commands.ts'
import { temporaryFile } from '../storage/temporary-file.ts'

/** A Monday, 10:30 in Paris. */
const nowMs = Date.parse('2026-11-23T09:30Z')
const categories = ['docker', 'kubernetes', 'networking']
const general = { platform: 'slack', id: 'general' } as const
const lounge = { platform: 'discord', id: 'lounge' } as const

test.each(['what is etcd?', 'tip', 'une astuce', 'tips about docker', '', 'help'])(
  '"%s" is not about the daily tips',
  async (text) => {
    const { handle } = await setUp()
    expect(await handle(text)).toBeUndefined()
  },
)

test('a command that says what it asks for is not one about the daily tips', async () => {
  const { handle } = await setUp()
  expect(await handle('tips 9:00', { asks: 'tip' })).toBeUndefined()
  expect(await handle('tips', { asks: 'comparison' })).toBeUndefined()
})

test('a first schedule takes what is left out from the defaults', async () => {
  const { handle } = await setUp()
  expect(await handle('tips 9:00')).toEqual({
    kind: 'saved',
    schedule: {
      channel: general,
      at: '09:00',
      zone: 'Europe/Paris',
      weekdays: [1, 2, 3, 4, 5],
      language: 'en',
      nextDueMs: expect.toSatisfy(isWithinAMinuteAfter('2026-11-24T08:00Z')),
    },
  })
})

test('a later one takes it from the schedule there is', async () => {
  const { handle } = await setUp()
  await handle('tips 9:00 Asia/Tokyo mardi en français')
  expect(await handle('tips 18:30')).toMatchObject({
    kind: 'saved',
    schedule: { at: '18:30', zone: 'Asia/Tokyo', weekdays: [2], language: 'fr' },
  })
})

test('the tips are in the language they are asked for, else in that of the command, else in the default one', async () => {
  const { handle } = await setUp()
  const languageOf = async (text: string, id: string) => {
    const notice = await handle(text, { channel: { platform: 'slack', id } })
    return notice?.kind === 'saved' ? notice.schedule.language : notice?.kind
  }
  expect(await languageOf('astuces 9h in English', 'a')).toBe('en')
  expect(await languageOf('astuces 9h', 'b')).toBe('fr')
  expect(await languageOf('tips 9:00', 'c')).toBe('en')
})

test('what was scheduled is shown, in that channel alone', async () => {
  const { handle, store } = await setUp()
  await handle('tips 9:00')
  expect(await handle('tips')).toEqual({ kind: 'shown', schedule: await store.findSchedule(general) })
  expect(await handle('tips', { channel: lounge })).toEqual({ kind: 'shown' })
})

test('stopping says whether there was anything to stop', async () => {
  const { handle, store } = await setUp()
  await handle('tips 9:00')
  expect(await handle('tips off')).toEqual({ kind: 'stopped', wasScheduled: true })
  expect(await handle('astuces stop')).toEqual({ kind: 'stopped', wasScheduled: false })
  expect(await store.schedules()).toEqual([])
})

test('who may not manage the channel may look, but change nothing', async () => {
  const { handle, store } = await setUp()
  await handle('tips 9:00')
  const before = await store.schedules()
  const asVisitor = { mayManageChannel: false }
  expect(await handle('tips 10:00', asVisitor)).toEqual({ kind: 'not-allowed' })
  expect(await handle('tips off', asVisitor)).toEqual({ kind: 'not-allowed' })
  expect(await handle('tips', asVisitor)).toMatchObject({ kind: 'shown', schedule: { at: '09:00' } })
  expect(await store.schedules()).toEqual(before)
})

test('a command with a mistake changes nothing and says which', async () => {
  const { handle, store } = await setUp()
  await handle('tips 9:00')
  const before = await store.schedules()
  expect(await handle('tips 25:00')).toEqual({ kind: 'invalid', problem: { kind: 'time', value: '25:00' } })
  expect(await handle('tips 9:00 Europe/Pariss')).toEqual({
    kind: 'invalid',
    problem: { kind: 'zone', value: 'Europe/Pariss', suggestions: ['Europe/Paris'] },
  })
  expect(await store.schedules()).toEqual(before)
})

test('a terminal receives no tips', async () => {
  const { handle, store } = await setUp()
  const channel = { platform: 'console', id: 'terminal' } as const
  for (const text of ['tips 9:00', 'tips', 'tips off']) {
    expect(await handle(text, { channel })).toEqual({ kind: 'not-here' })
  }
  expect(await store.schedules()).toEqual([])
})

test('without a store, nothing can be scheduled', async () => {
  const tipCommand = createTipCommands({
    clock: () => nowMs,
    defaultZone: 'Europe/Paris',
    defaultLanguage: 'en',
    categories,
  })
  expect((await tipCommand(question('tips 9:00')))?.notice).toEqual({ kind: 'not-here' })
})

test('a command is answered in its own language, else in that of the locale, else in the default one', async () => {
  const { languageOf } = await setUp()
  expect(await languageOf('astuces 9h')).toBe('fr')
  expect(await languageOf('tips 9:00', { likelyLanguage: 'fr' })).toBe('fr')
  expect(await languageOf('tips 09:00 UTC+2')).toBe('en')
})

/** Channels with the same time are spread over a minute. */
function isWithinAMinuteAfter(instant: string): (dueMs: number) => boolean {
  return (dueMs) => dueMs >= Date.parse(instant) && dueMs < Date.parse(instant) + 60_000
}

function question(text: string, more: Partial<Question> = {}): Question {
  return { text, channel: general, mayManageChannel: true, ...more }
}

async function setUp() {
  const place = temporaryFile()
  onTestFinished(() => place[Symbol.dispose]())
  const store = await openStore({ file: place.file, unansweredDays: 30, nowMs })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const tipCommand = createTipCommands({
    store,
    clock: () => nowMs,
    defaultZone: 'Europe/Paris',
    defaultLanguage: 'en',
    categories,
  })
  const handle = async (text: string, more?: Partial<Question>) => (await tipCommand(question(text, more)))?.notice
  const languageOf = async (text: string, more?: Partial<Question>) =>
    (await tipCommand(question(text, more)))?.language
  return { store, handle, languageOf }
}
