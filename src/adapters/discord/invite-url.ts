import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField, REST, Routes } from 'discord.js'
import { bareToken } from './bare-token.ts'
import { restOptions } from './rest-options.ts'

/** What the bot needs in a server, and nothing beside it. */
const neededPermissions = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  // Without it, a message cannot be replied to.
  PermissionFlagsBits.ReadMessageHistory,
]

export interface InviteUrls {
  /** Adds the bot to a server; whoever opens it needs Manage Server there. */
  readonly server: string
  /** Adds the commands to a person, for any conversation of theirs. */
  readonly person: string
}

/** https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow */
export function inviteUrls(applicationId: string): InviteUrls {
  return {
    server: authorizeUrl({
      client_id: applicationId,
      integration_type: '0',
      scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
      permissions: PermissionsBitField.resolve(neededPermissions).toString(),
    }),
    person: authorizeUrl({
      client_id: applicationId,
      integration_type: '1',
      scope: OAuth2Scopes.ApplicationsCommands,
    }),
  }
}

function authorizeUrl(parameters: Readonly<Record<string, string>>): string {
  return `https://discord.com/oauth2/authorize?${new URLSearchParams(parameters).toString()}`
}

/** The application that a token belongs to. Rejects with discord.js's errors when Discord refuses the token. */
export async function findApplicationId(settings: {
  readonly token: string
  readonly apiUrl?: string
}): Promise<string> {
  const rest = new REST(restOptions(settings.apiUrl ?? 'https://discord.com/api')).setToken(bareToken(settings.token))
  const application: unknown = await rest.get(Routes.currentApplication())
  if (typeof application === 'object' && application && 'id' in application && typeof application.id === 'string') {
    return application.id
  }
  throw new TypeError('Discord does not say which application the token belongs to.')
}
