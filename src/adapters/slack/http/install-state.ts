import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long somebody may take on Slack's page. */
const validMs = 600_000

/** The prefix keeps every other host, subdomains included, from setting it: https://developer.mozilla.org/docs/Web/HTTP/Headers/Set-Cookie */
const cookieName = '__Host-timonier-install'

/**
 * What Slack hands back at the end of an installation, so that nobody can be made to end one that another began:
 * when it expires, signed together with a secret that only the browser has in which it began.
 */
export interface InstallStates {
  issue(): { readonly state: string; readonly cookie: string }
  /** @param cookies the header of the browser that came back */
  isGood(state: string | null, cookies: string | undefined): boolean
}

/** Takes the secret out of the browser: it is good for one installation. */
export const clearedCookie = cookieWith('', 0)

export function createInstallStates(clientSecret: string, nowMs: () => number): InstallStates {
  const sign = (expiresMs: number, browser: string): Buffer =>
    createHmac('sha256', clientSecret).update(`install-state:${expiresMs}:${browser}`).digest()

  return {
    issue() {
      const expiresMs = nowMs() + validMs
      const browser = randomBytes(32).toString('base64url')
      const state = `${expiresMs}.${sign(expiresMs, browser).toString('base64url')}`
      return { state, cookie: cookieWith(browser, validMs / 1_000) }
    },
    isGood(state, cookies) {
      const browser = browserIn(cookies)
      const [expires = '', signature = ''] = state?.split('.') ?? []
      if (browser === undefined || !(Number(expires) > nowMs())) return false
      const [given, wanted] = [Buffer.from(signature, 'base64url'), sign(Number(expires), browser)]
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    },
  }
}

function cookieWith(browser: string, maxAgeSeconds: number): string {
  return `${cookieName}=${browser}; Max-Age=${maxAgeSeconds}; Path=/; Secure; HttpOnly; SameSite=Lax`
}

function browserIn(cookies: string | undefined): string | undefined {
  const pairs = cookies?.split(';').map((pair) => pair.trim().split('=')) ?? []
  const [, browser] = pairs.find(([name]) => name === cookieName) ?? []
  return browser || undefined
}
