import { expect, test } from 'vitest'
import type { types } from '@slack/bolt'
import { createFakeBot, scheduleOf } from './fake-bot.ts'
import { started, type Running } from './running.ts'
import { actIn, event, person, readable, viewIn } from './slack-payloads.ts'
import { violationsOfView } from './violations.ts'

const opened = event('app-mention', { type: 'app_home_opened', tab: 'home', channel: 'D1' })
const channelIn = (id: string) => ({ platform: 'slack', id, workspace: 'T0001' }) as const

test.each([
  ['fr-FR', 'Europe/Paris', 'tip of 2026-11-24 in fr'],
  ['en-US', 'America/New_York', 'tip of 2026-11-23 in en'],
  ['en-US', 'Antarctica/A_Zone_Of_Next_Year', 'tip of 2026-11-23 in en'],
])('the Home tab is in the language and on the day of a profile in %s (%s)', async (locale, tz, tip) => {
  await using running = await started(createFakeBot())
  running.slack.addProfile('U2147483697', { locale, tz })
  const home = await homeAfter(running, () => running.slack.send('events_api', opened))
  expect(readable(home.blocks)).toContain(tip)
  expect(violationsOfView(home)).toEqual([])
})

test('the Home tab offers everything: search, categories, tips, language, oneself and privacy', async () => {
  await using running = await started(createFakeBot())
  const home = await homeAfter(running, () => running.slack.send('events_api', opened))
  const shown = readable(home.blocks)
  for (const part of [
    '[Search for a concept…]',
    '[Réseau (12)]',
    '[Schedule tips]',
    '[That of your profile]',
    '[Forget me]',
  ]) {
    expect(shown).toContain(part)
  }
  expect(shown).toContain('about T0001:U2147483697')
  expect(shown).toContain('<https://example.com/privacy#en|What I keep, why and for how long>')
  expect(shown).not.toContain('Partager')
})

test('the messages tab is left alone', async () => {
  await using running = await started(createFakeBot())
  await running.slack.send('events_api', event('app-mention', { type: 'app_home_opened', tab: 'messages' }))
  await homeAfter(running, () => running.slack.send('events_api', opened))
  expect(running.slack.callsOf('views.publish')).toHaveLength(1)
})

test('of the channels with tips, only those are shown that the person is in', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  for (const id of ['CMINE', 'CALSO', 'COTHER']) bot.schedules.set(id, scheduleOf({ channel: channelIn(id) }))
  running.slack.addChannel('CMINE', { members: ['U2147483697'] })
  running.slack.addChannel('CALSO', { members: ['U2147483697', 'U9'] })
  running.slack.addChannel('COTHER', { members: ['U9'] })
  const home = await homeAfter(running, () => running.slack.send('events_api', opened))
  expect(readable(home.blocks)).toContain('<#CMINE> · every day at 08:30 (Europe/Paris)')
  expect(readable(home.blocks)).toContain('<#CALSO>')
  expect(readable(home.blocks)).not.toContain('COTHER')
})

test('a missing scope is named where it is missed, and the rest is shown', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  bot.schedules.set('C1', scheduleOf({ channel: channelIn('C1') }))
  running.slack.refuseOnce('users.conversations', { needed: 'channels:read' })
  const home = await homeAfter(running, () => running.slack.send('events_api', opened))
  expect(readable(home.blocks)).toContain('"channels:read"')
  expect(readable(home.blocks)).toContain('[Forget me]')
})

test('a language is chosen for oneself, and the tab follows at once', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  const choose = (value: string) =>
    running.slack.send(
      'interactive',
      inHome({ type: 'static_select', action_id: 'home:language', selected_option: { value } }),
    )
  const french = await homeAfter(running, () => choose('fr'))
  expect(bot.choices.get(`person ${person.id}`)).toEqual({ language: 'fr' })
  expect(readable(french.blocks)).toContain('Vos réglages')
  await homeAfter(running, () => choose('auto'))
  expect(bot.choices.get(`person ${person.id}`)).toEqual({})
})

test('somebody who wants everybody to see the answers to their commands says so once, and may take it back', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  const choose = (value: string) =>
    running.slack.send(
      'interactive',
      inHome({ type: 'static_select', action_id: 'home:visibility', selected_option: { value } }),
    )
  const home = await homeAfter(running, () => choose('public'))
  expect(bot.choices.get(`person ${person.id}`)).toEqual({ answersPrivately: false })
  expect(readable(home.blocks)).toContain('▸ Everybody in the channel')
  await homeAfter(running, () => choose('private'))
  expect(bot.choices.get(`person ${person.id}`)).toEqual({})
})

test('to be forgotten is one click and a question away, and said', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  bot.choices.set(`person ${person.id}`, { language: 'fr' })
  const home = await homeAfter(running, () =>
    running.slack.send('interactive', inHome({ type: 'button', action_id: 'home:forget' })),
  )
  expect(bot.choices.size).toBe(0)
  expect(readable(home.blocks)).toContain('forgotten T0001:U2147483697')
  expect(JSON.stringify(home)).toContain('"confirm":{"title"')
})

test.each([
  [
    'what is searched for',
    { type: 'external_select', action_id: 'timonier:home-search', selected_option: { value: 'open:fr:concept:pod' } },
  ],
  [
    'a category',
    { type: 'static_select', action_id: 'timonier:choice', selected_option: { value: 'open:fr:category:docker' } },
  ],
  ['a button of the tip', { type: 'button', action_id: 'timonier:new:0', value: 'open:fr:concept:pod' }],
])('%s opens in a modal', async (_, action) => {
  await using running = await started(createFakeBot())
  await running.slack.send('interactive', inHome(action))
  const [body] = await running.slack.bodiesOf('views.open')
  expect(readable(viewIn(body).blocks)).toBe('open fr\n[Pod]')
})

test('a tab that Slack does not take is logged, and nothing else happens', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('views.publish', 'not_enabled')
  await running.slack.send('events_api', opened)
  await expect.poll(() => running.log.lines.join('\n')).toContain('slack.home-not-shown')
})

function inHome(action: object): Record<string, unknown> {
  return actIn({ id: 'VHOME', type: 'home' }, action)
}

async function homeAfter({ slack }: Running, act: () => Promise<unknown>): Promise<types.HomeView> {
  const before = slack.callsOf('views.publish').length
  await act()
  const body = (await slack.bodiesOf('views.publish', before + 1))[before]
  expect(body).toMatchObject({ user_id: 'U2147483697' })
  const home: types.HomeView = JSON.parse(JSON.stringify(body?.view))
  return home
}
