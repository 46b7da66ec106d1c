import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLanguage } from '../../core/language.ts'
import { serveAssets } from './assets-route.ts'
import { controlAccess } from './guard/access.ts'
import { guard } from './guard/guard.ts'
import { securityHeaders } from './guard/security-headers.ts'
import { pageLanguage } from './page/page-language.ts'
import { showTrouble } from './page/show-trouble.ts'
import { adminRoutes } from './routes/admin-routes.ts'
import { browseRoutes } from './routes/browse-routes.ts'
import { conversationRoutes } from './routes/conversation-routes.ts'
import { isFragment } from './routes/fragment.ts'
import { mapRoutes } from './routes/map-routes.ts'
import type { Site, WebContext, WebEnv } from './site.ts'

const languageCookie = 'timonier-language'
const aYearInSeconds = 365 * 24 * 60 * 60

/** Every page, behind its guards. */
export function createApp(site: Site): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(securityHeaders)
  serveAssets(app)
  app.use(async (context, next) => {
    chooseLanguage(context)
    await next()
  })
  guard(app, site)
  controlAccess(app, site)
  conversationRoutes(app, site)
  browseRoutes(app, site)
  mapRoutes(app, site)
  adminRoutes(app, site)
  app.notFound((context) => showTrouble(context, site, 'notFound'))
  app.onError((error, context) => {
    site.log.error('web.failed', { error, path: context.req.path })
    return showTrouble(context, site, 'broken')
  })
  return app
}

/** A language that is asked for in the address of a page is that of the pages that follow. */
function chooseLanguage(context: WebContext): void {
  const asked = context.req.query('lang')
  const language = pageLanguage({
    asked,
    cookie: getCookie(context, languageCookie),
    acceptLanguage: context.req.header('Accept-Language'),
  })
  context.set('language', language)
  if (isLanguage(asked) && !isFragment(context))
    setCookie(context, languageCookie, asked, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: aYearInSeconds })
}
