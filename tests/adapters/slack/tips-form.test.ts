import { expect, test } from 'vitest'
import { createFakeBot, type FakeBot, scheduleOf } from './fake-bot.ts'
import { started, type Running } from './running.ts'
import { actIn, command, readable, submit, typeInto, viewIn, type OpenView } from './slack-payloads.ts'
import { violationsOfView } from './violations.ts'

const channel = { platform: 'slack', id: 'CINFRA', workspace: 'T0001' } as const
const form: Partial<OpenView> = { id: 'VFORM', callback_id: 'tips:form' }

/** What somebody fills in, as Slack hands it back. */
function filledIn(changes: { readonly channelId?: string; readonly zone?: string; readonly at?: string } = {}) {
  const { channelId = 'CINFRA', zone = 'Europe/Paris', at = '09:15' } = changes
  return {
    'tips-channel': { 'tips:channel': { type: 'conversations_select', selected_conversation: channelId } },
    'tips:at@CINFRA': { 'tips:at': { type: 'timepicker', selected_time: at } },
    'tips:zone@CINFRA': { 'tips:zone': { type: 'external_select', selected_option: option(zone) } },
    'tips:weekdays@CINFRA': { 'tips:weekdays': { type: 'checkboxes', selected_options: [option('5'), option('1')] } },
    'tips:language@CINFRA': { 'tips:language': { type: 'radio_buttons', selected_option: option('alternating') } },
    'tips:categories@CINFRA': {
      'tips:categories': { type: 'multi_static_select', selected_options: [option('docker')] },
    },
  }
}

function option(value: string) {
  return { value, text: { type: 'plain_text', text: value } }
}

test.each([
  ['fr-FR', 'tips', 'Astuces du jour', "Aucune astuce n'est programmée"],
  ['en-US', 'astuces', 'Daily tips', 'No tip is scheduled'],
])('in %s, /timonier %s opens a form for the channel it was typed in', async (locale, word, title, none) => {
  await using running = await ready(createFakeBot())
  running.slack.addProfile('U2147483697', { locale, tz: 'America/Montreal' })
  await running.slack.send('slash_commands', command('/timonier', word, { channel_id: 'CINFRA' }))
  const [body] = await running.slack.bodiesOf('views.open')
  const view = viewIn(body)
  expect(body).toMatchObject({ trigger_id: expect.any(String) })
  expect(view.title.text).toBe(title)
  expect(readable(view.blocks)).toContain(none)
  expect(JSON.stringify(view)).toContain('"initial_conversation":"CINFRA"')
  expect(JSON.stringify(view)).toContain('"value":"America/Montreal"')
  expect(violationsOfView(view)).toEqual([])
})

test('the form shows what the channel has, and what can be done about it', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  bot.schedules.set('CINFRA', { ...scheduleOf({ channel, at: '07:45' }), categories: ['docker'] })
  await running.slack.send('slash_commands', command('/timonier', 'tips', { channel_id: 'CINFRA' }))
  const view = viewIn((await running.slack.bodiesOf('views.open'))[0])
  expect(readable(view.blocks)).toContain('every day at 07:45 (Europe/Paris)')
  expect(readable(view.blocks)).toContain('[Stop]')
  expect(JSON.stringify(view)).toContain('"initial_time":"07:45"')
  expect(violationsOfView(view)).toEqual([])
})

test('a time zone is found as one types', async () => {
  await using running = await ready(createFakeBot())
  const { options } = await running.slack.sendForAnswer(typeInto('tips:zone', 'montreal'))
  expect(options).toMatchObject([{ text: { text: 'America/Montreal' }, value: 'America/Montreal' }])
})

test('before anything is saved, the form says what it would do and shows a tip', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  const pushed = await running.slack.sendForAnswer(submit(form, filledIn()))
  expect(bot.forms).toEqual([
    {
      channel,
      at: '09:15',
      zone: 'Europe/Paris',
      weekdays: [1, 5],
      language: 'alternating',
      categories: ['docker'],
    },
  ])
  expect(pushed).toMatchObject({ response_action: 'push', view: { callback_id: 'tips:preview' } })
  expect(readable(viewIn(pushed).blocks)).toContain('every day at 09:15 (Europe/Paris)')
  expect(readable(viewIn(pushed).blocks)).toContain('a tip')
  expect(violationsOfView(viewIn(pushed))).toEqual([])
  expect(bot.saved).toEqual([])
})

test('what is wrong with the form is said under the field it is about', async () => {
  await using running = await ready(createFakeBot())
  const refused = await running.slack.sendForAnswer(submit(form, filledIn({ zone: 'Mars/Phobos' })))
  expect(refused).toEqual({ response_action: 'errors', errors: { 'tips:zone@CINFRA': 'no zone Mars/Phobos' } })
})

test.each([
  ['a channel that the person is not in', { members: ['U9'] }, 'Only members of this channel'],
  ['a channel that the bot is not in', { hasBot: false, members: ['U2147483697'] }, '/invite @Timonier'],
  ['a private channel without the bot', { isPrivate: true, members: ['U2147483697'] }, 'it is private'],
  ['an archived channel', { isArchived: true, members: ['U2147483697'] }, 'archived'],
])('%s gets no tips, and the form says why', async (_, fake, why) => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  running.slack.addChannel('COTHER', fake)
  const refused = await running.slack.sendForAnswer(submit(form, filledIn({ channelId: 'COTHER' })))
  expect(refused).toMatchObject({ response_action: 'errors', errors: { 'tips-channel': expect.stringContaining(why) } })
  expect(bot.forms).toEqual([])
})

test('a scope that the app lacks is named', async () => {
  await using running = await ready(createFakeBot())
  running.slack.refuseOnce('conversations.info', { needed: 'groups:read' })
  const said = await running.slack.sendForAnswer(submit(form, filledIn()))
  expect(readable(viewIn(said).blocks)).toContain('"groups:read"')
})

test('what was previewed is saved, said, and shown in the Home tab', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  const saved = await running.slack.sendForAnswer(submit(await preview(running), {}))
  expect(saved).toMatchObject({ response_action: 'update', view: { clear_on_close: true } })
  expect(readable(viewIn(saved).blocks)).toContain('saved CINFRA')
  const [home] = await running.slack.bodiesOf('views.publish')
  expect(readable(viewIn(home).blocks)).toContain('<#CINFRA>')
})

test('a preview that is submitted twice is saved once', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  const previewed = await preview(running)
  const [first, second] = await Promise.all([
    running.slack.sendForAnswer(submit(previewed, {})),
    running.slack.sendForAnswer(submit(previewed, {})),
  ])
  expect(bot.saved).toHaveLength(1)
  expect([first, second]).toMatchObject([{ response_action: 'update' }, { response_action: 'update' }])
  await running.slack.bodiesOf('views.publish', 2)
})

test('a channel that disappears between the preview and the saving is said to be gone', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  const previewed = await preview(running)
  running.slack.removeChannel('CINFRA')
  const said = await running.slack.sendForAnswer(submit(previewed, {}))
  expect(readable(viewIn(said).blocks)).toContain('no longer exists')
  expect(bot.saved).toEqual([])
  await running.slack.bodiesOf('views.publish')
})

test.each([
  ['stop', { type: 'button', action_id: 'tips:stop' }, 'stop CINFRA'],
  ['resume', { type: 'button', action_id: 'tips:resume' }, 'resume CINFRA'],
  ['pause', { type: 'button', action_id: 'tips:pause' }, 'pause CINFRA until resumed'],
  [
    'pause until a day',
    { type: 'datepicker', action_id: 'tips:pause-until', selected_date: '2026-12-24' },
    'pause CINFRA 2026-12-24',
  ],
])('%s acts at once and says so in the form', async (_, action, done) => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  bot.schedules.set('CINFRA', scheduleOf({ channel }))
  await running.slack.send('interactive', actIn({ ...form, state: { values: filledIn() } }, action))
  const [body] = await running.slack.bodiesOf('views.update')
  expect(bot.done).toEqual([done])
  expect(body).toMatchObject({ view_id: 'VFORM', hash: 'hash-1' })
  expect(readable(viewIn(body).blocks)).toContain(done)
  expect(violationsOfView(viewIn(body))).toEqual([])
  await running.slack.bodiesOf('views.publish')
})

test('nobody stops the tips of a channel that they are not in', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  running.slack.addChannel('COTHER', { members: ['U9'] })
  const view = { ...form, state: { values: filledIn({ channelId: 'COTHER' }) } }
  await running.slack.send('interactive', actIn(view, { type: 'button', action_id: 'tips:stop' }))
  const [body] = await running.slack.bodiesOf('views.update')
  expect(readable(viewIn(body).blocks)).toContain('Only members of this channel')
  expect(bot.done).toEqual([])
  await running.slack.bodiesOf('views.publish')
})

test('another channel brings what it has; one that has nothing keeps what is filled in', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  bot.schedules.set('CDOCS', scheduleOf({ channel: { ...channel, id: 'CDOCS' }, at: '18:00' }))
  const choose = (channelId: string) => {
    const view = { ...form, state: { values: filledIn({ channelId }) } }
    return running.slack.send('interactive', actIn(view, { type: 'conversations_select', action_id: 'tips:channel' }))
  }
  await choose('CDOCS')
  await choose('CNEW')
  const [planned, blank] = await running.slack.bodiesOf('views.update', 2)
  expect(JSON.stringify(planned)).toContain('"initial_time":"18:00"')
  expect(JSON.stringify(planned)).toContain('tips:at@CDOCS')
  expect(JSON.stringify(blank)).toContain('"initial_time":"09:15"')
})

test('the channels with tips are listed, each a click from its form', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  bot.schedules.set('CINFRA', scheduleOf({ channel }))
  await running.slack.send('slash_commands', command('/timonier', 'astuces liste'))
  const [list] = await running.slack.bodiesOf('views.update')
  expect(readable(viewIn(list).blocks)).toBe('<#CINFRA> · every day at 08:30 (Europe/Paris)\n[Edit]')
  const edit = { type: 'button', action_id: 'tips:edit:CINFRA', value: 'CINFRA' }
  await running.slack.send('interactive', actIn({ id: 'VLIST' }, edit))
  const [, shown] = await running.slack.bodiesOf('views.update', 2)
  expect(viewIn(shown).callback_id).toBe('tips:form')
})

test('a list that was closed before it was there is nobody’s trouble', async () => {
  const bot = createFakeBot()
  await using running = await ready(bot)
  running.slack.refuseOnce('views.update', 'not_found')
  await running.slack.send('slash_commands', command('/timonier', 'tips list'))
  await running.slack.bodiesOf('views.update')
  await running.adapter.stop()
  expect(running.slack.callsOf('response_url')).toEqual([])
  expect(bot.errors).toEqual([])
})

test('from the Home tab, a form opens in a modal', async () => {
  await using running = await ready(createFakeBot())
  const plan = { type: 'button', action_id: 'tips:plan' }
  await running.slack.send('interactive', actIn({ id: 'VHOME', type: 'home' }, plan))
  const [body] = await running.slack.bodiesOf('views.open')
  expect(JSON.stringify(body)).toContain('default_to_current_conversation')
})

test('a form whose time is over is said to be, where the command was typed', async () => {
  await using running = await ready(createFakeBot())
  running.slack.refuseOnce('views.open', 'expired_trigger_id')
  await running.slack.send('slash_commands', command('/timonier', 'tips'))
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([
    { response_type: 'ephemeral', text: expect.stringContaining('Try again') },
  ])
})

async function ready(bot: FakeBot): Promise<Running> {
  const running = await started(bot)
  running.slack.addChannel('CINFRA', { members: ['U2147483697', 'U9'] })
  return running
}

/** The preview of a filled-in form, as Slack has it then. */
async function preview({ slack }: Running): Promise<Partial<OpenView>> {
  const { private_metadata: metadata = '' } = viewIn(await slack.sendForAnswer(submit(form, filledIn())))
  return { id: 'VPREVIEW', callback_id: 'tips:preview', private_metadata: metadata }
}
