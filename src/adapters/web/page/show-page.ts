import { otherLanguage } from '../../../core/language.ts'
import type { Site, WebContext } from '../site.ts'
import { html, type Html } from './html.ts'
import { wheel } from './icons.ts'

export interface PageContent {
  /** '' for the first page. */
  readonly title: string
  readonly content: Html
  /** Without the way to the other pages, for somebody who is not let in. */
  readonly isBare?: boolean
  /** The files of `assets` that it needs beside those of every page. */
  readonly assets?: readonly string[]
}

/** A whole document around the content. */
export function showPage(context: WebContext, site: Site, page: PageContent): Html {
  const language = context.get('language')
  const words = site.words.said[language]
  const { assets = [] } = page
  const styles = assets.filter((name) => name.endsWith('.css'))
  const scripts = assets.filter((name) => name.endsWith('.js'))
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${words.description}" />
        <title>${page.title === '' ? 'Timonier' : `${page.title} · Timonier`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="stylesheet" href="/assets/sheet.css" />
        ${styles.map((name) => html`<link rel="stylesheet" href="/assets/${name}" />`)}
        ${scripts.map((name) => html`<script type="module" src="/assets/${name}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="masthead">
          <a class="brand" href="/">${wheel}Timonier</a>
          ${page.isBare !== true && navigation(context, site)}
          ${languageSwitch(context, words.navigation.otherLanguage)}
        </header>
        <main id="main" tabindex="-1">${page.content}</main>
      </body>
    </html>`
}

function navigation(context: WebContext, site: Site): Html {
  const words = site.words.said[context.get('language')].navigation
  const hasOperatorPage = context.get('isSignedIn') && site.parts.operator
  const places: readonly (readonly [path: string, label: string])[] = [
    ['/', words.ask],
    ['/categories', words.browse],
    ['/map', words.map],
    ['/tips', words.tip],
    ...(hasOperatorPage ? [['/admin', words.admin] as const] : []),
  ]
  return html`<nav class="places" aria-label="${words.label}">
      <ul>
        ${places.map(
          ([path, label]) =>
            html`<li><a href="${path}" ${context.req.path === path && html`aria-current="page"`}>${label}</a></li>`,
        )}
      </ul>
    </nav>
    ${context.get('isSignedIn') && html`<form method="post" action="/leave"><button class="quiet">${words.leave}</button></form>`}`
}

/** The same page in the other language; after a post, the first page. */
function languageSwitch(context: WebContext, label: string): Html {
  const other = otherLanguage(context.get('language'))
  const address = new URL(context.req.method === 'GET' ? context.req.url : '/', context.req.url)
  address.searchParams.set('lang', other)
  // Two slashes at its beginning would lead to another site.
  const path = address.pathname.replace(/^\/+/, '/')
  return html`<a class="language" href="${path + address.search}" lang="${other}" hreflang="${other}">${label}</a>`
}
