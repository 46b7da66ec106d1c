import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiError } from '../adapters/discord/fake-discord.ts'
import { discordPerson, textOf, type DiscordPerson } from './discord-person.ts'
import { failure } from './failure.ts'
import type { Program } from './program.ts'
import { slackPerson, type SlackPerson } from './slack-person.ts'
import { openWorld, secrets, type World } from './world.ts'

/** As if a library had forgotten to catch something, at each SIGUSR2. */
const forgetful = `process.on('SIGUSR2', () => Promise.reject(new Error('Nobody catches this: ${secrets.slackApp}')))`

/** One bot that goes through all of it. */
let world: World
let program: Program
let inSlack: SlackPerson
let inDiscord: DiscordPerson
beforeAll(async () => {
  world = await openWorld()
  program = await world.start({}, ['--import', `data:text/javascript,${encodeURIComponent(forgetful)}`])
  inSlack = slackPerson(world.slack)
  inDiscord = discordPerson(world.discord)
})
afterAll(() => world[Symbol.asyncDispose]())

test('the bot is healthy while both platforms are connected', async () => {
  const response = await fetch(world.healthUrl)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    healthy: true,
    disconnected: [],
    storeIsWritable: true,
    tipsAreTicking: true,
  })
  expect(await world.run(['health']).ended).toEqual({ code: 0, signal: null })
})

test('another bot on the same database or port says what it cannot have, and leaves this one alone', async () => {
  const onSameDatabase = world.run(['start'], { HEALTH_PORT: '' })
  const onSamePort = world.run(['start'], { DATABASE_FILE: `${world.databaseFile}.other`, DISCORD_TOKEN: '' })
  expect(await failure(onSameDatabase)).toEqual([
    'Timonier cannot start like this:',
    expect.stringContaining(`The database "${world.databaseFile}" is in use by process ${program.pid} on`),
  ])
  expect(await failure(onSamePort)).toEqual([
    'Timonier cannot start like this:',
    expect.stringContaining(`cannot listen on HEALTH_PORT ${world.environment['HEALTH_PORT']} (EADDRINUSE)`),
  ])
  expect((await fetch(world.healthUrl)).status).toBe(200)
})

test('a Slack that fails to take an answer gets the next one', async () => {
  world.slack.refuseOnce('chat.postMessage', { status: 500 })
  world.slack.refuseOnce('response_url', { status: 500 })
  await inSlack.mentions('what is etcd?')
  await inSlack.types('/concept', 'etcd')
  expect(await program.logged('slack.answer-not-sent')).toMatchObject({ level: 'warn' })
  expect(await program.logged('slack.response-refused')).toMatchObject({ level: 'warn', status: 500 })
  expect((await inSlack.mentions('what is a pod?')).text).toMatch(/^Pod\n/)
  expect((await inSlack.types('/concept', 'pod')).text).toMatch(/^Pod\n/)
})

test('a Discord that fails to take an answer gets it again, and one that refuses it the next one', async () => {
  world.discord.answerNext({ status: 500 })
  const refused = await inDiscord.mentions('what is etcd?')
  const again = await world.discord.nextRequest()
  expect(again.body).toEqual(refused.body)

  world.discord.answerNext(apiError(403, 50013, 'Missing Permissions'))
  await inDiscord.mentions('what is etcd?')
  const [opening, complaint] = [await world.discord.nextRequest(), await world.discord.nextRequest()]
  expect(opening).toMatchObject({ path: '/users/@me/channels' })
  expect(textOf(complaint)).toMatch(/^I can't post in \\?#kubernetes/)
  expect(await program.logged('discord.answer-refused')).toMatchObject({ level: 'warn' })
  expect(textOf(await inDiscord.mentions('what is a pod?'))).toMatch(/^## Pod\n/)
})

test('a promise that nobody catches is logged, without its secrets, and ends nothing', async () => {
  program.signal('SIGUSR2')
  const line = await program.logged('unhandled-rejection')
  expect(line).toMatchObject({ level: 'error', error: expect.stringContaining('Nobody catches this: [secret]') })
  expect((await inSlack.types('/concept', 'etcd')).text).toMatch(/^etcd\n/)
})

test('a Slack that is away makes the bot unhealthy until it is back', async () => {
  const { slack, gates } = world
  gates.slack.bar()
  slack.askToReconnect()
  await gates.slack.holds(1)
  const response = await fetch(world.healthUrl)
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ healthy: false, disconnected: ['slack'] })
  expect((await fetch(new URL('/live', world.healthUrl))).status).toBe(200)
  expect(textOf(await inDiscord.mentions('what is etcd?'))).toMatch(/^## etcd\n/)

  gates.slack.open()
  await program.logged('slack.reconnected')
  expect((await fetch(world.healthUrl)).status).toBe(200)
  expect((await inSlack.types('/concept', 'etcd')).text).toMatch(/^etcd\n/)
})

test('a disk that fails costs no answer that does not need it, and says sorry for those that do', async () => {
  using database = new DatabaseSync(world.databaseFile)
  database.exec('drop table unanswered_questions; drop table tip_schedules')

  expect((await inSlack.types('/concept', 'who won the game?')).text).toContain("I don't have an answer")
  expect(await program.logged('unanswered.not-remembered')).toMatchObject({ level: 'warn' })

  const apology = textOf(await inDiscord.mentions('astuces 9h'))
  const { reference } = await program.logged('answer.failed')
  expect(apology).toMatch(/^Quelque chose s'est mal passé/)
  expect(apology).toContain(`la référence ${reference} `)
  expect((await inSlack.types('/concept', 'etcd')).text).toMatch(/^etcd\n/)
})

test('a Discord that sends the bot away makes it unhealthy, and Slack is served all the same', async () => {
  world.discord.gateway.disconnect(4004)
  await program.logged('discord.disconnected')
  expect(await (await fetch(world.healthUrl)).json()).toMatchObject({ healthy: false, disconnected: ['discord'] })
  expect(await world.run(['health']).ended).toEqual({ code: 1, signal: null })
  expect((await inSlack.types('/concept', 'etcd')).text).toMatch(/^etcd\n/)
})

test('after all that the bot leaves as it should, and has shown no token', async () => {
  program.signal('SIGTERM')
  expect(await program.ended).toEqual({ code: 0, signal: null })
  for (const secret of Object.values(secrets)) expect(program.output()).not.toContain(secret)
})
