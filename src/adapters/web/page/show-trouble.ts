import { html, markupOf } from './html.ts'
import { showPage } from './show-page.ts'
import type { Site, WebContext } from '../site.ts'
import type { TroubleWords } from '../words.ts'

const statuses = {
  notFound: 404,
  tooMany: 429,
  tooLarge: 413,
  crossSite: 403,
  wrongHost: 421,
  broken: 500,
} as const satisfies Record<keyof TroubleWords, number>

/** What went wrong and what to do about it, as a page. */
export function showTrouble(context: WebContext, site: Site, kind: keyof TroubleWords): Response {
  const { title, text } = site.words.said[context.get('language')].trouble[kind]
  const content = html`<div class="sheet narrow">
    <h1>${title}</h1>
    <p>${text}</p>
  </div>`
  return context.html(
    markupOf(showPage(context, site, { title, content, isBare: kind !== 'notFound' })),
    statuses[kind],
  )
}
