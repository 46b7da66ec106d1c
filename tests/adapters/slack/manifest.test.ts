import { expect, test } from 'vitest'
import { slackCommands, slackManifest } from '../../../src/adapters/slack/index.ts'

test('the app asks for nothing more than what it uses', () => {
  expect(slackManifest.oauth_config.scopes).toEqual({
    bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history'],
  })
  expect(slackManifest.settings.event_subscriptions.bot_events).toEqual(['app_mention', 'message.im'])
})

test('the app has every command, within the limits of a manifest', () => {
  const commands = slackManifest.features.slash_commands
  expect(commands.map(({ command }) => command)).toEqual(['/concept', '/compare', '/tip', '/timonier'])
  expect(slackCommands.map(({ name }) => name)).toEqual(commands.map(({ command }) => command))
  // https://docs.slack.dev/reference/app-manifest
  for (const { command } of commands) expect(command.length).toBeLessThanOrEqual(32)
  expect(slackManifest.display_information.name.length).toBeLessThanOrEqual(35)
  expect(slackManifest.display_information.description.length).toBeLessThanOrEqual(140)
})

test('the manifest is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(slackManifest))).toEqual(slackManifest)
})
