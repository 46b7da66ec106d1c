import { html, type Html } from '../page/html.ts'
import { thumb } from '../page/icons.ts'
import { drawRichText, richTextElements } from './draw-rich-text.ts'
import { fieldsOf, listOf, textOf, type Fields } from './payload.ts'
import { drawMrkdwn, withoutEntities } from './mrkdwn.ts'

/** A message in Slack, drawn from the very blocks that would be sent: https://docs.slack.dev/reference/block-kit/blocks */
export function drawSlack(payload: unknown): Html {
  const blocks = listOf(fieldsOf(payload)['blocks']).map((block) => drawBlock(fieldsOf(block)))
  return html`<div class="sender">
      <span class="face" aria-hidden="true">T</span><b>Timonier</b> <span class="badge">APP</span>
    </div>
    <div class="said">${blocks}</div>`
}

function drawBlock(block: Fields): Html | false {
  switch (block['type']) {
    case 'header':
      return html`<p class="slack-header">${labelOf(block)}</p>`
    case 'rich_text':
      return drawRichText(block)
    case 'section':
      return html`<p>${drawMrkdwn(textOf(fieldsOf(block['text'])['text']))}</p>`
    case 'table':
      return drawTable(block)
    case 'context':
      return html`<p class="slack-context">
        ${listOf(block['elements']).map((element) => drawMrkdwn(textOf(fieldsOf(element)['text'])))}
      </p>`
    case 'divider':
      return html`<hr />`
    case 'actions':
      return html`<div class="slack-actions">
        ${listOf(block['elements']).map((element) => drawControl(fieldsOf(element)))}
      </div>`
    case 'context_actions':
      return html`<div class="slack-feedback">
        ${listOf(block['elements']).map((element) => drawThumbs(fieldsOf(element)))}
      </div>`
    default:
      return false
  }
}

/** Drawn, not for use: what works is on the page's own tab. */
function drawControl(element: Fields): Html {
  if (element['type'] !== 'static_select') return html`<span class="slack-button">${labelOf(element)}</span>`
  const placeholder = withoutEntities(textOf(fieldsOf(element['placeholder'])['text']))
  return html`<span class="slack-select">${placeholder}</span>`
}

function drawThumbs(element: Fields): readonly Html[] {
  return ['positive_button', 'negative_button'].map((name, index) => {
    const label = withoutEntities(textOf(fieldsOf(fieldsOf(element[name])['text'])['text']))
    return html`<span role="img" aria-label="${label}" title="${label}">${thumb(index === 0)}</span>`
  })
}

function drawTable({ rows }: Fields): Html {
  const drawn = listOf(rows).map(
    (row, index) =>
      html`<tr>
        ${listOf(row).map((cell) => drawCell(fieldsOf(cell), index === 0))}
      </tr>`,
  )
  return html`<div class="slack-table" tabindex="0" role="region" aria-label="Slack">
    <table>
      ${drawn}
    </table>
  </div>`
}

/** The corner of a table is often empty, and heads nothing. */
function drawCell(cell: Fields, isInHeader: boolean): Html {
  const isRaw = cell['type'] === 'raw_text'
  const content = isRaw ? textOf(cell['text']) : richTextElements(cell)
  const isEmpty = isRaw && textOf(cell['text']).trim() === ''
  return isInHeader && !isEmpty ? html`<th scope="col">${content}</th>` : html`<td>${content}</td>`
}

function labelOf(block: Fields): string {
  return withoutEntities(textOf(fieldsOf(block['text'])['text']))
}
