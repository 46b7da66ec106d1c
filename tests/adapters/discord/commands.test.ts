import { expect, test } from 'vitest'
import type { Message } from '../../../src/core/message.ts'
import { callbacks } from './fake-interactions.ts'
import {
  amongPeople,
  button,
  callbackOf,
  camille,
  command,
  componentsIn,
  directly,
  explainTerms,
  flags,
  guildId,
  labelsIn,
  textOf,
} from './interactions.ts'
import { answer } from './recording-bot.ts'
import { startAdapter, type Started } from './started-adapter.ts'

const kubernetes = '5500000000000000001'
const thread = '5500000000000000003'
const manageGuild = '32'
const manageChannels = '16'
const etcd = { kind: 'concept', id: 'etcd' } as const
const publicly = flags.suppressEmbeds
const privately = flags.ephemeral | flags.suppressEmbeds

async function answerTo({ discord }: Started, interaction: { readonly id: string; readonly token: string }) {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction)
  const request = await discord.nextRequest()
  expect(request.path).toBe(callbackOf(interaction))
  return request
}

/** With these permissions in the channel. */
const may = (permissions: string) => ({ member: { ...command('help').member, permissions } })

test('/concept with a suggestion opens exactly that, for everybody', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, command('concept', { name: 'concept:etcd' }))
  expect(body).toMatchObject({ type: callbacks.message, data: { content: 'A key-value store.', flags: publicly } })
  expect(labelsIn(body.data?.components)).toEqual(['Raft'])
  expect(started.bot.actions).toEqual([{ kind: 'open', subject: etcd, language: 'fr' }])
})

test('/concept with words is a question', async () => {
  const started = await startAdapter()
  await answerTo(started, command('concept', { name: "c'est quoi <@33> etcd ?" }))
  expect(started.bot.questions).toEqual([
    {
      text: "c'est quoi etcd ?",
      channel: { platform: 'discord', id: kubernetes, workspace: guildId },
      likelyLanguage: 'fr',
      mayManageChannel: false,
    },
  ])
})

test('/compare and /tip say what they ask for', async () => {
  const started = await startAdapter()
  await answerTo(started, command('compare', { first: 'docker', second: 'une VM' }))
  await answerTo(started, command('tip', { about: 'docker' }))
  await answerTo(started, command('tip'))
  expect(started.bot.questions).toMatchObject([
    { text: 'docker vs une VM', asks: 'comparison' },
    { text: 'docker', asks: 'tip' },
    { text: '', asks: 'tip' },
  ])
})

test('a public answer knows nothing of who asks, a private one does', async () => {
  const started = await startAdapter()
  await answerTo(started, command('concept', { name: 'etcd', private: false }, { guild_locale: 'en-US' }))
  expect(started.bot.questions[0]).not.toHaveProperty('person')
  expect(started.bot.questions[0]).not.toHaveProperty('likelyLanguage')
  await answerTo(started, command('concept', { name: 'etcd', private: true }, { guild_locale: 'en-US' }))
  expect(started.bot.questions[1]).toMatchObject({
    person: { platform: 'discord', id: camille },
    likelyLanguage: 'fr',
  })
})

test('"private" is remembered, which is said in private, and an answer given so can be shared', async () => {
  const started = await startAdapter()
  const first = await answerTo(started, command('concept', { name: 'etcd', private: true }))
  expect(first.body.data?.flags).toBe(privately)
  expect(labelsIn(first.body.data?.components)).toEqual(['Raft', 'Share'])
  const said = await started.discord.nextRequest()
  expect(said).toMatchObject({ method: 'POST', body: { flags: privately } })
  expect(textOf(said)).toMatch(/^Désormais, les réponses à vos commandes ne seront visibles que de vous\./)

  const second = await answerTo(started, command('concept', { name: 'raft' }))
  expect(second.body.data?.flags).toBe(privately)
  const third = await answerTo(started, command('concept', { name: 'raft', private: true }))
  expect(third.body.data?.flags).toBe(privately)
  const fourth = await answerTo(started, command('concept', { name: 'raft', private: false }))
  expect(fourth.body.data?.flags).toBe(publicly)
  const unsaid = await started.discord.nextRequest()
  expect(unsaid.body.flags).toBe(privately)
  expect(textOf(unsaid)).toMatch(/^Désormais, tout le salon verra/)
})

test.each([
  ['does not come in time', () => new Promise<never>(() => {})],
  ['cannot be read', () => Promise.reject(new Error('The store is out of reach.'))],
])('when the choice of a person %s, the answer is private', async (_, preferences) => {
  const started = await startAdapter({ bot: { preferences }, settings: { deferAfterMs: 30 } })
  const { body } = await answerTo(started, command('concept', { name: 'etcd' }))
  expect(body.data?.flags).toBe(privately)
})

test('a slow command is announced as public as it will be', async () => {
  const reply = Promise.withResolvers<Message>()
  const started = await startAdapter({ bot: { reply: () => reply.promise }, settings: { deferAfterMs: 30 } })
  const inPublic = await answerTo(started, command('concept', { name: 'etcd' }))
  expect(inPublic.body).toEqual({ type: callbacks.deferredMessage, data: { flags: 0 } })
  reply.resolve(answer)
  const { method, body } = await started.discord.nextRequest()
  expect(method).toBe('PATCH')
  expect(labelsIn(body.components)).toEqual(['Raft'])
})

test('between two, everything is in the open and the person counts', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, command('concept', { name: 'etcd' }, directly()))
  expect(body.data?.flags).toBe(publicly)
  expect(started.bot.questions[0]).toMatchObject({
    person: {},
    conversation: expect.any(String),
    mayManageChannel: true,
  })
})

test('in a conversation of people among themselves, everybody reads the answer and may not manage anything', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, command('concept', { name: 'etcd' }, amongPeople()))
  expect(body.data?.flags).toBe(publicly)
  expect(started.bot.questions[0]).toMatchObject({ mayManageChannel: false })
  expect(started.bot.questions[0]).not.toHaveProperty('person')
})

test('a public command in a thread can be gone on with there, a private one cannot', async () => {
  const started = await startAdapter()
  const there = { channel_id: thread, channel: { id: thread, type: 11, guild_id: guildId } }
  await answerTo(started, command('concept', { name: 'etcd' }, there))
  await answerTo(started, command('concept', { name: 'secret', private: true }, there))
  expect(started.bot.questions[0]).toMatchObject({ conversation: thread })
  expect(started.bot.questions[1]).not.toHaveProperty('conversation')
})

test('/help is for whoever asks alone, with a menu of everything there is', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, command('help'))
  expect(body.data?.flags).toBe(privately)
  expect(started.bot.questions[0]).toMatchObject({ asks: 'help', language: 'fr' })
  const [menu] = componentsIn(body.data?.components)
  expect(menu).toMatchObject({
    placeholder: 'Parcourir un domaine',
    options: [
      { label: 'Docker (7)', value: 'open:fr:category:docker' },
      { label: 'Réseau (3)', value: 'open:fr:category:networking' },
    ],
  })
  expect(labelsIn(body.data?.components)).toContain('Ce que je sais de vous')
})

test('what the bot knows about somebody can be read and erased, in their language', async () => {
  const started = await startAdapter()
  const message = { flags: privately }
  const about = await answerTo(started, button('me:about', message))
  expect(about.body.type).toBe(callbacks.update)
  expect(textOf(about)).toBe(`I know person ${camille}.`)
  expect(labelsIn(about.body.data?.components)).toEqual(["L'effacer"])
  const forgotten = await answerTo(started, button('me:forget', message))
  expect(textOf(forgotten)).toBe('I know nobody (fr).')
})

test('/language chooses for oneself, and says so in the language chosen', async () => {
  const started = await startAdapter()
  const chosen = await answerTo(started, command('language', { language: 'en' }))
  expect(textOf(chosen)).toBe('Done: for you, I answer in English where a question does not tell its language.')
  expect(chosen.body.data?.flags).toBe(privately)
  expect(started.bot.choices.get(`person ${camille}`)).toEqual({ language: 'en' })
})

test.each([
  ['channel', kubernetes, manageChannels],
  ['workspace', guildId, manageGuild],
])('/language for a %s takes the permission to manage it', async (scope, id, permission) => {
  const started = await startAdapter()
  const refused = await answerTo(started, command('language', { language: 'fr', scope }, may('0')))
  expect(textOf(refused)).toMatch(/il faut/)
  expect(started.bot.choices.size).toBe(0)
  const done = await answerTo(started, command('language', { language: 'en', scope }, may(permission)))
  expect(textOf(done)).toMatch(/^(?:C'est noté|Done)/)
  expect(started.bot.choices.get(`${scope} ${id}`)).toEqual({ language: 'en' })
})

test('a direct message has no server to choose a language for', async () => {
  const interaction = command('language', { language: 'fr', scope: 'workspace' }, { ...directly(), locale: 'en-GB' })
  expect(textOf(await answerTo(await startAdapter(), interaction))).toMatch(/^Here there is neither a server/)
})

test('"Explain the terms" reads all that a message says, for whoever asks alone', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(
    started,
    explainTerms({
      content: '<@33> etcd is *down*',
      embeds: [{ title: 'CoreDNS', description: 'and the kubelet', fields: [{ name: 'Pod', value: 'api-0' }] }],
      message_reference: { type: 1, channel_id: kubernetes, message_id: '6600000000000000078' },
      message_snapshots: [{ message: { content: 'Raft' } }],
    }),
  )
  expect(body.data?.flags).toBe(privately)
  expect(started.bot.explained).toEqual(['etcd is *down* CoreDNS and the kubelet Pod api-0 Raft'])
})

test('a command that the bot does not know gets an apology', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, command('weather'))
  expect(body.data).toMatchObject({ content: 'Sorry (fr).', flags: privately })
})

test('in a server that has not invited the bot, a person who has installed it is answered', async () => {
  const elsewhere = {
    guild_id: '2200000000000000099',
    guild: { id: '2200000000000000099', locale: 'fr', features: [] },
  }
  const started = await startAdapter()
  const { body } = await answerTo(started, command('concept', { name: 'etcd' }, elsewhere))
  expect(body.data?.content).toBe('A key-value store.')
  expect(started.bot.questions[0]).toMatchObject({
    channel: { workspace: '2200000000000000099' },
    likelyLanguage: 'fr',
  })
})
