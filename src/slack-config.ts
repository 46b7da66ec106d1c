import type { VariableReaders } from './environment.ts'
import { configuration } from './wording/configuration.ts'

export type SlackConfig = {
  /** Slack's own when absent. */
  readonly apiUrl?: string
} & (SocketMode | HttpMode)

/** Slack is called, and calls nobody: for one workspace, with nothing public. */
interface SocketMode {
  readonly kind: 'socket'
  readonly botToken: string
  readonly appToken: string
}

/** Slack calls: for one workspace with its token, or for as many as install the app. */
interface HttpMode {
  readonly kind: 'http'
  readonly signingSecret: string
  readonly port: number
  readonly access: { readonly kind: 'token'; readonly botToken: string } | ({ readonly kind: 'oauth' } & OAuthConfig)
}

interface OAuthConfig {
  readonly clientId: string
  readonly clientSecret: string
  /** Where Slack reaches us, without a slash at its end. */
  readonly publicUrl: string
  /** The first one seals; all of them open. */
  readonly sealingKeys: readonly SealingKey[]
}

interface SealingKey {
  readonly id: string
  /** 32 bytes in base64. */
  readonly key: string
}

/** Undefined when no variable of Slack's is set; reports what is missing when some are. */
export function readSlack(read: VariableReaders): SlackConfig | undefined {
  const botToken = read.token('SLACK_BOT_TOKEN', 'xoxb-')
  const appToken = read.token('SLACK_APP_TOKEN', 'xapp-')
  const signingSecret = read.text('SLACK_SIGNING_SECRET')
  const port = read.number('SLACK_PORT', 1, 65_535) ?? 3001
  const apiUrl = read.url('SLACK_API_URL')
  const oauth = readOAuth(read)
  const anywhere = apiUrl === undefined ? {} : { apiUrl }
  if (!botToken && !appToken && !signingSecret && !oauth.isBegun) return undefined
  if (appToken && signingSecret) {
    read.report(configuration.slackTwoWays)
  } else if (appToken && botToken) {
    return { kind: 'socket', botToken, appToken, ...anywhere }
  } else if (signingSecret && oauth.complete) {
    return { kind: 'http', signingSecret, port, access: { kind: 'oauth', ...oauth.complete }, ...anywhere }
  } else if (signingSecret && botToken && !oauth.isBegun) {
    return { kind: 'http', signingSecret, port, access: { kind: 'token', botToken }, ...anywhere }
  } else if (appToken && !oauth.isBegun) {
    read.report(configuration.halfSet('Slack', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'))
  } else if (!signingSecret || oauth.missing.length > 0) {
    read.report(configuration.slackNeedsOneWay)
    if (oauth.isBegun && oauth.missing.length > 0) read.report(configuration.missing(oauth.missing))
  }
  return undefined
}

const oauthVariables = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_PUBLIC_URL', 'SLACK_SEALING_KEYS'] as const

interface OAuthReading {
  readonly isBegun: boolean
  /** The names of those that are not set. */
  readonly missing: readonly string[]
  readonly complete?: OAuthConfig
}

function readOAuth(read: VariableReaders): OAuthReading {
  const clientId = read.text('SLACK_CLIENT_ID')
  const clientSecret = read.text('SLACK_CLIENT_SECRET')
  const publicUrl = read.url('SLACK_PUBLIC_URL')?.replace(/\/+$/, '')
  const keys = read.text('SLACK_SEALING_KEYS')
  const missing = oauthVariables.filter((name) => read.text(name) === undefined)
  const isBegun = missing.length < oauthVariables.length
  // Never quoted: what is almost a key is one with a slip of the pen.
  if (keys && !sealingKeys.test(keys)) read.report(configuration.notSealingKeys)
  if (!clientId || !clientSecret || !publicUrl || !keys) return { isBegun, missing }
  return { isBegun, missing, complete: { clientId, clientSecret, publicUrl, sealingKeys: splitKeys(keys) } }
}

/** 32 bytes are 43 characters of base64 and one of padding. */
const sealingKeys = /^[\w.-]+:[A-Za-z0-9+/]{43}=(?:\s*,\s*[\w.-]+:[A-Za-z0-9+/]{43}=)*$/

function splitKeys(keys: string): readonly SealingKey[] {
  return keys.split(',').map((pair) => {
    const [id = '', key = ''] = pair.trim().split(':')
    return { id, key }
  })
}
