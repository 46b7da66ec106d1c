import { expect, test } from 'vitest'
import { createFakeBot, echo } from './fake-bot.ts'
import { started } from './running.ts'
import { actIn, captured, readable, submit, typeInto, viewIn } from './slack-payloads.ts'
import { violationsOfOption, violationsOfView } from './violations.ts'

const askShortcut = {
  type: 'shortcut',
  callback_id: 'ask',
  trigger_id: '1.2.3',
  user: { id: 'U2147483697', team_id: 'T0001' },
  team: { id: 'T0001', domain: 'example' },
}

const chosen = (value: string) => ({
  search: { 'timonier:search': { type: 'external_select', selected_option: { value } } },
})

test.each([
  ['fr-FR', 'Poser une question'],
  ['en-US', 'Ask a question'],
])('the shortcut opens a form in the language of a profile in %s', async (locale, title) => {
  await using running = await started(createFakeBot())
  running.slack.addProfile('U2147483697', { locale })
  await running.slack.send('interactive', askShortcut)
  const [body] = await running.slack.bodiesOf('views.open')
  expect(body).toMatchObject({ trigger_id: '1.2.3' })
  expect(viewIn(body)).toMatchObject({ callback_id: 'timonier:ask', title: { text: title } })
  expect(violationsOfView(viewIn(body))).toEqual([])
})

test('a shortcut whose time is over says so in a direct message', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('views.open', 'expired_trigger_id')
  await running.slack.send('interactive', askShortcut)
  const [said] = await running.slack.bodiesOf('chat.postMessage')
  expect(said).toMatchObject({ channel: 'U2147483697', text: expect.stringContaining('Try again') })
})

test('what did not reach somebody in a direct message is logged without who it is', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('views.open', 'expired_trigger_id')
  running.slack.refuseOnce('chat.postMessage', 'messages_tab_disabled')
  await running.slack.send('interactive', askShortcut)
  await expect.poll(() => running.log.lines.join('\n')).toContain('"detail":"messages_tab_disabled"')
  expect(running.log.lines.join('\n')).not.toContain(askShortcut.user.id)
})

test('the field suggests concepts as one types, and what was typed as a question', async () => {
  await using running = await started(createFakeBot())
  const { options } = await running.slack.sendForAnswer(typeInto('timonier:search', 'n'))
  expect(options).toMatchObject([
    { text: { text: 'nœud (node)' }, value: 'open:en:concept:node' },
    { text: { text: 'Ask "n"' }, value: '?n' },
  ])
})

test('whatever is typed, the options are what Slack takes', async () => {
  await using running = await started(createFakeBot())
  for (const typed of ['', ' ', '<!channel> & '.repeat(50), '🚢'.repeat(300)]) {
    const { options } = await running.slack.sendForAnswer(typeInto('timonier:search', typed))
    const list = Array.isArray(options) ? options : []
    expect(list.length).toBeLessThanOrEqual(100)
    expect(list.flatMap(violationsOfOption)).toEqual([])
  }
})

test('the answer is shown over the form, with what can be clicked but nowhere to share it', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  const pushed = await running.slack.sendForAnswer(
    submit({ callback_id: 'timonier:ask' }, chosen('open:fr:concept:pod')),
  )
  expect(pushed).toMatchObject({ response_action: 'push' })
  expect(readable(pushed.view)).toBe('Timonier\nRetour\nopen fr\n[Pod]')
  expect(violationsOfView(viewIn(pushed))).toEqual([])
})

test('a question in own words is asked as it was typed', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.sendForAnswer(submit({ callback_id: 'timonier:ask' }, chosen('?docker vs VM')))
  expect(bot.questions).toMatchObject([{ text: 'docker vs VM', person: { id: 'T0001:U2147483697' } }])
})

test('an answer that takes too long for Slack comes later into the same window', async () => {
  const late = Promise.withResolvers<void>()
  const bot = createFakeBot(async ({ text }) => {
    await late.promise
    return echo(text)
  })
  await using running = await started(bot)
  const waiting = await running.slack.sendForAnswer(submit({ callback_id: 'timonier:ask' }, chosen('?slow')))
  expect(waiting).toMatchObject({ response_action: 'update' })
  late.resolve()
  const [body] = await running.slack.bodiesOf('views.update')
  expect(body).toMatchObject({ external_id: viewIn(waiting).external_id })
  expect(readable(viewIn(body).blocks)).toContain('slow')
})

test('a click in a modal changes what the modal shows, and only in the state it was clicked in', async () => {
  await using running = await started(createFakeBot())
  const button = { type: 'button', action_id: 'timonier:here:0', value: 'open:en:concept:pod' }
  await running.slack.send('interactive', actIn({ id: 'V7' }, button))
  const [body] = await running.slack.bodiesOf('views.update')
  expect(body).toMatchObject({ view_id: 'V7', hash: 'hash-1' })
  expect(readable(viewIn(body).blocks)).toBe('open en\n[Pod]')
})

test('a modal that was closed or has moved on is left alone', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  running.slack.refuseOnce('views.update', 'hash_conflict')
  running.slack.refuseOnce('views.update', 'not_found')
  const button = { type: 'button', action_id: 'timonier:here:0', value: 'open:en:concept:pod' }
  await running.slack.send('interactive', actIn({}, button))
  await running.slack.send('interactive', actIn({}, button))
  await running.slack.bodiesOf('views.update', 2)
  await running.adapter.stop()
  expect(bot.errors).toEqual([])
  expect(running.log.lines).toEqual([])
})

test('a vote in a modal is thanked for in the place of the votes, and the answer stays', async () => {
  await using running = await started(createFakeBot())
  const answer = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'etcd' }] }],
  }
  const votes = { type: 'actions', block_id: 'timonier:votes', elements: [] }
  const button = { type: 'button', action_id: 'timonier:vote:0', value: 'helpful:fr:concept:etcd' }
  await running.slack.send('interactive', actIn({ blocks: [answer, votes] }, button))
  const [body] = await running.slack.bodiesOf('views.update')
  expect(readable(viewIn(body).blocks)).toBe('etcd\nhelpful fr')
})

test("a message's terms are explained to the one who asks, in its thread", async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('interactive', { ...termsOf({ text: 'is <@U0TIMONIER> on etcd &amp; raft?' }) })
  const [answer] = await running.slack.bodiesOf('response_url')
  expect(bot.explained).toMatchObject([{ text: 'is on etcd & raft?', place: { channel: { id: 'C2147483705' } } }])
  expect(answer).toMatchObject({ response_type: 'ephemeral', thread_ts: '1515449522.000016' })
})

test("the terms of an app's message without a text are looked for in its blocks", async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'etcd is down' } }]
  await running.slack.send('interactive', termsOf({ text: '', blocks, attachments: [{ text: 'kubelet' }] }))
  await running.slack.bodiesOf('response_url')
  expect(bot.explained).toMatchObject([{ text: 'etcd is down\nkubelet' }])
})

test('where nothing can be said privately, the terms are shown in a modal', async () => {
  await using running = await started(createFakeBot())
  running.slack.refuseOnce('response_url', { status: 404 })
  running.slack.refuseOnce('chat.postEphemeral', 'not_in_channel')
  await running.slack.send('interactive', termsOf({ text: 'etcd' }))
  const [body] = await running.slack.bodiesOf('views.open')
  expect(readable(viewIn(body).blocks)).toContain('terms of "etcd"')
})

function termsOf(message: object): Record<string, unknown> {
  const { actions: _, container: __, ...click } = captured('click-public')
  return {
    ...click,
    type: 'message_action',
    callback_id: 'explain-terms',
    message_ts: '1515449523.000200',
    message: { type: 'message', ts: '1515449523.000200', thread_ts: '1515449522.000016', ...message },
  }
}
