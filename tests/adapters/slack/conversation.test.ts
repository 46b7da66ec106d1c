import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Bot } from '../../../src/core/adapter.ts'
import { createFakeBot, echo } from './fake-bot.ts'
import { prepare, type Running } from './running.ts'

test('a slash command is answered to the asker alone, with everything to click', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('slash_commands', fixture('slash-command'))
  const [answer] = await running.slack.bodiesOf('response_url')
  expect(bot.questions).toEqual([
    {
      text: "c'est quoi etcd ?",
      channel: { platform: 'slack', id: 'C2147483705' },
      mayManageChannel: true,
    },
  ])
  expect(answer).toMatchObject({ response_type: 'ephemeral', text: "c'est quoi etcd ?" })
  expect(labelsIn(answer)).toEqual(['Pod', 'Partager'])
})

test.each([
  { command: '/compare', text: 'docker podman', asks: 'comparison' },
  { command: '/compare', text: '', asks: 'help' },
  { command: '/concept', text: '   ', asks: 'help' },
  { command: '/tip', text: '', asks: 'tip' },
  { command: '/timonier', text: '', asks: 'help' },
  { command: '/timonier', text: 'tips 09:00 Europe/Paris', asks: undefined },
])('$command "$text" asks for $asks', async ({ command, text, asks }) => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('slash_commands', { ...fixture('slash-command'), command, text })
  await running.slack.bodiesOf('response_url')
  expect(bot.questions).toMatchObject([{ text: text.trim() }])
  expect(bot.questions[0]?.asks).toBe(asks)
})

test('a mention is answered in a thread under it, with nothing left to share', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', fixture('app-mention'))
  const [answer] = await running.slack.bodiesOf('chat.postMessage')
  expect(bot.questions).toMatchObject([{ text: 'what is <etcd> & who is ?', mayManageChannel: true }])
  expect(answer).toMatchObject({ channel: 'C2147483705', thread_ts: '1515449522.000016', unfurl_links: 'false' })
  expect(labelsIn(answer)).toEqual(['Pod'])
})

test('a mention inside a thread is answered in that thread', async () => {
  await using running = await started(createFakeBot())
  await running.slack.send('events_api', event('app-mention', { thread_ts: '1515000000.000001' }))
  expect(await running.slack.bodiesOf('chat.postMessage')).toMatchObject([{ thread_ts: '1515000000.000001' }])
})

test('a bare mention is a call for help', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', event('app-mention', { text: ' <@U0TIMONIER> ' }))
  await running.slack.bodiesOf('chat.postMessage')
  expect(bot.questions).toMatchObject([{ text: '', asks: 'help' }])
})

test('a direct message is answered where it was written', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', fixture('direct-message'))
  await running.slack.send('events_api', event('direct-message', { thread_ts: '1355000000.000001' }))
  const answers = await running.slack.bodiesOf('chat.postMessage', 2)
  expect(answers[0]).not.toHaveProperty('thread_ts')
  expect(answers[1]).toMatchObject({ channel: 'D024BE91L', thread_ts: '1355000000.000001' })
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

test('an event that Slack sends twice is answered once', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', fixture('app-mention'))
  await running.slack.send('events_api', fixture('app-mention'))
  await running.slack.send('slash_commands', fixture('slash-command'), 'same-envelope')
  await running.slack.send('slash_commands', fixture('slash-command'), 'same-envelope')
  await running.slack.send('events_api', event('direct-message', { text: 'the end' }))
  await running.slack.bodiesOf('chat.postMessage', 2)
  expect(bot.questions.map((question) => question.text)).toEqual([
    'what is <etcd> & who is ?',
    "c'est quoi etcd ?",
    'the end',
  ])
})

test('what a click opens on a private answer is private too, and the answer stays', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('interactive', fixture('click-private'))
  const [answer] = await running.slack.bodiesOf('response_url')
  expect(bot.actions).toEqual([{ kind: 'open', language: 'fr', subject: { kind: 'concept', id: 'pod' } }])
  expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false, text: 'open fr' })
  expect(answer).not.toHaveProperty('thread_ts')
  expect(labelsIn(answer)).toEqual(['Pod', 'Partager'])
})

test("what a click opens on a public answer is for the one who clicked, in the answer's thread", async () => {
  await using running = await started(createFakeBot())
  await running.slack.send('interactive', fixture('click-public'))
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([
    { response_type: 'ephemeral', replace_original: false, thread_ts: '1515449522.000016' },
  ])
})

test('what a click opens in a direct message stays there', async () => {
  await using running = await started(createFakeBot())
  const channel = { id: 'D024BE91L', name: 'directmessage' }
  await running.slack.send('interactive', { ...fixture('click-public'), channel })
  const [answer] = await running.slack.bodiesOf('response_url')
  expect(answer).toMatchObject({ response_type: 'in_channel', replace_original: false })
  expect(labelsIn(answer)).toEqual(['Pod'])
})

test('sharing says it to the channel and takes the private answer away', async () => {
  await using running = await started(createFakeBot())
  await running.slack.send('interactive', clickOn('share:fr:concept:pod'))
  const [shared, removed] = await running.slack.bodiesOf('response_url', 2)
  expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false, text: 'share fr' })
  expect(labelsIn(shared)).toEqual(['Pod'])
  expect(removed).toEqual({ delete_original: true })
})

test('a button that means nothing any more gets an apology in its language', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('interactive', clickOn('vote:fr:yes'))
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([{ response_type: 'ephemeral', text: 'sorry fr' }])
  expect(String(bot.errors[0])).toContain('"vote:fr:yes"')
})

test('a handler that fails is logged and does not keep the next question from its answer', async () => {
  const bot = createFakeBot(async ({ text }) => {
    if (text === 'boom') throw new Error('it broke')
    return echo(text)
  })
  await using running = await started(bot)
  await running.slack.send('slash_commands', { ...fixture('slash-command'), text: 'boom' })
  await running.slack.send('slash_commands', { ...fixture('slash-command'), text: 'etcd' })
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([{ text: 'etcd' }])
  expect(running.log.lines.join('\n')).toContain('error slack.handler-failed {"error":"Error: it broke')
})

test('an answer that Slack does not take is logged, without its question', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('response_url', { status: 404 })
  running.slack.refuseOnce('chat.postMessage', 'not_in_channel')
  await running.slack.send('slash_commands', fixture('slash-command'))
  await running.slack.send('events_api', fixture('app-mention'))
  await running.slack.bodiesOf('chat.postMessage')
  await running.adapter.stop()
  const log = running.log.lines.join('\n')
  expect(log).toContain('404')
  expect(log).toContain('"reason":"not-a-member"')
  expect(log).not.toContain('etcd')
})

test('an answer that came too fast for Slack comes a little later, once', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('chat.postMessage', { status: 429, headers: { 'retry-after': '0' } })
  await running.slack.send('events_api', fixture('app-mention'))
  await running.slack.bodiesOf('chat.postMessage', 2)
  await running.adapter.stop()
  expect(running.slack.callsOf('chat.postMessage')).toHaveLength(2)
  expect(running.log.lines.join('\n')).not.toContain('not-sent')
})

async function started(bot: Bot): Promise<Running> {
  const running = await prepare()
  await running.adapter.start(bot)
  return running
}

function fixture(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/slack', `${name}.json`), 'utf8'))
}

/** A captured event with something else in it: another event, so with an id of its own. */
function event(name: string, changes: object): Record<string, unknown> {
  const payload = fixture(name)
  return { ...payload, event_id: JSON.stringify(changes), event: Object.assign({}, payload.event, changes) }
}

function clickOn(value: string): Record<string, unknown> {
  const payload = fixture('click-private')
  return { ...payload, actions: [{ type: 'button', action_id: 'timonier:0', block_id: 'b', value }] }
}

function labelsIn(body: Record<string, unknown> | undefined): unknown[] {
  const blocks = Array.isArray(body?.blocks) ? body.blocks : []
  return blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])).map((button) => button.text.text)
}
