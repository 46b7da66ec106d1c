import { expect, test } from 'vitest'
import { discordPerson, textOf } from './discord-person.ts'
import { slackPerson } from './slack-person.ts'
import { openWorld } from './world.ts'

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the bot once what is in flight is answered', async (signal) => {
  await using world = await openWorld()
  const { slack, discord, gates } = world
  const program = await world.start()
  gates.slack.bar()
  gates.discord.bar()
  await slackPerson(slack).mentionsWithoutWaiting('what is etcd?')
  const reply = discordPerson(discord).mentions("c'est quoi etcd ?")
  await Promise.all([gates.slack.holds(1), gates.discord.holds(1)])

  program.signal(signal)
  // No new question comes in, but the bot is still there.
  await slack.until(() => slack.connections === 0)
  expect((await fetch(world.healthUrl)).status).toBe(503)
  gates.slack.open()
  gates.discord.open()

  expect(await program.ended).toEqual({ code: 0, signal: null })
  expect(await slack.bodiesOf('chat.postMessage')).toMatchObject([{ text: expect.stringMatching(/^etcd\n/) }])
  expect(textOf(await reply)).toMatch(/^## etcd\n/)
  expect(program.output()).not.toMatch(/"level":"(?:warn|error)"/)
})

test('a signal that comes before the bot is connected is not lost', async () => {
  await using world = await openWorld()
  const { slack, gates } = world
  gates.discord.bar()
  const program = world.run(['start'])
  await Promise.all([slack.until(() => slack.connections === 1), gates.discord.holds(1)])
  program.signal('SIGTERM')
  gates.discord.open()
  expect(await program.ended).toEqual({ code: 0, signal: null })
  await slack.until(() => slack.connections === 0)
})

test('a second signal does not wait', async () => {
  await using world = await openWorld()
  const { slack, gates } = world
  const program = await world.start()
  gates.slack.bar()
  await slackPerson(slack).mentionsWithoutWaiting('what is etcd?')
  await gates.slack.holds(1)
  program.signal('SIGINT')
  await slack.until(() => slack.connections === 0)
  program.signal('SIGINT')
  expect(await program.ended).toEqual({ code: null, signal: 'SIGINT' })
})
