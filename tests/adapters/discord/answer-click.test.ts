import { expect, test, vi } from 'vitest'
import { paragraph, text } from '../../../src/core/block.ts'
import directClick from '../../fixtures/discord/interaction-create-button-direct.json' with { type: 'json' }
import click from '../../fixtures/discord/interaction-create-button.json' with { type: 'json' }
import { apiError } from './fake-discord.ts'
import { answer, startAdapter } from './started-adapter.ts'

const callback = `/interactions/${click.id}/${click.token}/callback`
const flags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 }
const messageType = 4
const deferredType = 5

const clickOn = (customId: string) => ({ ...click, data: { ...click.data, custom_id: customId } })
const labelsOf = (message: { components?: readonly { components?: readonly { label?: string }[] }[] } | undefined) =>
  message?.components?.flatMap((row) => row.components?.map(({ label }) => label))

test('a click is answered to whoever clicked, who may share it', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  const { path, body } = await discord.nextRequest()
  expect(path).toBe(callback)
  expect(body).toMatchObject({
    type: messageType,
    data: {
      content: 'A key-value store.',
      flags: flags.ephemeral | flags.suppressEmbeds,
      allowed_mentions: { parse: [], replied_user: false },
    },
  })
  expect(labelsOf(body.data)).toEqual(['Raft', 'Share'])
  expect(bot.actions).toEqual([{ kind: 'open', subject: { kind: 'concept', id: 'etcd' }, language: 'en' }])
})

test('a click on "share" says it to everybody', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('INTERACTION_CREATE', clickOn('share:fr:comparison:container-vs-vm'))
  const { body } = await discord.nextRequest()
  expect(body).toMatchObject({ type: messageType, data: { flags: flags.suppressEmbeds } })
  expect(labelsOf(body.data)).toEqual(['Raft'])
  expect(bot.actions).toEqual([
    { kind: 'share', subject: { kind: 'comparison', id: 'container-vs-vm' }, language: 'fr' },
  ])
})

test('between two there is nobody to hide an answer from, nor to share it with', async () => {
  const { discord } = await startAdapter()
  discord.gateway.dispatch('INTERACTION_CREATE', directClick)
  const { body } = await discord.nextRequest()
  expect(body).toMatchObject({ type: messageType, data: { flags: flags.suppressEmbeds } })
  expect(labelsOf(body.data)).toEqual(['Raft'])
})

test('a long answer goes to whoever clicked alone, too', async () => {
  const long = { ...answer, blocks: [paragraph(text('long '.repeat(600)))] }
  const { discord } = await startAdapter({ bot: { act: async () => long } })
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  const { body } = await discord.nextRequest()
  expect(body.data?.flags).toBe(flags.ephemeral | flags.componentsV2)
})

test('a button that means nothing any more gets an apology in the language of whoever clicked', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('INTERACTION_CREATE', clickOn('vote:etcd:up'))
  const { body } = await discord.nextRequest()
  expect(body.data).toMatchObject({ content: String.raw`Sorry (fr).`, flags: flags.ephemeral | flags.suppressEmbeds })
  expect(bot.errors).toEqual([new Error('No action is encoded as "vote:etcd:up".')])
})

test('a slow answer is announced in time and filled in later, to the same person alone', async () => {
  const act = Promise.withResolvers<typeof answer>()
  const { discord } = await startAdapter({ bot: { act: () => act.promise }, settings: { deferAfterMs: 5 } })
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  expect(await discord.nextRequest()).toMatchObject({
    path: callback,
    body: { type: deferredType, data: { flags: flags.ephemeral } },
  })
  act.resolve(answer)
  expect(await discord.nextRequest()).toMatchObject({
    method: 'PATCH',
    path: `/webhooks/${click.application_id}/${click.token}/messages/@original`,
    body: { content: 'A key-value store.', allowed_mentions: { parse: [] } },
  })
})

test('a click that Discord delivers twice is answered once', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  discord.gateway.dispatch('INTERACTION_CREATE', directClick)
  await discord.nextRequest()
  expect((await discord.nextRequest()).path).toContain(directClick.id)
  expect(bot.actions).toHaveLength(2)
})

test('a click that came too late is logged without the token that it brought', async () => {
  const { discord, log } = await startAdapter()
  discord.answerNext(apiError(404, 10062, 'Unknown interaction'))
  discord.gateway.dispatch('INTERACTION_CREATE', click)
  await vi.waitFor(() => expect(log.entries).toHaveLength(2))
  expect(log.entries[1]).toMatchObject({
    level: 'warn',
    details: { channelId: click.channel_id, reason: 'Unknown interaction', code: 10062 },
  })
  expect(JSON.stringify(log.entries)).not.toContain(click.token)
})
