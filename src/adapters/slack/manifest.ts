import type { webApi } from '@slack/bolt'
import { slackCommands, type SlackCommand } from './commands.ts'

/** The app as Slack's "Create an app from a manifest" takes it. https://docs.slack.dev/reference/app-manifest */
export const slackManifest = {
  display_information: {
    name: 'Timonier',
    description: 'Conteneurs, virtualisation, Docker et Kubernetes, expliqués · explained',
  },
  features: {
    bot_user: { display_name: 'Timonier', always_online: true },
    // Without the messages tab, nobody can write to the bot directly.
    app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    slash_commands: slackCommands.map(commandEntry),
  },
  // chat:write reaches the channels the bot was invited to; chat:write.public would reach all of them.
  oauth_config: { scopes: { bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history'] } },
  settings: {
    event_subscriptions: { bot_events: ['app_mention', 'message.im'] },
    interactivity: { is_enabled: true },
    org_deploy_enabled: false,
    socket_mode_enabled: true,
    token_rotation_enabled: false,
  },
} satisfies webApi.AppsManifestCreateArguments['manifest']

function commandEntry({ name, description, usageHint }: SlackCommand) {
  return { command: name, description, usage_hint: usageHint, should_escape: false }
}
