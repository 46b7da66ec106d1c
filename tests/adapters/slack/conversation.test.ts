import { expect, test, vi } from 'vitest'
import type { Bot } from '../../../src/core/bot.ts'
import { createFakeBot, echo } from './fake-bot.ts'
import { started } from './running.ts'
import { captured, clickOn, command, event, labelsIn, person } from './slack-payloads.ts'

const channel = { platform: 'slack', id: 'C2147483705', workspace: 'T0001' }

test('a slash command is answered to the asker alone, with everything to click and a way to put it away', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('slash_commands', captured('slash-command'))
  const [answer] = await running.slack.bodiesOf('response_url')
  expect(bot.questions).toEqual([{ text: "c'est quoi etcd ?", channel, person, mayManageChannel: true }])
  expect(answer).toMatchObject({ response_type: 'ephemeral', text: "c'est quoi etcd ?" })
  expect(labelsIn(answer)).toEqual(['Pod', 'Partager', 'Masquer'])
})

test('whoever chose so has their commands answered before everybody, who learn nothing else about them', async () => {
  const bot = createFakeBot()
  bot.choices.set(`person ${person.id}`, { language: 'en', answersPrivately: false })
  await using running = await started(bot)
  await running.slack.send('slash_commands', command('/concept', 'etcd'))
  const [answer] = await running.slack.bodiesOf('response_url')
  expect(answer).toMatchObject({ response_type: 'in_channel', text: 'etcd' })
  expect(labelsIn(answer)).toEqual(['Pod'])
  expect(bot.questions).toEqual([{ text: 'etcd', channel, mayManageChannel: true }])
})

test.each([
  ['what is about themselves', { bot: {}, request: command('/timonier', 'langue') }],
  ['help', { bot: {}, request: command('/concept', ' ') }],
  ['what is between two', { bot: {}, request: command('/concept', 'etcd', { channel_name: 'directmessage' }) }],
  [
    'what cannot be known to be for all',
    {
      bot: { preferences: () => Promise.reject(new Error('The store is out of reach.')) },
      request: command('/concept', 'etcd'),
    },
  ],
])('even then, %s stays between them and the bot', async (_, { bot: broken, request }) => {
  const bot = createFakeBot()
  bot.choices.set(`person ${person.id}`, { answersPrivately: false })
  await using running = await started({ ...bot, ...broken })
  await running.slack.send('slash_commands', request)
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([{ response_type: 'ephemeral' }])
})

test.each([
  { name: '/compare', text: 'docker podman', asks: 'comparison' },
  { name: '/compare', text: '', asks: 'help' },
  { name: '/concept', text: '   ', asks: 'help' },
  { name: '/tip', text: '', asks: 'tip' },
  { name: '/timonier', text: '', asks: 'help' },
  { name: '/timonier', text: 'tips 09:00 Europe/Paris', asks: undefined },
  { name: '/timonier', text: 'langue fr canal', asks: undefined },
])('$name "$text" asks for $asks', async ({ name, text, asks }) => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('slash_commands', command(name, text))
  await running.slack.bodiesOf('response_url')
  expect(bot.questions).toMatchObject([{ text: text.trim() }])
  expect(bot.questions[0]?.asks).toBe(asks)
})

test('a mention is answered in a thread under it, with nothing left to share and nobody given away', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', captured('app-mention'))
  const [answer] = await running.slack.bodiesOf('chat.postMessage')
  expect(bot.questions).toEqual([
    { text: 'what is <etcd> & who is ?', channel, conversation: '1515449522.000016', mayManageChannel: true },
  ])
  expect(answer).toMatchObject({ channel: 'C2147483705', thread_ts: '1515449522.000016', unfurl_links: 'false' })
  expect(labelsIn(answer)).toEqual(['Pod'])
})

test('a mention inside a thread is answered in that thread, which is one conversation', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', event('app-mention', { thread_ts: '1515000000.000001' }))
  expect(await running.slack.bodiesOf('chat.postMessage')).toMatchObject([{ thread_ts: '1515000000.000001' }])
  expect(bot.questions).toMatchObject([{ conversation: '1515000000.000001' }])
})

test('a bare mention is a call for help', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', event('app-mention', { text: ' <@U0TIMONIER> ' }))
  await running.slack.bodiesOf('chat.postMessage')
  expect(bot.questions).toMatchObject([{ text: '', asks: 'help' }])
})

test('a direct message is answered where it was written, and all of them are one conversation', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', captured('direct-message'))
  await running.slack.send('events_api', event('direct-message', { thread_ts: '1355000000.000001', channel: 'D2' }))
  const answers = await running.slack.bodiesOf('chat.postMessage', 2)
  expect(answers.find((answer) => !('thread_ts' in answer))).toMatchObject({ channel: 'D024BE91L' })
  expect(answers.find((answer) => 'thread_ts' in answer)).toMatchObject({ thread_ts: '1355000000.000001' })
  expect(bot.questions).toMatchObject([
    { person, conversation: 'D024BE91L' },
    { person, conversation: '1355000000.000001' },
  ])
})

test("the language of a person's Slack is told to the bot, and asked for once", async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  running.slack.addProfile('U2147483697', { locale: 'fr-CA', tz: 'America/Montreal' })
  await running.slack.send('slash_commands', command('/concept', 'etcd'))
  await running.slack.send('slash_commands', command('/concept', 'pod'))
  await running.slack.bodiesOf('response_url', 2)
  expect(bot.questions).toMatchObject([{ likelyLanguage: 'fr' }, { likelyLanguage: 'fr' }])
  expect(await running.slack.bodiesOf('users.info')).toMatchObject([{ user: 'U2147483697', include_locale: 'true' }])
})

test('without the scope for profiles, everything works but the profile', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  running.slack.refuseOnce('users.info', { needed: 'users:read' })
  await running.slack.send('slash_commands', command('/concept', 'etcd'))
  await running.slack.bodiesOf('response_url')
  expect(bot.questions[0]).not.toHaveProperty('likelyLanguage')
  expect(running.log.lines.join('\n')).toContain('slack.profile-not-read')
})

test('a profile that a bad moment of Slack kept back is asked for again', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  running.slack.addProfile('U2147483697', { locale: 'fr-CA' })
  running.slack.refuseOnce('users.info', 'internal_error')
  await running.slack.send('slash_commands', command('/concept', 'etcd'))
  await running.slack.bodiesOf('response_url')
  await running.slack.send('slash_commands', command('/concept', 'pod'))
  await running.slack.bodiesOf('response_url', 2)
  expect(bot.questions.map(({ likelyLanguage }) => likelyLanguage)).toEqual([undefined, 'fr'])
})

test.each([
  ['its own message', event('direct-message', { user: 'U0TIMONIER', bot_id: 'B0TIMONIER' })],
  ["another bot's message", event('direct-message', { bot_id: 'B0OTHER' })],
  ["another bot's mention", event('app-mention', { bot_id: 'B0OTHER' })],
  ['an edit', event('direct-message', { subtype: 'message_changed' })],
  ['a deletion', event('direct-message', { subtype: 'message_deleted' })],
  ['a message in a channel that does not mention it', event('direct-message', { channel_type: 'channel' })],
])('the bot does not answer %s', async (_, payload) => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', payload)
  await running.slack.send('events_api', event('direct-message', { text: 'the next question' }))
  await running.slack.bodiesOf('chat.postMessage')
  expect(bot.questions).toMatchObject([{ text: 'the next question' }])
})

test('what belonged to a deleted channel is forgotten', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', event('app-mention', { type: 'channel_deleted', channel: 'C9' }))
  await expect.poll(() => bot.done).toEqual(['forget channel C9'])
})

test('a channel that could not be forgotten is forgotten a little later', async () => {
  const forgetChannel = vi.fn<Bot['forgetChannel']>()
  forgetChannel.mockRejectedValueOnce(new Error('The store is out of reach.'))
  await using running = await started({ ...createFakeBot(), forgetChannel })
  await running.slack.send('events_api', event('app-mention', { type: 'group_deleted', channel: 'C9' }))
  await expect.poll(() => running.log.lines.join('\n')).toContain('info slack.channel-forgotten {"channelId":"C9"}')
  expect(running.log.lines.join('\n')).toContain('error slack.channel-not-forgotten')
})

test('a handler that fails is apologized for and does not keep the next question from its answer', async () => {
  const bot = createFakeBot(async ({ text }) => {
    if (text === 'boom') throw new Error('it broke')
    return echo(text)
  })
  await using running = await started(bot)
  await running.slack.send('slash_commands', command('/concept', 'boom'))
  await running.slack.send('slash_commands', command('/concept', 'etcd'))
  const answers = await running.slack.bodiesOf('response_url', 2)
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['etcd', 'sorry en']))
  expect(bot.errors.map(String)).toEqual(['Error: it broke'])
})

test('an answer that its address does not take any more is posted privately instead', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('response_url', { status: 404 })
  await running.slack.send('slash_commands', command('/concept', 'etcd'))
  expect(await running.slack.bodiesOf('chat.postEphemeral')).toMatchObject([
    { channel: 'C2147483705', user: 'U2147483697', text: 'etcd', link_names: 'false', parse: 'none' },
  ])
})

test('an answer of which nobody knows whether it came is not said again', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('response_url', { status: 503 })
  await running.slack.send('interactive', clickOn('share:fr:concept:pod'))
  await running.slack.bodiesOf('response_url')
  await running.adapter.stop()
  expect(running.slack.callsOf('response_url')).toHaveLength(1)
  expect(running.slack.callsOf('chat.postMessage')).toEqual([])
})

test('an answer that Slack does not take at all is logged, without its question', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('response_url', { status: 404 })
  running.slack.refuseOnce('chat.postEphemeral', 'not_in_channel')
  running.slack.refuseOnce('chat.postMessage', 'not_in_channel')
  await running.slack.send('slash_commands', captured('slash-command'))
  await running.slack.send('events_api', captured('app-mention'))
  await running.slack.bodiesOf('chat.postEphemeral')
  await running.slack.bodiesOf('chat.postMessage')
  await running.adapter.stop()
  const log = running.log.lines.join('\n')
  expect(log).toContain('"status":404')
  expect(log).toContain('"detail":"not_in_channel"')
  expect(log).toContain('"reason":"not-a-member"')
  expect(log).not.toContain('etcd')
})

test.each(['chat.postMessage', 'response_url'])(
  'what came too fast for %s comes a little later, once',
  async (method) => {
    await using running = await started(createFakeBot())
    running.slack.refuseOnce(method, { status: 429, headers: { 'retry-after': '0' } })
    if (method === 'response_url') await running.slack.send('slash_commands', captured('slash-command'))
    else await running.slack.send('events_api', captured('app-mention'))
    await running.slack.bodiesOf(method, 2)
    await running.adapter.stop()
    expect(running.slack.callsOf(method)).toHaveLength(2)
    expect(running.log.lines.join('\n')).not.toContain('not-sent')
  },
)
