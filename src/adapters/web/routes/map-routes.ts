import type { Hono } from 'hono'
import { titleOf } from '../../../core/concept.ts'
import type { Language } from '../../../core/language.ts'
import { categoryClass, drawMap } from '../map/draw-map.ts'
import { layOutMap, type ConceptMap } from '../map/lay-out-map.ts'
import { addressOf } from '../page/addresses.ts'
import { html, markupOf, type Html } from '../page/html.ts'
import { showPage } from '../page/show-page.ts'
import type { Site, WebContext, WebEnv } from '../site.ts'

/** The graph of what is related to what: a drawing, and the same as a list. */
export function mapRoutes(app: Hono<WebEnv>, site: Site): void {
  let map: ConceptMap | undefined
  app.get('/map', (context) => {
    map ??= layOutMap(site.parts.knowledge)
    return showMap(context, site, map)
  })
}

function showMap(context: WebContext, site: Site, map: ConceptMap): Response {
  const language = context.get('language')
  const words = site.words.said[language].map
  const entries = site.bot.categories(language)
  const categories = entries.map(({ category }) => category)
  const legend = entries.map(
    ({ category, title }) => html`<li class="${categoryClass(category, categories)}"><span></span>${title}</li>`,
  )
  const content = html`<div class="sheet wide">
    <h1>${words.title}</h1>
    <p>${words.text}</p>
    <div class="map-tools" role="group" aria-label="${words.title}" hidden>
      <button type="button" data-zoom="in" aria-label="${words.zoomIn}" title="${words.zoomIn}">+</button>
      <button type="button" data-zoom="out" aria-label="${words.zoomOut}" title="${words.zoomOut}">−</button>
      <button type="button" data-zoom="reset">${words.reset}</button>
    </div>
    <div class="map-frame" tabindex="0" role="region" aria-label="${words.title}">
      ${drawMap(map, categories, site.parts.knowledge, language, words)}
    </div>
    <ul class="legend" aria-label="${words.categories}">
      ${legend}
    </ul>
    <details class="map-list">
      <summary>${words.list}</summary>
      ${listMap(map, language, site)}
    </details>
  </div>`
  return context.html(markupOf(showPage(context, site, { title: words.title, content, assets: ['map.css', 'map.js'] })))
}

/** Relatives are names alone: as links, they would weigh as much as the rest of the page. */
function listMap({ points }: ConceptMap, language: Language, { parts: { knowledge } }: Site): Html {
  const titles = new Map(points.map(({ concept }) => [concept.id, titleOf(concept, language)]))
  const items = points
    .map(({ concept: { id }, relatives }) => ({
      title: titles.get(id) ?? id,
      address: addressOf({ kind: 'concept', id }, language, knowledge),
      relatives: relatives.map((relative) => titles.get(relative) ?? relative).join(', '),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, language))
  return html`<dl>
    ${items.map(
      ({ title, address, relatives }) =>
        html`<dt><a href="${address}">${title}</a></dt>
          <dd>${relatives}</dd>`,
    )}
  </dl>`
}
