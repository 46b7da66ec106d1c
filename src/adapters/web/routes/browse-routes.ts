import type { Hono } from 'hono'
import { titleOf } from '../../../core/concept.ts'
import type { Language } from '../../../core/language.ts'
import { addressOf } from '../page/addresses.ts'
import { html, markupOf, type Html } from '../page/html.ts'
import { showPage } from '../page/show-page.ts'
import { showTrouble } from '../page/show-trouble.ts'
import { spaced } from '../page/spaced.ts'
import type { Site, WebEnv } from '../site.ts'

/** All there is to read, by category. */
export function browseRoutes(app: Hono<WebEnv>, site: Site): void {
  app.get('/categories', (context) => {
    const language = context.get('language')
    const words = site.words.said[language].browse
    const categories = site.bot.categories(language)
    const content = html`<div class="sheet wide">
      <h1>${words.title}</h1>
      <p>${words.text}</p>
      ${categories.map(
        ({ category, title }) =>
          html`<section>
            <h2><a href="${addressOf({ kind: 'category', category }, language, site.parts.knowledge)}">${title}</a></h2>
            ${listConcepts(site, language, category)}
          </section>`,
      )}
      <section>
        <h2>${words.comparisons}</h2>
        ${listComparisons(site, language)}
      </section>
    </div>`
    return context.html(markupOf(showPage(context, site, { title: words.title, content })))
  })
  app.get('/categories/:category', (context) => {
    const language = context.get('language')
    const category = site.bot.categories(language).find((one) => one.category === context.req.param('category'))
    if (!category) return showTrouble(context, site, 'notFound')
    const { title } = category
    const content = html`<div class="sheet wide">
      <h1>${title}</h1>
      ${describeConcepts(site, language, category.category)}
      <p><a href="/categories">${site.words.said[language].browse.title}</a></p>
    </div>`
    return context.html(markupOf(showPage(context, site, { title, content })))
  })
}

function conceptsOf({ parts }: Site, language: Language, category: string) {
  return [...parts.knowledge.concepts.values()]
    .filter((concept) => concept.category === category)
    .map((concept) => ({
      title: spaced(titleOf(concept, language), language),
      summary: spaced(concept.summary[language], language),
      address: addressOf({ kind: 'concept', id: concept.id }, language, parts.knowledge),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, language))
}

function listConcepts(site: Site, language: Language, category: string): Html {
  const items = conceptsOf(site, language, category)
  return html`<ul class="columns">
    ${items.map(({ title, address }) => html`<li><a href="${address}">${title}</a></li>`)}
  </ul>`
}

function describeConcepts(site: Site, language: Language, category: string): Html {
  return html`<dl class="summaries">
    ${conceptsOf(site, language, category).map(
      ({ title, summary, address }) =>
        html`<dt><a href="${address}">${title}</a></dt>
          <dd>${summary}</dd>`,
    )}
  </dl>`
}

function listComparisons({ parts: { knowledge } }: Site, language: Language): Html {
  const items = knowledge.comparisons
    .map(({ id, title }) => ({
      title: spaced(title[language], language),
      address: addressOf({ kind: 'comparison', id }, language, knowledge),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, language))
  return html`<ul class="columns">
    ${items.map(({ title, address }) => html`<li><a href="${address}">${title}</a></li>`)}
  </ul>`
}
