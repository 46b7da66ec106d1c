import { expect, test, vi } from 'vitest'
import { hasFirstShard, requestsPerSecond } from '../../../src/adapters/discord/shards.ts'
import guildCreate from '../../fixtures/discord/guild-create.json' with { type: 'json' }
import mention from '../../fixtures/discord/message-create-mention.json' with { type: 'json' }
import direct from '../../fixtures/discord/message-create-direct.json' with { type: 'json' }
import { startAdapter } from './started-adapter.ts'

const shardsOf = (identifies: readonly { readonly shard: readonly number[] }[]) =>
  identifies.map(({ shard }) => shard).toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))

/** Of the shards of two, the one that has the server of the fixtures. */
const guildShard = Number((BigInt(guildCreate.id) >> 22n) % 2n)

test('one process holds as many shards as the gateway recommends, and hears of all of them', async () => {
  const { discord, adapter, log } = await startAdapter({ discord: { shards: 2 } })
  expect(shardsOf(discord.gateway.identifies)).toEqual([
    [0, 2],
    [1, 2],
  ])
  expect(adapter.isConnected()).toBe(true)
  expect(log.entries[0]).toMatchObject({ event: 'discord.connected', details: { servers: 1, shards: 2 } })
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  expect((await discord.nextRequest()).body).toMatchObject({ nonce: mention.id })
  discord.gateway.dispatch('MESSAGE_CREATE', direct)
  expect((await discord.nextRequest()).body).toMatchObject({ nonce: direct.id })
})

test('a process with a range holds that range, and answers what is asked there', async () => {
  const { discord, bot } = await startAdapter({ settings: { shards: { ids: [guildShard], count: 2 } } })
  expect(shardsOf(discord.gateway.identifies)).toEqual([[guildShard, 2]])
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  await discord.nextRequest()
  expect(bot.questions).toHaveLength(1)
})

test.each([
  [[0], 1],
  [[1], 0],
])('the process with the shards %j registers commands %i times', async (ids, times) => {
  const { discord } = await startAdapter({ settings: { shards: { ids, count: 2 } } })
  expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(times)
})

test('processes share what Discord allows the whole bot', () => {
  const all = { ids: [0, 1, 2, 3], count: 4 }
  expect(requestsPerSecond(undefined)).toBe(requestsPerSecond(all))
  expect(requestsPerSecond({ ids: [0, 1], count: 4 }) + requestsPerSecond({ ids: [2, 3], count: 4 })).toBeLessThan(50)
  expect(requestsPerSecond({ ids: [3], count: 1000 })).toBe(1)
  expect(hasFirstShard(all)).toBe(true)
})

test('a shard that Discord asks to reconnect resumes, and the others stay', async () => {
  const { discord, adapter, log } = await startAdapter()
  discord.gateway.askToReconnect()
  await vi.waitFor(() => expect(discord.gateway.resumes).toBe(1), { timeout: 5000 })
  await vi.waitFor(() => expect(adapter.isConnected()).toBe(true), { timeout: 5000 })
  expect(log.entries.map(({ event }) => event)).toContain('discord.resumed')
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  expect((await discord.nextRequest()).body).toMatchObject({ nonce: mention.id })
})

test('when no session may be started any more today, a shard waits instead of asking for one', async () => {
  const { discord, adapter, log } = await startAdapter({ discord: { remainingSessions: [999, 0] } })
  discord.gateway.invalidateSessions()
  await vi.waitFor(
    () =>
      expect(log.entries).toContainEqual({
        level: 'error',
        event: 'discord.sessions-exhausted',
        details: { shard: 0, waitMs: 14_400_000 },
      }),
    { timeout: 5000 },
  )
  expect(discord.gateway.identifies).toHaveLength(1)
  expect(adapter.isConnected()).toBe(false)
  await adapter.stop()
})

test('an event that discord.js does not understand harms no other', async () => {
  const { discord, log } = await startAdapter()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, message_snapshots: [{ message: {} }] })
  discord.gateway.dispatch('MESSAGE_CREATE', { ...mention, id: '6600000000000000061' })
  expect((await discord.nextRequest()).body).toMatchObject({ nonce: '6600000000000000061' })
  expect(log.entries).toContainEqual({
    level: 'error',
    event: 'discord.event-not-understood',
    details: { error: expect.any(TypeError) },
  })
})
