import { expect, test } from 'vitest'
import { slackCommands, slackManifestFor, slackScopes, slackShortcuts } from '../../../src/adapters/slack/index.ts'
import { createFakeBot } from './fake-bot.ts'
import { started } from './running.ts'
import { captured, command } from './slack-payloads.ts'

const slackManifest = slackManifestFor({})

test('the app asks for nothing more than what it uses', () => {
  expect(slackManifest.oauth_config.scopes.bot).toEqual([
    'app_mentions:read',
    'channels:read',
    'chat:write',
    'commands',
    'groups:read',
    'im:history',
    'users:read',
  ])
  expect(slackManifest.settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'channel_deleted',
    'group_deleted',
    'message.im',
    'tokens_revoked',
  ])
})

test('every scope has its reason in both languages', () => {
  for (const { reason } of slackScopes) expect([reason.fr.length, reason.en.length]).not.toContain(0)
})

test('the app has every command and shortcut, within the limits of a manifest', () => {
  const { slash_commands: commands, shortcuts } = slackManifest.features
  expect(commands.map(({ command: name }) => name)).toEqual(['/concept', '/compare', '/tip', '/timonier'])
  expect(shortcuts.map(({ callback_id: id }) => id)).toEqual(['ask', 'explain-terms'])
  // https://docs.slack.dev/reference/app-manifest
  for (const { command: name } of commands) expect(name.length).toBeLessThanOrEqual(32)
  for (const { name, description } of shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24)
    expect(description.length).toBeLessThanOrEqual(150)
  }
  expect(slackManifest.display_information.name.length).toBeLessThanOrEqual(35)
  expect(slackManifest.display_information.description.length).toBeLessThanOrEqual(140)
})

test('every command and every shortcut of the manifest is answered', async () => {
  await using running = await started(createFakeBot())
  for (const { name } of slackCommands) await running.slack.send('slash_commands', command(name, 'x'))
  await running.slack.bodiesOf('response_url', slackCommands.length)
  for (const { id, type } of slackShortcuts) await running.slack.send('interactive', shortcut(id, type))
  await running.slack.bodiesOf('response_url', slackCommands.length + 1)
  expect(await running.slack.bodiesOf('views.open')).toHaveLength(1)
})

test('over HTTP, everything is sent to one address, and tokens are rotated where workspaces install the app', () => {
  const publicUrl = 'https://timonier.example.com'
  const { features, oauth_config: oauth, settings } = slackManifestFor({ publicUrl })
  const url = `${publicUrl}/slack/events`
  expect(features.slash_commands.map((one) => one.url)).toEqual(slackCommands.map(() => url))
  expect(settings.event_subscriptions.request_url).toBe(url)
  expect(settings.interactivity).toEqual({ is_enabled: true, request_url: url, message_menu_options_url: url })
  expect(oauth.redirect_urls).toEqual([`${publicUrl}/slack/oauth_redirect`])
  expect([settings.socket_mode_enabled, settings.token_rotation_enabled]).toEqual([false, true])
})

test('over HTTP for one workspace, the token that the operator copies stays good', () => {
  const { oauth_config: oauth, settings } = slackManifestFor({ publicUrl: 'https://example.com', access: 'token' })
  expect(oauth).not.toHaveProperty('redirect_urls')
  expect([settings.socket_mode_enabled, settings.token_rotation_enabled]).toEqual([false, false])
})

test('the manifest is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(slackManifest))).toEqual(slackManifest)
})

function shortcut(id: string, type: 'global' | 'message'): object {
  const { actions: _, container: __, ...click } = captured('click-public')
  return { ...click, callback_id: id, type: type === 'global' ? 'shortcut' : 'message_action' }
}
