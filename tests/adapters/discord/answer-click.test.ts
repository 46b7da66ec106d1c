import { expect, test, vi } from 'vitest'
import { paragraph, text } from '../../../src/core/block.ts'
import type { Bot } from '../../../src/core/bot.ts'
import direct from '../../fixtures/discord/interaction-create-button-direct.json' with { type: 'json' }
import click from '../../fixtures/discord/interaction-create-button.json' with { type: 'json' }
import { apiError } from './fake-discord.ts'
import { callbacks } from './fake-interactions.ts'
import { amongPeople, button, callbackOf, directly, flags, guildId, labelsIn, menu, textOf } from './interactions.ts'
import { answer } from './recording-bot.ts'
import { startAdapter, type Started } from './started-adapter.ts'

const etcd = { kind: 'concept', id: 'etcd' } as const
const channelId = click.channel_id
const aboutEtcd = [{ type: 1, components: [{ type: 2, style: 2, label: '👍', custom_id: 'helpful:en:concept:etcd' }] }]
const hidden = { flags: flags.ephemeral | flags.suppressEmbeds }

/** What comes back to an interaction first. */
async function answerTo({ discord }: Started, interaction: { readonly id: string; readonly token: string }) {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction)
  const request = await discord.nextRequest()
  expect(request.path).toBe(callbackOf(interaction))
  return request
}

test('a click on what everybody reads is answered to whoever clicked, who may share it', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, click)
  expect(body).toMatchObject({
    type: callbacks.message,
    data: {
      content: 'A key-value store.',
      flags: flags.ephemeral | flags.suppressEmbeds,
      allowed_mentions: { parse: [], replied_user: false },
    },
  })
  expect(labelsIn(body.data?.components)).toEqual(['Raft', 'Share'])
  expect(started.bot.actions).toEqual([{ kind: 'open', subject: etcd, language: 'en' }])
  expect(started.bot.places).toEqual([
    {
      channel: { platform: 'discord', id: channelId, workspace: guildId },
      person: { platform: 'discord', id: click.member.user.id },
      likelyLanguage: 'fr',
    },
  ])
})

test('a click on "share" says it to everybody, as if nobody in particular had asked', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, button('share:fr:comparison:container-vs-vm', hidden))
  expect(body).toMatchObject({ type: callbacks.message, data: { flags: flags.suppressEmbeds } })
  expect(labelsIn(body.data?.components)).toEqual(['Raft'])
  expect(started.bot.actions).toEqual([
    { kind: 'share', subject: { kind: 'comparison', id: 'container-vs-vm' }, language: 'fr' },
  ])
  expect(started.bot.places[0]).not.toHaveProperty('person')
})

test.each<[string, Bot['act']]>([
  ['is no more', async () => answer],
  ['cannot be found', () => Promise.reject(new Error('The store is out of reach.'))],
])('what %s is not shared: whoever clicked is told so alone', async (_, act) => {
  const { body } = await answerTo(await startAdapter({ bot: { act } }), button('share:fr:concept:etcd', hidden))
  expect(body).toMatchObject({ type: callbacks.message, data: { flags: flags.ephemeral | flags.suppressEmbeds } })
})

test.each(['open:fr:concept:etcd', 'more:en:concept:etcd', 'compare:en:concept:etcd', 'open:en:concept:raft'])(
  'in what its reader sees alone, "%s" takes the place of what was there',
  async (customId) => {
    const { body } = await answerTo(await startAdapter(), button(customId, hidden))
    expect(body).toMatchObject({ type: callbacks.update, data: { content: 'A key-value store.' } })
    expect(labelsIn(body.data?.components)).toEqual(['Raft', 'Share'])
  },
)

test('what is long takes the place of what is short, and the other way round', async () => {
  const long = { ...answer, blocks: [paragraph(text('long '.repeat(600)))] }
  const started = await startAdapter({ bot: { act: async ({ kind }) => (kind === 'more' ? long : answer) } })
  const longer = await answerTo(started, button('more:en:concept:etcd', hidden))
  expect(longer.body).toMatchObject({ type: callbacks.update, data: { content: '', flags: flags.componentsV2 } })
  const wasLong = { flags: flags.ephemeral | flags.componentsV2, components: [{ type: 10, content: 'long' }] }
  const shorter = await answerTo(started, button('open:en:concept:etcd', wasLong))
  expect(shorter.body).toMatchObject({ type: callbacks.update, data: { flags: flags.componentsV2 } })
  expect(shorter.body.data).not.toHaveProperty('content')
  expect(textOf(shorter)).toBe('A key-value store.')
})

test('a vote is thanked for beside the answer, to the voter alone', async () => {
  const started = await startAdapter()
  const inPublic = await answerTo(started, button('helpful:en:concept:etcd', { components: aboutEtcd }))
  const inPrivate = await answerTo(started, button('unhelpful:en:concept:etcd', hidden))
  const betweenTwo = await answerTo(started, button('helpful:en:concept:etcd', {}, directly()))
  for (const { body } of [inPublic, inPrivate, betweenTwo])
    expect(body).toMatchObject({ type: callbacks.message, data: { flags: flags.ephemeral | flags.suppressEmbeds } })
  expect(started.bot.actions.map(({ kind }) => kind)).toEqual(['helpful', 'unhelpful', 'helpful'])
})

test('a choice in a menu does what it says', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, menu('menu', ['open:fr:pair:docker:podman']))
  expect(body).toMatchObject({ type: callbacks.message, data: { flags: flags.ephemeral | flags.suppressEmbeds } })
  expect(started.bot.actions).toEqual([
    { kind: 'open', subject: { kind: 'pair', sides: ['docker', 'podman'] }, language: 'fr' },
  ])
})

test('between two there is nobody to hide an answer from, nor to share it with', async () => {
  const started = await startAdapter()
  const { body } = await answerTo(started, direct)
  expect(body).toMatchObject({ type: callbacks.message, data: { flags: flags.suppressEmbeds } })
  expect(labelsIn(body.data?.components)).toEqual(['Raft'])
  expect(started.bot.places).toEqual([
    {
      channel: { platform: 'discord', id: direct.channel_id },
      person: { platform: 'discord', id: direct.user.id },
      conversation: direct.channel_id,
      likelyLanguage: 'en',
    },
  ])
})

test('between two, the other language takes the place of the first, and another subject does not', async () => {
  const started = await startAdapter()
  const message = { components: aboutEtcd }
  const flipped = await answerTo(started, button('open:fr:concept:etcd', message, directly()))
  expect(flipped.body.type).toBe(callbacks.update)
  const related = await answerTo(started, button('open:en:concept:quorum-raft', message, directly()))
  expect(related.body.type).toBe(callbacks.message)
})

test('in a conversation of people among themselves, a click is answered to whoever clicked', async () => {
  const { body } = await answerTo(await startAdapter(), button('open:fr:concept:etcd', {}, amongPeople()))
  expect(body).toMatchObject({ data: { flags: flags.ephemeral | flags.suppressEmbeds } })
})

test('a long answer goes to whoever clicked alone, too', async () => {
  const long = { ...answer, blocks: [paragraph(text('long '.repeat(600)))] }
  const { body } = await answerTo(await startAdapter({ bot: { act: async () => long } }), click)
  expect(body.data?.flags).toBe(flags.ephemeral | flags.componentsV2)
})

test.each([
  ['a button', button('vote:etcd:up')],
  ['a choice', menu('menu', ['vote:etcd:up'])],
  ['a button below a form', button('tips:save:noon:Mars:8:fr:55')],
])('%s that means nothing any more gets an apology in the language of whoever clicked', async (_, interaction) => {
  const started = await startAdapter()
  const { body } = await answerTo(started, interaction)
  expect(body.data).toMatchObject({ content: String.raw`Sorry (fr).` })
  expect(started.bot.errors).toHaveLength(1)
})

test('a slow answer is announced in time and filled in later, to the same person alone', async () => {
  const act = Promise.withResolvers<typeof answer>()
  const started = await startAdapter({ bot: { act: () => act.promise }, settings: { deferAfterMs: 5 } })
  const { body } = await answerTo(started, click)
  expect(body).toMatchObject({ type: callbacks.deferredMessage, data: { flags: flags.ephemeral } })
  act.resolve(answer)
  expect(await started.discord.nextRequest()).toMatchObject({
    method: 'PATCH',
    path: `/webhooks/${click.application_id}/${click.token}/messages/@original`,
    body: { content: 'A key-value store.', allowed_mentions: { parse: [] } },
  })
})

test('a slow answer that takes the place of another is announced without a change', async () => {
  const act = Promise.withResolvers<typeof answer>()
  const started = await startAdapter({ bot: { act: () => act.promise }, settings: { deferAfterMs: 5 } })
  const { body } = await answerTo(started, button('open:fr:concept:etcd', hidden))
  expect(body).toEqual({ type: callbacks.deferredUpdate })
  act.resolve(answer)
  expect(await started.discord.nextRequest()).toMatchObject({
    method: 'PATCH',
    body: { content: 'A key-value store.' },
  })
})

test('a bot that breaks is one apology, also when it breaks late', async () => {
  const act = Promise.withResolvers<never>()
  const started = await startAdapter({ bot: { act: () => act.promise }, settings: { deferAfterMs: 5 } })
  await answerTo(started, click)
  act.reject(new Error('The store is out of reach.'))
  expect((await started.discord.nextRequest()).body.content).toBe('Sorry (fr).')
})

test('a sign of life whose receipt was lost is followed by the answer', async () => {
  const act = Promise.withResolvers<typeof answer>()
  const started = await startAdapter({ bot: { act: () => act.promise }, settings: { deferAfterMs: 5 } })
  started.discord.answerNext(apiError(400, 40060, 'Interaction has already been acknowledged.'))
  await answerTo(started, click)
  act.resolve(answer)
  expect(await started.discord.nextRequest()).toMatchObject({ method: 'PATCH' })
})

test('an answer that Discord has already is no trouble', async () => {
  const started = await startAdapter()
  started.discord.answerNext(apiError(400, 40060, 'Interaction has already been acknowledged.'))
  await answerTo(started, click)
  await vi.waitFor(() => expect(started.log.entries).toHaveLength(3))
  expect(started.log.entries[2]).toMatchObject({ level: 'info', event: 'discord.answered-already' })
})

test('an answer that was to take the place of a deleted message stands by itself', async () => {
  const started = await startAdapter()
  const interaction = button('open:fr:concept:etcd', hidden)
  started.discord.answerNext(apiError(404, 10008, 'Unknown Message'))
  await answerTo(started, interaction)
  const { path, body } = await started.discord.nextRequest()
  expect(path).toBe(callbackOf(interaction))
  expect(body).toMatchObject({ type: callbacks.message, data: { flags: flags.ephemeral | flags.suppressEmbeds } })
})

test('a click that Discord delivers twice is answered once', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  discord.gateway.dispatch('INTERACTION_CREATE', direct)
  await discord.nextRequest()
  expect((await discord.nextRequest()).path).toContain(direct.id)
  expect(bot.actions).toHaveLength(2)
})

test('a click that came too late is logged without the token that it brought', async () => {
  const started = await startAdapter({ discord: { deadlineMs: -1 } })
  await answerTo(started, click)
  await vi.waitFor(() => expect(started.log.entries).toHaveLength(3))
  expect(started.log.entries[2]).toMatchObject({
    level: 'warn',
    details: { channelId, reason: 'Unknown interaction', code: 10062 },
  })
  expect(JSON.stringify(started.log.entries)).not.toContain(click.token)
})
