import { expect, test, vi } from 'vitest'
import mention from '../../fixtures/discord/message-create-mention.json' with { type: 'json' }
import { apiError } from './fake-response.ts'
import { startAdapter } from './started-adapter.ts'

const kubernetes = '5500000000000000001'
const announcements = '5500000000000000002'
const withoutHistory = '5500000000000000007'
const directMessages = '/channels/5500000000000000099/messages'

test('where the bot may not write, whoever asked learns in private what is missing, and the operator where', async () => {
  const { discord, bot, log } = await startAdapter({ bot: { languageOf: async () => 'fr' } })
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, channel_id: announcements })
  expect(await discord.nextRequest()).toMatchObject({
    path: '/users/@me/channels',
    body: { recipient_id: mention.author.id },
  })
  expect(await discord.nextRequest()).toMatchObject({
    path: directMessages,
    body: {
      content: expect.stringMatching(
        /^Je ne peux pas écrire dans \\?#annonces\u00A0: il me manque la permission «\u00A0Envoyer des messages\u00A0»\./,
      ),
    },
  })
  expect(bot.questions).toEqual([])
  expect(log.entries).toContainEqual({
    level: 'warn',
    event: 'discord.cannot-answer',
    details: { channelId: announcements, missing: ['SendMessages'] },
  })
})

test('nobody is told twice that the bot may not write in a channel', async () => {
  const { discord } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, channel_id: announcements })
  await discord.nextRequest()
  await discord.nextRequest()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, channel_id: announcements, id: '6600000000000000041' })
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, id: '6600000000000000042' })
  expect((await discord.nextRequest()).body).toMatchObject({ nonce: '6600000000000000042' })
})

test('without the history of the channel, the answer comes without referring to the question', async () => {
  const { discord } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, channel_id: withoutHistory })
  const { path, body } = await discord.nextRequest()
  expect(path).toBe(`/channels/${withoutHistory}/messages`)
  expect(body).not.toHaveProperty('message_reference')
})

test.each([
  [403, 50013, 'Missing Permissions', /^I can't post in #kubernetes: Send Messages is missing\./],
  [403, 50001, 'Missing Access', /^I can't post in #kubernetes/],
  [400, 160005, 'Thread is locked', /^I can't answer in #kubernetes: the thread has been closed\./],
  [400, 50083, 'Thread is archived', /the thread has been closed/],
])('a reply that Discord refuses with %i and %i, "%s", is explained in private', async (status, code, reason, said) => {
  const { discord, log } = await startAdapter({ bot: { languageOf: async () => 'en' } })
  discord.answerNext(apiError(status, code, reason))
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  await discord.nextRequest()
  await discord.nextRequest()
  const { path, body } = await discord.nextRequest()
  expect(path).toBe(directMessages)
  expect(body.content).toMatch(said)
  await vi.waitFor(() => expect(log.entries).toHaveLength(3))
  expect(log.entries[2]).toEqual({
    level: 'warn',
    event: 'discord.answer-refused',
    details: { channelId: kubernetes, reason, code, status },
  })
})

test('who takes no direct messages cannot be told why there is no answer', async () => {
  const { discord, log } = await startAdapter()
  discord.answerNext(apiError(403, 50013, 'Missing Permissions'))
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  await discord.nextRequest()
  discord.answerNext(apiError(403, 50007, 'Cannot send messages to this user'))
  await vi.waitFor(() => expect(log.entries).toHaveLength(3))
  expect(log.entries[2]).toMatchObject({ details: { code: 50013 } })
})

test('a channel that was deleted before the answer is told to the operator alone', async () => {
  const { discord, log } = await startAdapter()
  discord.answerNext(apiError(404, 10003, 'Unknown Channel'))
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  await vi.waitFor(() => expect(log.entries).toHaveLength(3))
  expect(log.entries[2]).toMatchObject({ level: 'warn', details: { channelId: kubernetes, code: 10003 } })
})
