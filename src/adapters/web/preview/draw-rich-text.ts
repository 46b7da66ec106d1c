import { html, webAddress, type Html } from '../page/html.ts'
import { fieldsOf, listOf, textOf, type Fields } from './payload.ts'

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function drawRichText(block: Fields): Html {
  return html`${listOf(block['elements']).map((element) => drawElement(fieldsOf(element)))}`
}

/** What stands in the sections of a block, without paragraphs around it: a cell of a table. */
export function richTextElements(block: Fields): readonly Html[] {
  return listOf(block['elements']).flatMap((section) => inlinesOf(fieldsOf(section)))
}

function drawElement(element: Fields): Html | false {
  switch (element['type']) {
    case 'rich_text_section':
      return html`<p>${inlinesOf(element)}</p>`
    case 'rich_text_preformatted':
      return html`<pre class="slack-code">${inlinesOf(element)}</pre>`
    case 'rich_text_list': {
      const items = listOf(element['elements']).map((item) => html`<li>${inlinesOf(fieldsOf(item))}</li>`)
      const { offset } = element
      const start = typeof offset === 'number' ? offset + 1 : 1
      return element['style'] === 'ordered'
        ? html`<ol start="${start}">
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
    default:
      return false
  }
}

function inlinesOf(section: Fields): readonly Html[] {
  return listOf(section['elements']).map((element) => drawInline(fieldsOf(element)))
}

function drawInline(element: Fields): Html {
  const text = textOf(element['text'])
  const style = fieldsOf(element['style'])
  const address = element['type'] === 'link' ? webAddress(textOf(element['url'])) : undefined
  if (address !== undefined) return html`<a href="${address}" rel="noreferrer">${text}</a>`
  if (style['bold'] === true) return html`<b>${text}</b>`
  if (style['italic'] === true) return html`<i>${text}</i>`
  return style['code'] === true ? html`<code>${text}</code>` : html`${text}`
}
