import { expect, onTestFinished, test } from 'vitest'
import { commandDefinitions } from '../../../src/adapters/discord/command-definitions.ts'
import { createDiscordAdapter, findApplicationId, inviteUrls } from '../../../src/adapters/discord/index.ts'
import { sameCommands } from '../../../src/adapters/discord/same-commands.ts'
import ready from '../../fixtures/discord/ready.json' with { type: 'json' }
import { whatDiscordRefusesOfCommands } from './discord-limits.ts'
import { fakeToken, startFakeDiscord } from './fake-discord.ts'
import { recordingBot } from './recording-bot.ts'
import { recordingLog, words } from './started-adapter.ts'

const path = `/applications/${ready.application.id}/commands`

test('commands are registered at the first start, and not again as long as they stay the same', async () => {
  const discord = await startFakeDiscord()
  onTestFinished(() => discord[Symbol.asyncDispose]())
  const start = async () => {
    const adapter = createDiscordAdapter({ token: fakeToken, apiUrl: discord.apiUrl }, words, recordingLog())
    await adapter.start(recordingBot())
    await adapter.stop()
    return discord.requests.filter((request) => request.path === path).map(({ method }) => method)
  }
  expect(await start()).toEqual(['GET', 'PUT'])
  expect(await start()).toEqual(['GET', 'PUT', 'GET'])
})

test('Discord refuses none of the commands', () => {
  expect(whatDiscordRefusesOfCommands(commandDefinitions)).toEqual([])
})

test('every command can be used in servers, and all but /tips by a person anywhere', () => {
  const anywhere = commandDefinitions.filter(({ contexts, integration_types: types }) => {
    return contexts?.length === 3 && types?.length === 2
  })
  expect(commandDefinitions.every(({ contexts }) => contexts?.includes(0))).toBe(true)
  expect(anywhere.map(({ name }) => name)).toEqual([
    'concept',
    'compare',
    'tip',
    'language',
    'help',
    'Explain the terms',
  ])
})

test('every name and description has its French', () => {
  const untranslated = (command: unknown): unknown[] => {
    if (Array.isArray(command)) return command.flatMap(untranslated)
    if (typeof command !== 'object' || command === null) return []
    const here = ['name', 'description'].filter((field) => field in command && !(`${field}_localizations` in command))
    return [...here, ...Object.values(command).flatMap(untranslated)]
  }
  expect(untranslated(commandDefinitions)).toEqual([])
})

test('commands are the same whatever Discord adds to them and however it orders them', () => {
  const added = { version: '1', id: '3', application_id: '2', nsfw: false, dm_permission: true }
  const registered = commandDefinitions.toReversed().map((command) =>
    Object.assign({}, added, command, {
      contexts: command.contexts?.toReversed(),
      default_member_permissions: command.default_member_permissions?.toString() ?? null,
    }),
  )
  expect(sameCommands(registered, commandDefinitions)).toBe(true)
})

test.each([
  ['one more', [...commandDefinitions, { name: 'more' }]],
  ['one less', commandDefinitions.slice(1)],
  ['another description', commandDefinitions.map((command) => ({ ...command, description: 'other' }))],
  ['another French name', commandDefinitions.map((command) => ({ ...command, name_localizations: { fr: 'autre' } }))],
  [
    'options in another order',
    commandDefinitions.map((command) => ({ ...command, options: optionsOf(command).toReversed() })),
  ],
  ['other permissions', commandDefinitions.map((command) => ({ ...command, default_member_permissions: 32 }))],
])('commands with %s are not the same', (_, others) => {
  expect(sameCommands(commandDefinitions, others)).toBe(false)
})

function optionsOf(command: object): readonly unknown[] {
  return 'options' in command && Array.isArray(command.options) ? command.options : []
}

test('a bot whose commands cannot be registered starts all the same', async () => {
  const discord = await startFakeDiscord({ refusesCommands: true })
  onTestFinished(() => discord[Symbol.asyncDispose]())
  const log = recordingLog()
  const adapter = createDiscordAdapter({ token: fakeToken, apiUrl: discord.apiUrl }, words, log)
  onTestFinished(() => adapter.stop())
  await adapter.start(recordingBot())
  expect(adapter.isConnected()).toBe(true)
  expect(log.entries.at(-1)).toMatchObject({ level: 'error', event: 'discord.commands-not-registered' })
})

test('the invitation asks for the commands and four permissions, of the application that the token belongs to', async () => {
  const discord = await startFakeDiscord()
  onTestFinished(() => discord[Symbol.asyncDispose]())
  const id = await findApplicationId({ token: fakeToken, apiUrl: discord.apiUrl })
  const { server, person } = inviteUrls(id)
  expect(server).toBe(
    'https://discord.com/oauth2/authorize?client_id=1100000000000000002&integration_type=0&scope=bot+applications.commands&permissions=274877975552',
  )
  expect(person).toBe(
    'https://discord.com/oauth2/authorize?client_id=1100000000000000002&integration_type=1&scope=applications.commands',
  )
})
