import { expect, test } from 'vitest'
import { createFakeBot, echo } from './fake-bot.ts'
import { started } from './running.ts'
import { captured, clickOn, labelsIn, person } from './slack-payloads.ts'

const channel = { platform: 'slack', id: 'C2147483705', workspace: 'T0001' }

test('what a click opens on a private answer is private too, and the answer stays', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('interactive', clickOn('open:fr:concept:pod'))
  const [answer] = await running.slack.bodiesOf('response_url')
  expect(bot.actions).toEqual([{ kind: 'open', language: 'fr', subject: { kind: 'concept', id: 'pod' } }])
  expect(bot.places).toEqual([{ channel, person }])
  expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false, text: 'open fr' })
  expect(answer).not.toHaveProperty('thread_ts')
  expect(labelsIn(answer)).toEqual(['Pod', 'Partager', 'Masquer'])
})

test('the other language takes the place of a private answer', async () => {
  await using running = await started(createFakeBot())
  await running.slack.send('interactive', clickOn('open:en:concept:pod', 'timonier:here:0'))
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([{ replace_original: true, text: 'open en' }])
})

test('the other language of a public answer is for the one who clicked, and the answer stays', async () => {
  await using running = await started(createFakeBot())
  await running.slack.send('interactive', clickOn('open:en:concept:pod', 'timonier:here:0', 'click-public'))
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([
    { response_type: 'ephemeral', replace_original: false, thread_ts: '1515449522.000016' },
  ])
})

test("what a click opens on a public answer changes nothing in the thread's conversation", async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('interactive', clickOn('open:en:concept:pod', 'timonier:new:1', 'click-public'))
  await running.slack.bodiesOf('response_url')
  expect(bot.places[0]).not.toHaveProperty('conversation')
})

test('an entry chosen in a menu is opened', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  const action = {
    type: 'static_select',
    action_id: 'timonier:choice',
    block_id: 'b',
    selected_option: { text: { type: 'plain_text', text: 'Pod' }, value: 'open:fr:concept:pod' },
  }
  await running.slack.send('interactive', { ...captured('click-private'), actions: [action] })
  await running.slack.bodiesOf('response_url')
  expect(bot.actions).toMatchObject([{ kind: 'open', subject: { id: 'pod' } }])
})

test('a vote gets thanks that only the voter sees', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  const action = {
    type: 'feedback_buttons',
    action_id: 'timonier:vote',
    block_id: 'b',
    value: 'helpful:fr:concept:pod',
  }
  await running.slack.send('interactive', { ...captured('click-public'), actions: [action] })
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([
    { response_type: 'ephemeral', replace_original: false, text: 'helpful fr' },
  ])
})

test('what a click opens in a direct message stays there, and a follow-up can go on from it', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  const direct = { id: 'D024BE91L', name: 'directmessage' }
  await running.slack.send('interactive', {
    ...clickOn('open:en:concept:pod', 'timonier:new:0', 'click-public'),
    channel: direct,
  })
  await running.slack.send('interactive', {
    ...clickOn('open:fr:concept:pod', 'timonier:here:0', 'click-public'),
    channel: direct,
  })
  const [opened, flipped] = await running.slack.bodiesOf('response_url', 2)
  expect(opened).toMatchObject({ response_type: 'in_channel', replace_original: false })
  expect(flipped).toMatchObject({ response_type: 'in_channel', replace_original: true })
  expect(labelsIn(opened)).toEqual(['Pod'])
  expect(bot.places[0]).toMatchObject({ conversation: '1515449522.000016' })
})

test('sharing says it to the channel and takes the private answer away', async () => {
  await using running = await started(createFakeBot())
  await running.slack.send('interactive', clickOn('share:fr:concept:pod'))
  const [shared, removed] = await running.slack.bodiesOf('response_url', 2)
  expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false, text: 'share fr' })
  expect(labelsIn(shared)).toEqual(['Pod'])
  expect(removed).toEqual({ delete_original: true })
})

test('what cannot be shared any more is said to the one who clicked alone, and the answer stays', async () => {
  const bot = createFakeBot()
  await using running = await started({ ...bot, act: async () => echo('there is no such entry any more') })
  await running.slack.send('interactive', clickOn('share:fr:concept:pod'))
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([
    { response_type: 'ephemeral', replace_original: false, text: 'there is no such entry any more' },
  ])
  await running.adapter.stop()
  expect(running.slack.callsOf('response_url')).toHaveLength(1)
})

test('a private answer that is put away is gone, without a word', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('interactive', clickOn('', 'timonier:dismiss'))
  expect(await running.slack.bodiesOf('response_url')).toEqual([{ delete_original: true }])
  expect(bot.actions).toEqual([])
})

test('a button that means nothing any more gets an apology in its language', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('interactive', clickOn('vote:fr:yes'))
  expect(await running.slack.bodiesOf('response_url')).toMatchObject([{ response_type: 'ephemeral', text: 'sorry fr' }])
  expect(String(bot.errors[0])).toContain('"vote:fr:yes"')
})
