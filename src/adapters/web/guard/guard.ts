import { getConnInfo } from '@hono/node-server/conninfo'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { showTrouble } from '../page/show-trouble.ts'
import type { Site, WebEnv } from '../site.ts'
import { isOwnHost } from './is-own-host.ts'
import { isSameOrigin } from './is-same-origin.ts'
import { createTokenBuckets } from './token-buckets.ts'

/** Far above a person who types and clicks fast, suggestions included. */
const pace = { burst: 150, perSecond: 5 }

/** Guessing a token takes years at this pace. */
const loginPace = { burst: 8, perSecond: 0.1 }

/** The longest question there is and what goes with it. */
const maxBodyBytes = 16 * 1024

/** What every request passes before it is looked at; the files of the pages are the same for everybody and pass. */
export function guard(app: Hono<WebEnv>, site: Site): void {
  const { token } = site.settings
  const waitMs = createTokenBuckets(pace, site.parts.clock)
  const waitForLoginMs = createTokenBuckets(loginPace, site.parts.clock)
  app.use(async (context, next) => {
    if (token === undefined && !isOwnHost(context.req.header('Host'))) return showTrouble(context, site, 'wrongHost')
    const address = getConnInfo(context).remote.address ?? ''
    const isPost = context.req.method === 'POST'
    const isLogin = isPost && context.req.path === '/login'
    const delayMs = Math.max(waitMs(address), isLogin ? waitForLoginMs(address) : 0)
    if (delayMs > 0) {
      context.header('Retry-After', String(Math.ceil(delayMs / 1000)))
      return showTrouble(context, site, 'tooMany')
    }
    if (isPost && !isSameOrigin(context.req.raw.headers)) return showTrouble(context, site, 'crossSite')
    return next()
  })
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: (context) => showTrouble(context, site, 'tooLarge') }))
}
