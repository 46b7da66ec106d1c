import { expect, test } from 'vitest'
import type { Message } from '../../../src/core/message.ts'
import { createFakeBot, echo, type FakeBot } from './fake-bot.ts'
import { FakeSlack } from './fake-slack.ts'
import { createAdapter, createMemoryLog, createSharedMemory, started } from './running.ts'
import { captured, event } from './slack-payloads.ts'

test('thanks are said before the answer is looked for', async () => {
  const found = Promise.withResolvers<Message>()
  const bot = createFakeBot(() => found.promise)
  await using running = await started(bot)
  await running.slack.send('slash_commands', captured('slash-command'))
  await expect.poll(() => bot.questions.length).toBe(1)
  expect(running.slack.callsOf('response_url')).toEqual([])
  found.resolve(echo('at last'))
})

test('an event that Slack sends twice is answered once', async () => {
  const bot = createFakeBot()
  await using running = await started(bot)
  await running.slack.send('events_api', captured('app-mention'))
  await running.slack.send('events_api', captured('app-mention'))
  await running.slack.send('slash_commands', captured('slash-command'), 'same-envelope')
  await running.slack.send('slash_commands', captured('slash-command'), 'same-envelope')
  await running.slack.send('events_api', event('direct-message', { text: 'the end' }))
  await running.slack.bodiesOf('chat.postMessage', 2)
  expect(textsOf(bot)).toEqual(["c'est quoi etcd ?", 'the end', 'what is <etcd> & who is ?'])
})

test('an event that two processes get is answered by one of them', async () => {
  await using slack = await FakeSlack.start()
  const memory = createSharedMemory()
  const bots = [createFakeBot(), createFakeBot()]
  const adapters = bots.map(() => createAdapter(slack.apiUrl, createMemoryLog(), memory))
  await Promise.all(adapters.map((adapter, index) => adapter.start(bots[index] ?? createFakeBot())))
  await slack.send('events_api', captured('app-mention'))
  await slack.send('events_api', event('direct-message', { text: 'the end' }))
  await slack.bodiesOf('chat.postMessage', 2)
  await Promise.all(adapters.map((adapter) => adapter.stop()))
  expect(bots.flatMap(textsOf).toSorted()).toEqual(['the end', 'what is <etcd> & who is ?'])
  expect(slack.callsOf('chat.postMessage')).toHaveLength(2)
})

test('a store out of reach leaves no question without its answer', async () => {
  await using slack = await FakeSlack.start()
  const log = createMemoryLog()
  const adapter = createAdapter(slack.apiUrl, log, async () => {
    throw new Error('no database')
  })
  await adapter.start(createFakeBot())
  await slack.send('events_api', captured('app-mention'))
  expect(await slack.bodiesOf('chat.postMessage')).toHaveLength(1)
  await adapter.stop()
  expect(log.lines.join('\n')).toContain('slack.event-not-remembered')
})

function textsOf({ questions }: FakeBot): string[] {
  return questions.map((question) => question.text).toSorted()
}
