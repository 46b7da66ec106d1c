import { expect, test, vi } from 'vitest'
import mention from '../../fixtures/discord/message-create-mention.json' with { type: 'json' }
import { answer } from './recording-bot.ts'
import { startAdapter } from './started-adapter.ts'

test('stopping finishes the answer in flight and takes no other', async () => {
  const reply = Promise.withResolvers<typeof answer>()
  const { discord, adapter, bot, log } = await startAdapter({ bot: { reply: () => reply.promise } })
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  await vi.waitFor(() => expect(bot.questions).toHaveLength(1))

  const stopped = adapter.stop()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, id: '6600000000000000031' })
  reply.resolve(answer)
  await stopped

  expect(await discord.nextRequest()).toMatchObject({ path: `/channels/${mention.channel_id}/messages` })
  expect(bot.questions).toHaveLength(1)
  expect(adapter.isConnected()).toBe(false)
  expect(log.entries.map(({ event }) => event)).toEqual(['discord.connected', 'discord.commands-registered'])
})

test('an answer that never comes does not keep the bot from stopping', async () => {
  const never = new Promise<never>(() => {})
  const { discord, adapter, bot } = await startAdapter({
    bot: { reply: () => never },
    settings: { stopTimeoutMs: 20 },
  })
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  await vi.waitFor(() => expect(bot.questions).toHaveLength(1))
  await adapter.stop()
  expect(adapter.isConnected()).toBe(false)
})
