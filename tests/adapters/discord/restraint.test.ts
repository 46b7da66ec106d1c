import { expect, test } from 'vitest'
import { createInvalidRequests, TooManyInvalidRequests } from '../../../src/adapters/discord/invalid-requests.ts'
import { createPace } from '../../../src/adapters/discord/pace.ts'
import mention from '../../fixtures/discord/message-create-mention.json' with { type: 'json' }
import { rateLimited } from './fake-response.ts'
import { callbackOf, command, guildId } from './interactions.ts'
import { answer } from './recording-bot.ts'
import { recordingLog, startAdapter } from './started-adapter.ts'

const tenMinutesMs = 600_000

function counting() {
  let now = 0
  const log = recordingLog()
  const requests = createInvalidRequests(log, () => now)
  return {
    log,
    requests,
    pass: (ms: number) => (now += ms),
    refuse: (times: number, status = 403, scope = 'user') => {
      for (let count = 0; count < times; count += 1)
        requests.count({ status, headers: new Headers({ 'x-ratelimit-scope': scope }) })
    },
  }
}

test('after 5,000 refusals in ten minutes nothing more is asked, until they are over', () => {
  const { requests, log, refuse, pass } = counting()
  refuse(4999)
  expect(() => requests.check()).not.toThrow()
  pass(60_000)
  refuse(1, 401)
  expect(() => requests.check()).toThrow(TooManyInvalidRequests)
  expect(() => requests.check()).toThrow('the next one is made in 540 s')
  expect(log.entries.filter(({ level }) => level === 'error')).toEqual([
    { level: 'error', event: 'discord.stopped-asking', details: { invalid: 5000, forMs: tenMinutesMs - 60_000 } },
  ])
  pass(tenMinutesMs)
  expect(() => requests.check()).not.toThrow()
})

test('the operator is warned long before', () => {
  const { log, refuse } = counting()
  refuse(1000)
  expect(log.entries).toEqual(
    [500, 1000].map((invalid) => ({
      level: 'warn',
      event: 'discord.invalid-requests',
      details: { invalid, stopAt: 5000 },
    })),
  )
})

test('only what Discord counts is counted: 401, 403 and 429, not a limit that others have used up', () => {
  const { requests, refuse } = counting()
  refuse(6000, 404)
  refuse(6000, 400)
  refuse(6000, 429, 'shared')
  expect(() => requests.check()).not.toThrow()
  refuse(5000, 429)
  expect(() => requests.check()).toThrow(TooManyInvalidRequests)
})

test('refusals of different ten minutes are not added up', () => {
  const { requests, refuse, pass } = counting()
  refuse(4999)
  pass(tenMinutesMs)
  refuse(4999)
  expect(() => requests.check()).not.toThrow()
})

test('no more than so many turns are handed out in any second', () => {
  let now = 0
  const pace = createPace(3, () => now)
  const turns = Array.from({ length: 9 }, () => {
    now += 100
    return now + (pace.takeTurn(Infinity) ?? 0)
  })
  for (const [index, turn] of turns.entries())
    expect((turns[index + 3] ?? Infinity) - turn).toBeGreaterThanOrEqual(1000)
  expect(turns.slice(0, 3)).toEqual([100, 200, 300])
})

test('who would not wait so long takes no turn from the others', () => {
  const pace = createPace(1, () => 0)
  expect(pace.takeTurn(0)).toBe(0)
  expect(pace.takeTurn(999)).toBeUndefined()
  expect(pace.takeTurn(1000)).toBe(1000)
})

test('posts that would have to wait come back, while interactions are answered at once', async () => {
  const shard = Number((BigInt(guildId) >> 22n) % 45n)
  const { discord, adapter } = await startAdapter({ settings: { shards: { ids: [shard], count: 45 } } })
  const outcomes = ['1', '2', '3'].map((id) => adapter.post({ platform: 'discord', id }, answer, id))
  // One request a second is what so small a part of the bot has.
  expect(await outcomes[2]).toEqual({
    kind: 'later',
    retryAfterMs: 1000,
    scope: 'platform',
    detail: 'Too many requests to Discord are waiting for their turn.',
  })
  const interaction = command('help')
  discord.gateway.dispatch('INTERACTION_CREATE', interaction)
  expect((await discord.nextRequest()).path).toBe(callbackOf(interaction))
  expect(await outcomes[0]).toEqual({ kind: 'sent' })
})

test('a reply that is limited is sent again when Discord allows it', async () => {
  const { discord } = await startAdapter()
  discord.answerNext(rateLimited(60), rateLimited(60, 'global'), rateLimited(60, 'shared'))
  discord.gateway.dispatch('MESSAGE_CREATE', mention)
  const nonces = []
  for (let request = 0; request < 4; request += 1) nonces.push((await discord.nextRequest()).body.nonce)
  expect(nonces).toEqual(Array(4).fill(mention.id))
})
