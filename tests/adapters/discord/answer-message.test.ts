import { expect, test } from 'vitest'
import guildCreate from '../../fixtures/discord/guild-create.json' with { type: 'json' }
import direct from '../../fixtures/discord/message-create-direct.json' with { type: 'json' }
import mention from '../../fixtures/discord/message-create-mention.json' with { type: 'json' }
import { answer } from './recording-bot.ts'
import { startAdapter, type Started } from './started-adapter.ts'

const kubernetes = '5500000000000000001'
const onCall = '5500000000000000004'
const thread = '5500000000000000003'

/** The question that the bot was asked by an event. */
async function questionOf({ discord, bot }: Started, event: unknown) {
  discord.gateway.dispatch('MESSAGE_CREATE', event)
  await discord.nextRequest()
  return bot.questions.at(-1)
}

test('a mention in a server is replied to, and the reply pings nobody', async () => {
  const { discord } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  const { path, body } = await discord.nextRequest()
  expect(path).toBe(`/channels/${kubernetes}/messages`)
  expect(body).toMatchObject({
    content: 'A key-value store.',
    allowed_mentions: { parse: [], replied_user: false },
    message_reference: { message_id: mention.id, fail_if_not_exists: false },
  })
})

test('a reply unfurls no link and Discord takes it only once', async () => {
  const { discord } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  const { body } = await discord.nextRequest()
  expect(body).toMatchObject({ flags: 4, nonce: mention.id, enforce_nonce: true })
})

test('what everybody reads has no button to share it', async () => {
  const { discord } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  const { body } = await discord.nextRequest()
  expect(body.components?.[0]?.components?.map(({ label }) => label)).toEqual(['Raft'])
})

test('a direct message is replied to where it was written', async () => {
  const started = await startAdapter()
  started.discord.gateway.dispatch('MESSAGE_CREATE', direct)
  expect(await started.discord.nextRequest()).toMatchObject({
    path: `/channels/${direct.channel_id}/messages`,
    body: { message_reference: { message_id: direct.id } },
  })
  expect(started.bot.questions).toEqual([
    {
      text: 'what is etcd?',
      channel: { platform: 'discord', id: direct.channel_id },
      person: { platform: 'discord', id: direct.author.id },
      conversation: direct.channel_id,
      mayManageChannel: true,
    },
  ])
})

test('a direct message counts even when Discord does not say the type of its channel', async () => {
  const { channel_type, ...event } = direct
  expect(channel_type).toBe(1)
  expect(await questionOf(await startAdapter(), event)).toMatchObject({ text: 'what is etcd?' })
})

test('the question is what was written without the mention of the bot, and not who wrote it', async () => {
  expect(await questionOf(await startAdapter(), mention)).toEqual({
    text: "c'est quoi etcd ?",
    likelyLanguage: 'fr',
    channel: { platform: 'discord', id: kubernetes, workspace: guildCreate.id },
    mayManageChannel: true,
  })
})

test.each([
  ["<@1100000000000000001> c'est quoi <:etcd:123> etcd <@&44> <#55>, <@!33> <t:1732352400:R> </tip:9> ?"],
  ["c'est quoi <a:dance:123456789012345678>\n<@!1100000000000000001> etcd , <id:guide> ?"],
])('no markup of Discord is left in a question: %s', async (content) => {
  expect(await questionOf(await startAdapter(), { ...mention, content })).toMatchObject({
    text: "c'est quoi etcd , ?",
  })
})

test.each([
  ['a bare mention', { ...mention, content: '<@1100000000000000001>' }],
  ['a mention beside an emoji of the server', { ...mention, content: '<@1100000000000000001> <:wave:123>' }],
  ['a picture alone, sent directly', { ...direct, content: '' }],
])('%s asks for help', async (_, event) => {
  expect(await questionOf(await startAdapter(), event)).toMatchObject({ text: '', asks: 'help' })
})

test.each([
  ['a message to others', { ...mention, content: '', mentions: [] }],
  ['a mention of everyone', { ...mention, content: '@everyone', mentions: [], mention_everyone: true }],
  ['a mention of a role of people', { ...mention, content: '', mentions: [], mention_roles: ['4400000000000000001'] }],
  ['another bot', { ...mention, author: { ...mention.author, id: '3300000000000000008', bot: true } }],
  ['a webhook', { ...mention, webhook_id: '9900000000000000001', member: undefined }],
  ['the bot itself', { ...mention, author: mention.mentions[0] }],
  ['a system message', { ...mention, type: 6 }],
  ['another bot, directly', { ...direct, author: { ...direct.author, bot: true } }],
])('%s gets no answer', async (_, event) => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...event, id: '6600000000000000080' })
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  const { body } = await discord.nextRequest()
  expect(body).toMatchObject({ message_reference: { message_id: mention.id } })
  expect(bot.questions).toHaveLength(1)
})

test("a server's locale is a hint only when it is not the one every server starts with", async () => {
  const started = await startAdapter({ discord: { guilds: [{ ...guildCreate, preferred_locale: 'en-US' }] } })
  expect(await questionOf(started, mention)).not.toHaveProperty('likelyLanguage')
})

test('who may manage the channel is told by roles and what the channel changes of them', async () => {
  const started = await startAdapter()
  const asked = async (event: unknown) => (await questionOf(started, event))?.mayManageChannel
  const withoutRole = { ...mention, member: { ...mention.member, roles: [] } }
  const owner = { ...withoutRole, author: { ...mention.author, id: guildCreate.owner_id } }

  expect(await asked({ ...mention, id: '6600000000000000011' })).toBe(true)
  expect(await asked({ ...mention, id: '6600000000000000012', channel_id: onCall })).toBe(false)
  expect(await asked({ ...withoutRole, id: '6600000000000000013' })).toBe(false)
  expect(await asked({ ...owner, id: '6600000000000000014' })).toBe(true)
})

test('somebody of whom Discord says nothing may not manage the channel', async () => {
  const { member, ...event } = { ...mention, author: { ...mention.author, id: '3300000000000000009' } }
  expect(member.roles).not.toEqual([])
  expect(await questionOf(await startAdapter(), event)).toMatchObject({ mayManageChannel: false })
})

test('a question in a thread is answered there, with the permissions of its channel', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, channel_id: thread, channel_type: 11 })
  expect((await discord.nextRequest()).path).toBe(`/channels/${thread}/messages`)
  expect(bot.questions[0]).toMatchObject({ channel: { id: thread }, mayManageChannel: true })
})

test('a question that Discord delivers twice is answered once', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, id: '6600000000000000021' })
  await discord.nextRequest()
  expect((await discord.nextRequest()).body).toMatchObject({ nonce: '6600000000000000021' })
  expect(bot.questions).toHaveLength(2)
})

test('a mention of the role of the bot, which hides the question, is answered with what to mention instead', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', {
    ...mention,
    content: '',
    mentions: [],
    mention_roles: ['4400000000000000002'],
  })
  const { body } = await discord.nextRequest()
  expect(body.content).toMatch(/^Discord ne me montre pas un message .* Mentionnez @Timonier directement/)
  expect(bot.questions).toEqual([])
})

test('in a thread and between two, what was said before can be gone on with', async () => {
  const started = await startAdapter()
  expect(await questionOf(started, { ...mention, channel_id: thread, channel_type: 11 })).toMatchObject({
    conversation: thread,
  })
  expect(await questionOf(started, direct)).toMatchObject({ conversation: direct.channel_id })
  expect(await questionOf(started, { ...mention, id: '6600000000000000051' })).not.toHaveProperty('conversation')
})

const ownMessage = {
  ...mention,
  id: '8800000000000000001',
  author: { ...mention.author, id: '1100000000000000001', bot: true },
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 2, label: 'En français', custom_id: 'open:fr:concept:etcd' },
        { type: 2, style: 2, label: '👍', custom_id: 'helpful:en:concept:etcd' },
      ],
    },
  ],
}
const replyTo = (referenced_message: object) => ({
  ...mention,
  type: 19,
  content: 'and Raft?',
  message_reference: { channel_id: kubernetes, message_id: '8800000000000000001' },
  referenced_message,
})

test("a reply to the bot's message goes on with what that was about", async () => {
  expect(await questionOf(await startAdapter(), replyTo(ownMessage))).toMatchObject({
    text: 'and Raft?',
    previous: { kind: 'concept', id: 'etcd' },
  })
})

test('in a message with Components V2, the buttons tell what it is about as well', async () => {
  const components = [{ type: 10, content: 'A long text.' }, ...ownMessage.components]
  const event = replyTo({ ...ownMessage, components })
  expect(await questionOf(await startAdapter(), event)).toMatchObject({ previous: { kind: 'concept', id: 'etcd' } })
})

test.each([
  ["somebody else's message", { ...ownMessage, author: { ...ownMessage.author, id: '3300000000000000008' } }],
  [
    'a message that names candidates',
    { ...ownMessage, components: [{ type: 1, components: [{ type: 2, custom_id: 'open:en:concept:pod' }] }] },
  ],
  ['a message without a button', { ...ownMessage, components: [] }],
])('a reply to %s goes on with nothing', async (_, referenced) => {
  expect(await questionOf(await startAdapter(), replyTo(referenced))).not.toHaveProperty('previous')
})

test('a question that fails harms no other', async () => {
  let asked = 0
  const { discord, log } = await startAdapter({
    bot: {
      reply: async () => {
        asked += 1
        if (asked === 1) throw new Error('The first one fails.')
        return answer
      },
    },
  })
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, id: '6600000000000000022' })
  expect((await discord.nextRequest()).body).toMatchObject({ nonce: '6600000000000000022' })
  expect(log.entries).toContainEqual({
    level: 'error',
    event: 'discord.answer-failed',
    details: { channelId: kubernetes, error: new Error('The first one fails.') },
  })
})
