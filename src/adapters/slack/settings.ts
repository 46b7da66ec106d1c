/** How the app is reached and what it may do; the configuration of the wiring has the same shape. */
export type SlackSettings = {
  /** Where the Web API begins; Slack's own by default. */
  readonly apiUrl?: string
} & (SocketSettings | HttpSettings)

/** Slack is called, and calls nobody: no address of ours needs to be reachable from the outside. */
interface SocketSettings {
  readonly kind: 'socket'
  /** `xoxb-…`, from the app's page "OAuth & Permissions". */
  readonly botToken: string
  /** `xapp-…` with the scope `connections:write`, from the app's page "Basic Information". */
  readonly appToken: string
}

/** Slack calls, and signs what it says. */
export interface HttpSettings {
  readonly kind: 'http'
  readonly signingSecret: string
  readonly port: number
  readonly access: { readonly kind: 'token'; readonly botToken: string } | ({ readonly kind: 'oauth' } & OAuthSettings)
}

/** For as many workspaces as install the app. */
export interface OAuthSettings {
  readonly clientId: string
  readonly clientSecret: string
  /** Where Slack and browsers reach us, without a slash at its end. */
  readonly publicUrl: string
  /** The first one seals; all of them open. */
  readonly sealingKeys: readonly SealingKey[]
}

export interface SealingKey {
  readonly id: string
  /** 32 bytes in base64. */
  readonly key: string
}
