import type { webApi } from '@slack/bolt'
import type { Localized } from '../../core/language.ts'
import { type SlackCommand, slackCommands, slackEvents, slackScopes, slackShortcuts } from './app-definition.ts'
import { eventsPath, redirectPath } from './http/paths.ts'

interface ManifestOptions {
  /** Where Slack reaches us, without a slash at its end; absent in Socket Mode. */
  readonly publicUrl?: string
  /** Over HTTP: whether workspaces install the app themselves (the default), or one operator copies its token. */
  readonly access?: 'oauth' | 'token'
}

/**
 * The app as Slack's "Create an app from a manifest" takes it: https://docs.slack.dev/reference/app-manifest. A manifest
 * has one text for everybody, so both languages stand in it.
 */
export function slackManifestFor({ publicUrl, access = 'oauth' }: ManifestOptions) {
  const url = publicUrl === undefined ? undefined : publicUrl + eventsPath
  const isInstalledByMany = publicUrl !== undefined && access === 'oauth'
  return {
    display_information: {
      name: 'Timonier',
      description: 'Conteneurs, virtualisation, Docker et Kubernetes, expliqués · explained',
    },
    features: {
      bot_user: { display_name: 'Timonier', always_online: true },
      // Without the messages tab, nobody can write to the bot directly.
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      slash_commands: slackCommands.map((command) => slashCommand(command, url)),
      shortcuts: slackShortcuts.map(({ id, type, name, description }) => ({
        callback_id: id,
        type,
        name: inBoth(name),
        description: inBoth(description),
      })),
    },
    oauth_config: {
      ...(isInstalledByMany && { redirect_urls: [publicUrl + redirectPath] }),
      scopes: { bot: slackScopes.map(({ scope }) => scope) },
    },
    settings: {
      event_subscriptions: { ...(url !== undefined && { request_url: url }), bot_events: [...slackEvents] },
      interactivity: {
        is_enabled: true,
        ...(url !== undefined && { request_url: url, message_menu_options_url: url }),
      },
      // Everything is kept, and erased, workspace by workspace.
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      // A token that the operator has copied cannot be exchanged for the next one.
      token_rotation_enabled: isInstalledByMany,
    },
  } satisfies webApi.AppsManifestCreateArguments['manifest']
}

function slashCommand({ name, description, usageHint }: SlackCommand, url: string | undefined) {
  return {
    command: name,
    ...(url !== undefined && { url }),
    description: inBoth(description),
    usage_hint: usageHint,
    should_escape: false,
  }
}

function inBoth({ fr, en }: Localized<string>): string {
  return `${fr} · ${en}`
}
