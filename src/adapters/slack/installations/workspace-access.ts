/** What a workspace gave us when it installed the app. Never logged. */
export interface WorkspaceAccess {
  readonly token: string
  readonly botUserId: string
  readonly installedMs: number
  /** Where tokens do not last: https://docs.slack.dev/authentication/using-token-rotation */
  readonly rotation?: Rotation
}

export interface Rotation {
  /** Good for one exchange. */
  readonly refreshToken: string
  /** From when on to exchange it. */
  readonly dueMs: number
  /** When the token ends. */
  readonly expiresMs: number
}

/** Throws when the text is no access. */
export function parseAccess(json: string): WorkspaceAccess {
  const value: Partial<WorkspaceAccess> = JSON.parse(json)
  const { token, botUserId, installedMs, rotation } = value
  if (typeof token !== 'string' || typeof botUserId !== 'string' || typeof installedMs !== 'number') {
    throw new TypeError('What was sealed is no access to a workspace.')
  }
  return { token, botUserId, installedMs, ...(rotation && { rotation }) }
}

export function isDue({ rotation }: WorkspaceAccess, nowMs: number): boolean {
  return rotation !== undefined && rotation.dueMs <= nowMs
}

export function isExpired({ rotation }: WorkspaceAccess, nowMs: number): boolean {
  return rotation !== undefined && rotation.expiresMs <= nowMs
}

/** Twelve hours become ten: as long before the end as Slack's own tools exchange a token. */
const dueAfter = 5 / 6

export function rotationFrom(refreshToken: string, lifetimeMs: number, nowMs: number): Rotation {
  return { refreshToken, dueMs: nowMs + lifetimeMs * dueAfter, expiresMs: nowMs + lifetimeMs }
}
