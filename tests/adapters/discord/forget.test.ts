import { expect, test, vi } from 'vitest'
import type { Bot } from '../../../src/core/bot.ts'
import guildCreate from '../../fixtures/discord/guild-create.json' with { type: 'json' }
import { startAdapter } from './started-adapter.ts'

test('what is kept of a server that the bot was removed from is erased', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('GUILD_DELETE', { id: guildCreate.id })
  await vi.waitFor(() => expect(bot.done).toEqual([`forget discord server ${guildCreate.id}`]))
})

test('what is kept of a server that is only unavailable stays', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('GUILD_DELETE', { id: guildCreate.id, unavailable: true })
  discord.gateway.dispatch('GUILD_DELETE', { id: '2200000000000000042' })
  await vi.waitFor(() => expect(bot.done).toEqual(['forget discord server 2200000000000000042']))
})

test('what is kept of a channel or thread that was deleted is erased, even of one that the bot never heard of', async () => {
  const { discord, bot } = await startAdapter()
  discord.gateway.dispatch('CHANNEL_DELETE', guildCreate.channels[0])
  discord.gateway.dispatch('THREAD_DELETE', { id: '77', guild_id: guildCreate.id, parent_id: '5', type: 11 })
  await vi.waitFor(() =>
    expect(bot.done).toEqual([
      `forget channel ${guildCreate.channels[0]?.id} of ${guildCreate.id}`,
      `forget channel 77 of ${guildCreate.id}`,
    ]),
  )
})

test('what could not be erased is told to the operator', async () => {
  const error = new Error('The store is out of reach.')
  const { discord, log } = await startAdapter({ bot: { forgetWorkspace: () => Promise.reject(error) } })
  discord.gateway.dispatch('GUILD_DELETE', { id: guildCreate.id })
  await vi.waitFor(() =>
    expect(log.entries.at(-1)).toEqual({
      level: 'error',
      event: 'discord.not-erased',
      details: { serverId: guildCreate.id, error },
    }),
  )
})

test('what could not be erased is erased a little later', async () => {
  const forgetWorkspace = vi.fn<Bot['forgetWorkspace']>()
  forgetWorkspace.mockRejectedValueOnce(new Error('The store is out of reach.'))
  const { discord } = await startAdapter({ bot: { forgetWorkspace } })
  discord.gateway.dispatch('GUILD_DELETE', { id: guildCreate.id })
  await vi.waitFor(() => expect(forgetWorkspace).toHaveBeenCalledTimes(2), { timeout: 5_000 })
  expect(forgetWorkspace).toHaveBeenLastCalledWith('discord', guildCreate.id)
})
