import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** Who has shown the token. Nothing is remembered here: a session is a date that only the token could have signed. */
export interface Sessions {
  /** For how long a browser stays signed in, in seconds. */
  readonly lifetimeSeconds: number
  isToken(given: string): boolean
  /** What goes into the cookie. */
  begin(): string
  isValid(session: string | undefined): boolean
}

const lifetimeMs = 12 * 60 * 60 * 1000

/** @param clock milliseconds since 1970 */
export function createSessions(token: string, clock: () => number): Sessions {
  const sign = (untilMs: string): string => createHmac('sha256', token).update(`session:${untilMs}`).digest('base64url')
  return {
    lifetimeSeconds: lifetimeMs / 1000,
    isToken: (given) => isSame(given, token),
    begin() {
      const untilMs = String(clock() + lifetimeMs)
      return `${untilMs}.${sign(untilMs)}`
    },
    isValid(session) {
      const [untilMs = '', signature = ''] = session?.split('.') ?? []
      return isSame(signature, sign(untilMs)) && Number(untilMs) > clock()
    },
  }
}

/** In the same time whatever differs; digests, because only texts of one length can be compared so. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'))
}
