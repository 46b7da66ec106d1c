import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { html, markupOf } from '../page/html.ts'
import { showPage } from '../page/show-page.ts'
import type { Site, WebContext, WebEnv } from '../site.ts'
import { readForm } from '../routes/read-form.ts'
import { createSessions, type Sessions } from './sessions.ts'

const sessionCookie = 'timonier-session'

/** Where there is a token, every page asks for it; without one, everybody is let in and nobody is the operator. */
export function controlAccess(app: Hono<WebEnv>, site: Site): void {
  const { token } = site.settings
  if (token === undefined) {
    app.use(async (context, next) => {
      context.set('isSignedIn', false)
      await next()
    })
    return
  }
  const sessions = createSessions(token, site.parts.clock)
  app.post('/login', async (context) => {
    const field = await readForm(context)
    if (!sessions.isToken(field('token'))) return showLogin(context, site, true)
    setCookie(context, sessionCookie, sessions.begin(), {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: sessions.lifetimeSeconds,
      // Behind a proxy that speaks TLS, the cookie never travels without it.
      secure: context.req.header('X-Forwarded-Proto') === 'https',
    })
    return context.redirect(localPath(field('next')), 303)
  })
  app.post('/leave', (context) => {
    deleteCookie(context, sessionCookie, { path: '/' })
    return context.redirect('/', 303)
  })
  app.use(async (context, next) => {
    if (!hasAccess(context, sessions)) return showLogin(context, site, false)
    context.set('isSignedIn', true)
    return next()
  })
}

function hasAccess(context: WebContext, sessions: Sessions): boolean {
  const [scheme, token = ''] = context.req.header('Authorization')?.split(' ') ?? []
  if (scheme?.toLowerCase() === 'bearer') return sessions.isToken(token)
  return sessions.isValid(getCookie(context, sessionCookie))
}

/** Only to a page of ours: `//elsewhere` is an address of somebody else's. */
function localPath(path: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}

function showLogin(context: WebContext, site: Site, isRefused: boolean): Response {
  const words = site.words.said[context.get('language')].login
  const { pathname, search } = new URL(context.req.url)
  const next = context.req.method === 'GET' ? pathname + search : '/'
  context.header('WWW-Authenticate', 'Bearer')
  const content = html`<div class="sheet narrow">
    <h1>${words.title}</h1>
    <p>${words.text}</p>
    <form class="login" method="post" action="/login">
      <input type="hidden" name="next" value="${next}" />
      <label for="token">${words.label}</label>
      <input
        id="token"
        name="token"
        type="password"
        required
        autocomplete="current-password"
        autofocus
        ${isRefused && html`aria-invalid="true" aria-describedby="refused"`}
      />
      ${isRefused && html`<p id="refused" class="problem" role="alert">${words.refused}</p>`}
      <button>${words.submit}</button>
    </form>
  </div>`
  return context.html(markupOf(showPage(context, site, { title: words.title, content, isBare: true })), 401)
}
