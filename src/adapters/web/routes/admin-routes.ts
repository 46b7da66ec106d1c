import type { Hono } from 'hono'
import type { Operator } from '../../../core/operator.ts'
import { csvOf } from '../admin/csv.ts'
import { drawPlot } from '../admin/plot.ts'
import type { Cell, Report } from '../admin/report.ts'
import { reportsOf } from '../admin/reports.ts'
import { firstDay, trendsOf } from '../admin/trends.ts'
import { copyButton } from '../page/copy-button.ts'
import { html, markupOf, type Html } from '../page/html.ts'
import { showPage } from '../page/show-page.ts'
import { showTrouble } from '../page/show-trouble.ts'
import { today, type Site, type WebContext, type WebEnv } from '../site.ts'

/** What only whoever knows the token sees: elsewhere, these pages do not exist. */
export function adminRoutes(app: Hono<WebEnv>, site: Site): void {
  app.get('/admin', (context) => forOperator(context, (operator) => showReports(context, site, operator)))
  app.get('/admin/draft', (context) => forOperator(context, (operator) => showDraft(context, site, operator)))
  app.get('/admin/:file{[a-z]+\\.csv}', (context) =>
    forOperator(context, async (operator) => {
      const reports = await reportsOf(operator, site, context.get('language'))
      const file = context.req.param('file')
      const report = reports.find(({ id }) => `${id}.csv` === file)
      return report ? download(context, file, 'text/csv', csvOf(report)) : showTrouble(context, site, 'notFound')
    }),
  )
  app.get('/admin/draft.md', (context) =>
    forOperator(context, async (operator) => {
      const draft = await operator.draftEntry(context.req.query('text') ?? '')
      if (!draft) return showTrouble(context, site, 'notFound')
      return download(context, draft.path.replace(/^.*\//, ''), 'text/markdown', draft.content)
    }),
  )

  async function forOperator(
    context: WebContext,
    answer: (operator: Operator) => Promise<Response>,
  ): Promise<Response> {
    const { operator } = site.parts
    if (!operator || !context.get('isSignedIn')) return showTrouble(context, site, 'notFound')
    context.header('Cache-Control', 'no-store')
    return answer(operator)
  }
}

async function showReports(context: WebContext, site: Site, operator: Operator): Promise<Response> {
  const language = context.get('language')
  const words = site.words.said[language].admin
  const day = today(site.parts)
  const [answers, votes, reports] = await Promise.all([
    operator.answerCounts(firstDay(day)),
    operator.votes(),
    reportsOf(operator, site, language),
  ])
  const content = html`<div class="sheet wide operator">
    <h1>${words.title}</h1>
    <nav aria-label="${words.title}">
      <ul class="buttons">
        ${reports.map(({ id, title, rows }) => html`<li><a class="chip" href="#${id}">${title} (${rows.length})</a></li>`)}
      </ul>
    </nav>
    <section>
      <h2>${words.trends}</h2>
      <div class="plots">${trendsOf(answers, votes, day, words).map(drawPlot)}</div>
    </section>
    ${reports.map((report) => showReport(report, site, context))}
  </div>`
  return showOperatorPage(context, site, words.title, content)
}

function showReport({ id, title, text, head, rows }: Report, site: Site, context: WebContext): Html {
  const words = site.words.said[context.get('language')].admin
  const heading = html`<h2 id="${id}">${title}</h2>`
  if (rows.length === 0)
    return html`<section>
      ${heading}
      <p class="nothing">${words.nothing}</p>
    </section>`
  return html`<section>
    ${heading} ${text !== undefined && html`<p>${text}</p>`}
    <div class="report" tabindex="0" role="region" aria-labelledby="${id}">
      <table>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map(showCell)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p><a href="/admin/${id}.csv">${words.export}</a></p>
  </section>`
}

function showCell(cell: Cell): Html {
  if (typeof cell === 'number') return html`<td class="number">${cell}</td>`
  return typeof cell === 'string' ? html`<td>${cell}</td>` : html`<td><a href="${cell.address}">${cell.text}</a></td>`
}

async function showDraft(context: WebContext, site: Site, operator: Operator): Promise<Response> {
  const words = site.words.said[context.get('language')]
  const text = context.req.query('text') ?? ''
  const draft = await operator.draftEntry(text)
  if (!draft) return showTrouble(context, site, 'notFound')
  const { admin, answer } = words
  const content = html`<div class="sheet wide operator">
    <h1>${admin.draft}</h1>
    <p>${admin.draftText} <code>${draft.path}</code></p>
    <div>
      <p class="buttons">
        <a class="chip" href="/admin/draft.md?text=${encodeURIComponent(text)}">${admin.download}</a>
        ${copyButton(answer, 'chip')}
      </p>
      <pre tabindex="0" role="region" aria-label="${draft.path}">${draft.content}</pre>
    </div>
  </div>`
  return showOperatorPage(context, site, admin.draft, content)
}

function showOperatorPage(context: WebContext, site: Site, title: string, content: Html): Response {
  const assets = ['conversation.css', 'operator.css', 'page.js']
  return context.html(markupOf(showPage(context, site, { title, content, assets })))
}

function download(context: WebContext, name: string, type: string, content: string): Response {
  context.header('Content-Type', `${type}; charset=utf-8`)
  context.header('Content-Disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`)
  return context.body(content)
}
