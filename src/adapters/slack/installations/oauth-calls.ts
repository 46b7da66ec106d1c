import type { webApi } from '@slack/bolt'
import type { OAuthSettings } from '../settings.ts'
import { type Rotation, rotationFrom, type WorkspaceAccess } from './workspace-access.ts'

/** What Slack gives for a code or for a refresh token: https://docs.slack.dev/reference/methods/oauth.v2.access */
export interface OAuthCalls {
  exchange(code: string, redirectUri: string): Promise<Granted>
  /** The same access with its next token. */
  refresh(access: WorkspaceAccess, rotation: Rotation): Promise<WorkspaceAccess>
}

type Granted =
  | {
      readonly kind: 'workspace'
      readonly workspace: string
      readonly name: string
      readonly appId: string
      readonly access: WorkspaceAccess
    }
  | { readonly kind: 'organization'; readonly token: string }

/** @param client one without a token */
export function createOAuthCalls(
  { clientId, clientSecret }: Pick<OAuthSettings, 'clientId' | 'clientSecret'>,
  client: webApi.WebClient,
  nowMs: () => number,
): OAuthCalls {
  const credentials = { client_id: clientId, client_secret: clientSecret }

  return {
    async exchange(code, redirectUri) {
      const answer = await client.oauth.v2.access({ ...credentials, code, redirect_uri: redirectUri })
      const token = textIn(answer, 'access_token')
      const { team } = answer
      if (answer.is_enterprise_install === true || !team?.id) return { kind: 'organization', token }
      const access = { token, botUserId: textIn(answer, 'bot_user_id'), installedMs: nowMs(), ...rotationIn(answer) }
      return { kind: 'workspace', workspace: team.id, name: team.name ?? team.id, appId: answer.app_id ?? '', access }
    },
    async refresh(access, { refreshToken }) {
      const grant = { grant_type: 'refresh_token', refresh_token: refreshToken } as const
      const answer = await client.oauth.v2.access({ ...credentials, ...grant })
      return { ...access, token: textIn(answer, 'access_token'), ...rotationIn(answer) }
    },
  }

  function rotationIn(answer: webApi.OauthV2AccessResponse): { readonly rotation?: Rotation } {
    const { refresh_token: refreshToken, expires_in: lifetimeSeconds } = answer
    if (refreshToken === undefined || lifetimeSeconds === undefined) return {}
    return { rotation: rotationFrom(refreshToken, lifetimeSeconds * 1_000, nowMs()) }
  }
}

function textIn(answer: webApi.OauthV2AccessResponse, name: 'access_token' | 'bot_user_id'): string {
  const value = answer[name]
  if (value === undefined) throw new TypeError(`Slack's answer to oauth.v2.access is without "${name}".`)
  return value
}
