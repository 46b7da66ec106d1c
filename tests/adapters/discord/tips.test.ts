import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePlan, encodePlan } from '../../../src/adapters/discord/tips/form-id.ts'
import { everyDay } from '../../../src/core/tip.ts'
import guildCreate from '../../fixtures/discord/guild-create.json' with { type: 'json' }
import type { BotRequest } from './fake-discord.ts'
import { callbacks } from './fake-interactions.ts'
import {
  button,
  callbackOf,
  command,
  componentsIn,
  flags,
  form,
  guildId,
  labelsIn,
  menu,
  textOf,
} from './interactions.ts'
import { scheduleOf } from './recording-bot.ts'
import { startAdapter, type Started } from './started-adapter.ts'

const kubernetes = '5500000000000000001'
const announcements = '5500000000000000002'
const thread = '5500000000000000003'
const news = '5500000000000000006'
const managers = '4400000000000000001'
const base = command('help').member
const manager = { member: { ...base, roles: [managers], permissions: '68624' }, locale: 'en-GB' }

async function answerTo({ discord }: Started, interaction: { readonly id: string; readonly token: string }) {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction)
  const request = await discord.nextRequest()
  expect(request.path).toBe(callbackOf(interaction))
  return request
}

const set = (options: Record<string, string>) => command('tips set', { time: '09:00', ...options }, manager)

/** The message of an answer, as it comes back with a click on it. */
const shownBy = ({ body }: BotRequest) => ({ flags: flags.ephemeral, components: body.data?.components ?? [] })

const idIn = (request: BotRequest, label: string) =>
  componentsIn(request.body.data?.components).find((each) => each.label === label)?.custom_id ?? ''

test('/tips set shows what would be saved and a tip, to whoever plans alone, and saves nothing', async () => {
  const started = await startAdapter()
  const preview = await answerTo(
    started,
    set({ zone: 'Montréal', days: 'monday friday', language: 'alternating', categories: 'docker, réseau' }),
  )
  expect(preview.body).toMatchObject({
    type: callbacks.message,
    data: { flags: flags.ephemeral | flags.suppressEmbeds },
  })
  expect(textOf(preview)).toBe(
    'At 09:00 in Montréal: docker+networking (en).\n\n-# Nothing is saved yet. A tip would look like this:\n\nTip: count to three.',
  )
  expect(labelsIn(preview.body.data?.components)).toEqual(['Save', 'Change…', 'Cancel'])
  expect(started.bot.forms).toEqual([
    {
      channel: { platform: 'discord', id: kubernetes, workspace: guildId },
      at: '09:00',
      zone: 'Montréal',
      weekdays: 'monday friday',
      language: 'alternating',
      categories: ['docker', 'networking'],
    },
  ])
  expect(started.bot.done).toEqual([])
})

test('what was left out is the default: this channel, the language of the person, all fields', async () => {
  const started = await startAdapter()
  await answerTo(started, set({}))
  expect(started.bot.forms[0]).toMatchObject({
    channel: { id: kubernetes },
    zone: '',
    weekdays: '',
    language: 'en',
    categories: [],
  })
})

test('"Save" saves what the preview shows, on any process', async () => {
  const preview = await answerTo(await startAdapter(), set({ categories: 'docker' }))
  const other = await startAdapter()
  const saved = await answerTo(other, button(idIn(preview, 'Save'), shownBy(preview), manager))
  expect(saved.body).toMatchObject({
    type: callbacks.update,
    data: { content: `saved ${kubernetes} (en)`, components: [] },
  })
  expect(other.bot.forms).toEqual([
    {
      channel: { platform: 'discord', id: kubernetes, workspace: guildId },
      at: '09:00',
      zone: 'Europe/Paris',
      weekdays: [1, 2, 3, 4, 5],
      language: 'en',
      categories: ['docker'],
    },
  ])
})

test('the menu below the preview chooses fields, and the preview follows', async () => {
  const started = await startAdapter()
  const preview = await answerTo(started, set({}))
  const [fields] = componentsIn(preview.body.data?.components)
  expect(fields).toMatchObject({
    placeholder: 'Tips of every field (choose here for fewer)',
    min_values: 0,
    max_values: 2,
    options: [
      { label: 'Docker', value: 'docker', default: false },
      { label: 'Networking', value: 'networking', default: false },
    ],
  })
  const narrowed = await answerTo(started, menu(fields?.custom_id ?? '', ['networking'], shownBy(preview), manager))
  expect(narrowed.body.type).toBe(callbacks.update)
  expect(textOf(narrowed)).toMatch(/^At 09:00 in Europe\/Paris: networking/)
  await answerTo(started, button(idIn(narrowed, 'Save'), shownBy(narrowed), manager))
  expect(started.bot.forms.at(-1)).toMatchObject({ categories: ['networking'] })
})

test('"Change…" opens the form filled in, and what is sent is previewed in the place of the former', async () => {
  const started = await startAdapter()
  const preview = await answerTo(started, set({ categories: 'docker' }))
  const opened = await answerTo(started, button(idIn(preview, 'Change…'), shownBy(preview), manager))
  expect(opened.body).toMatchObject({ type: callbacks.modal, data: { title: 'Daily tips' } })
  const inputs = opened.body.data?.components?.map(({ label, component }) => [label, component?.value])
  expect(inputs).toEqual([
    ['Time', '09:00'],
    ['Time zone or city', 'Europe/Paris'],
    ['Days', 'Monday, Tuesday, Wednesday, Thursday, Friday'],
    ['Language', undefined],
  ])
  const sent = form(
    opened.body.data?.custom_id ?? '',
    { at: '10:30', zone: 'Asia/Tokyo', days: 'every day' },
    'alternating',
    shownBy(preview),
  )
  const changed = await answerTo(started, { ...sent, ...manager })
  expect(changed.body.type).toBe(callbacks.update)
  expect(textOf(changed)).toMatch(/^At 10:30 in Asia\/Tokyo: docker/)
  expect(started.bot.forms.at(-1)).toMatchObject({
    weekdays: 'every day',
    language: 'alternating',
    categories: ['docker'],
  })
})

test('a form that was changed for the worse says what is wrong, can be changed again, and not saved', async () => {
  const started = await startAdapter()
  const preview = await answerTo(started, set({}))
  const customId = idIn(preview, 'Change…')
  const sent = form(customId, { at: '10:30', zone: 'Mars', days: '' }, 'fr', shownBy(preview))
  const wrong = await answerTo(started, { ...sent, ...manager })
  expect(textOf(wrong)).toBe('There is no zone "Mars".')
  expect(labelsIn(wrong.body.data?.components)).toEqual(['Change…', 'Cancel'])
})

test('"Cancel" saves nothing and says so', async () => {
  const started = await startAdapter()
  const preview = await answerTo(started, set({}))
  const cancelled = await answerTo(started, button('tips:cancel', shownBy(preview), manager))
  expect(cancelled.body.data).toMatchObject({ content: 'Nothing was saved.', components: [] })
  expect(started.bot.done).toEqual([])
})

test('what is wrong with a command is said, and there is nothing to save', async () => {
  const started = await startAdapter()
  const wrongZone = await answerTo(started, set({ zone: 'Mars' }))
  expect(textOf(wrongZone)).toBe('There is no zone "Mars".')
  expect(wrongZone.body.data?.components).toEqual([])
  const wrongField = await answerTo(started, set({ categories: 'docker, weather' }))
  expect(textOf(wrongField)).toBe('I don\'t know the field "weather". I know Docker, Networking.')
})

test.each([
  ['the bot may not write', announcements, /^I can't post in #annonces: Send Messages is missing\./],
  ['is a forum', '5500000000000000005', /^\\#entraide is a forum/],
  ['is a locked thread', '5500000000000000010', /^\\#incident clos is locked/],
  [
    'is a private thread without the bot',
    '5500000000000000011',
    /^\\#entre nous is a private thread and I'm not in it/,
  ],
  [
    'the person may not manage',
    '5500000000000000004',
    /^Scheduling the tips of #astreinte takes the permission Manage/,
  ],
])('tips are refused, with the reason, for a channel that %s', async (_, channel, reason) => {
  const started = await startAdapter()
  // In #annonces, people with that role may not manage either; the owner may everywhere.
  const owner = { ...manager, member: { ...base, user: { ...base.user, id: guildCreate.owner_id } } }
  const who = channel === announcements ? owner : manager
  expect(textOf(await answerTo(started, command('tips set', { time: '9h', channel }, who)))).toMatch(reason)
  expect(started.bot.forms).toEqual([])
})

test.each([
  ['a thread', thread],
  ['a post in a forum', '5500000000000000012'],
  ['an announcement channel', news],
])('tips can be planned for %s', async (_, channel) => {
  const started = await startAdapter()
  const preview = await answerTo(started, set({ channel }))
  expect(started.bot.forms[0]).toMatchObject({ channel: { id: channel } })
  expect(textOf(preview).includes('not published')).toBe(channel === news)
})

test('who may no longer manage the channel when they save does not save', async () => {
  const started = await startAdapter()
  const preview = await answerTo(started, set({}))
  const refused = await answerTo(started, button(idIn(preview, 'Save'), shownBy(preview)))
  expect(textOf(refused)).toMatch(/il faut y avoir la permission/)
  expect(started.bot.done).toEqual([])
})

test('a channel that was deleted before saving is said to be gone', async () => {
  const started = await startAdapter()
  const preview = await answerTo(started, set({ channel: news }))
  const channel = guildCreate.channels.find(({ id }) => id === news)
  started.discord.gateway.dispatch('CHANNEL_DELETE', channel)
  const refused = await answerTo(started, button(idIn(preview, 'Save'), shownBy(preview), manager))
  expect(textOf(refused)).toMatch(/^That channel no longer exists/)
})

test('/tips pause, resume and stop do so, for this channel or another', async () => {
  const started = await startAdapter()
  const done = async (words: string, options = {}) => textOf(await answerTo(started, command(words, options, manager)))
  expect(await done('tips pause')).toBe(`pause ${kubernetes} until told (en)`)
  expect(await done('tips pause', { until: '2026-12-24', channel: thread })).toBe(
    `pause ${thread} until 2026-12-24 (en)`,
  )
  expect(await done('tips resume')).toBe(`resume ${kubernetes} (en)`)
  expect(await done('tips stop')).toBe(`stop ${kubernetes} (en)`)
})

test.each(['2026-02-30', '24/12/2026', 'tomorrow'])('"%s" is not a day to pause until', async (until) => {
  const started = await startAdapter()
  const refused = await answerTo(started, command('tips pause', { until }, manager))
  expect(textOf(refused)).toBe(`"${until}" is not a date. Write it as year-month-day: 2026-12-24.`)
  expect(started.bot.done).toEqual([])
})

test('who does not manage a channel cannot stop its tips, even where the server lets them type the command', async () => {
  const started = await startAdapter()
  const refused = await answerTo(started, command('tips stop', {}, { locale: 'en-GB' }))
  expect(textOf(refused)).toMatch(/^Scheduling the tips of #kubernetes takes/)
  expect(started.bot.done).toEqual([])
})

const plan = (id: string) =>
  scheduleOf({
    channel: { platform: 'discord', id },
    at: '09:00',
    zone: '',
    weekdays: '',
    language: 'en',
    categories: [],
  })

const planned = [kubernetes, '5500000000000000008', '5500000000000000012'].map(plan)

test('/tips list says what is planned where, but of channels that the person does not see only how many', async () => {
  const list = await answerTo(
    await startAdapter({ bot: { tipsOf: async () => planned } }),
    command('tips list', {}, manager),
  )
  expect(textOf(list)).toBe(
    `
## Daily tips of this server
**#kubernetes**: At 09:00 in Europe/Paris:  (en).

**#Mon pod redémarre**: At 09:00 in Europe/Paris:  (en).

And one in a channel that you do not see.
`.trim(),
  )
})

test('a server without tips is told how to plan some', async () => {
  const list = await answerTo(await startAdapter(), command('tips list', {}, { ...manager, locale: 'fr' }))
  expect(textOf(list)).toBe(
    "Aucune astuce du jour n'est programmée sur ce serveur. Programmez-en avec /astuces programmer.",
  )
})

test('every plan fits in a button and comes back as it was', () => {
  const plans = fc.record({
    channelId: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map(String),
    at: fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    zone: fc.constantFrom(
      ...Intl.supportedValuesOf('timeZone'),
      'America/Argentina/ComodRivadavia',
      'Etc/GMT+12',
      'UTC',
    ),
    weekdays: fc.subarray([...everyDay], { minLength: 1 }),
    language: fc.constantFrom('fr', 'en', 'alternating'),
  })
  fc.assert(
    fc.property(plans, fc.constantFrom('save', 'change', 'categories'), (given, step) => {
      const encoded = encodePlan(step, given)
      expect(encoded.length).toBeLessThanOrEqual(100)
      expect(decodePlan(encoded)).toEqual({ step, plan: given })
    }),
  )
})
