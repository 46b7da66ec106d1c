import { plainText, type Block, type Inline, type Inlines, type Table } from '../../../core/block.ts'
import { html, webAddress, type Html } from './html.ts'

export function renderBlocks(blocks: readonly Block[]): readonly Html[] {
  return blocks.map(renderBlock)
}

/** The page has the first level of headings for itself, so a message begins at the second. */
function renderBlock(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`
    case 'paragraph':
      return html`<p>${renderInlines(block.content)}</p>`
    case 'note':
      return html`<p class="note">${renderInlines(block.content)}</p>`
    case 'list': {
      const items = block.items.map((item) => html`<li>${renderInlines(item)}</li>`)
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
    case 'code':
      // Reachable with the keyboard, so that a long line can be scrolled with it.
      return html`<pre class="code" tabindex="0"><code>${block.text}</code></pre>`
    case 'table':
      return renderTable(block)
  }
}

/**
 * A narrow window shows each row as a block of its own, with the side before each cell. Roles are written out, because
 * a table that is not laid out as one is none to a screen reader.
 */
function renderTable({ header, rows }: Table): Html {
  const [corner = [], ...sides] = header
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${plainText(corner) === '' ? html`<td role="cell"></td>` : columnHeader(corner)} ${sides.map(columnHeader)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([axis = [], ...cells]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${renderInlines(axis)}</th>
            ${cells.map((cell, column) => html`<td role="cell" data-side="${plainText(sides[column] ?? [])}"><span>${renderInlines(cell)}</span></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function columnHeader(cell: Inlines): Html {
  return html`<th role="columnheader" scope="col">${renderInlines(cell)}</th>`
}

function renderInlines(inlines: Inlines): readonly Html[] {
  return inlines.map(renderInline)
}

function renderInline(inline: Inline): Html {
  const { text } = inline
  switch (inline.kind) {
    case 'text':
      return html`${text}`
    case 'strong':
      return html`<strong>${text}</strong>`
    case 'emphasis':
      return html`<em>${text}</em>`
    case 'code':
      return html`<code>${text}</code>`
    case 'link': {
      const address = webAddress(inline.url)
      return address === undefined ? html`${text}` : html`<a href="${address}" rel="noreferrer">${text}</a>`
    }
  }
}
