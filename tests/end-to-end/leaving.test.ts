import { expect, test } from 'vitest'
import { discordPerson, textOf } from './discord-person.ts'
import { slackPerson } from './slack-person.ts'
import { openWorld } from './world.ts'

test('SIGTERM ends the bot once what is in flight is answered', async () => {
  await using world = await openWorld()
  const { slack, discord, gates } = world
  const program = await world.start()
  gates.slack.bar()
  gates.discord.bar()
  await slackPerson(slack).mentionsWithoutWaiting('what is etcd?')
  const reply = discordPerson(discord).mentions("c'est quoi etcd ?")
  await Promise.all([gates.slack.holds(1), gates.discord.holds(1)])

  program.signal('SIGTERM')
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

test('SIGINT ends it as well, and is not lost when it comes before the bot is connected', async () => {
  await using world = await openWorld()
  const { slack, gates } = world
  gates.discord.bar()
  const program = world.run(['start'])
  await Promise.all([slack.until(() => slack.connections === 1), gates.discord.holds(1)])
  program.signal('SIGINT')
  gates.discord.open()
  expect(await program.ended).toEqual({ code: 0, signal: null })
  await slack.until(() => slack.connections === 0)
})
