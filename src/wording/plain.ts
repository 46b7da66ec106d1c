import { type Block, type Inlines, type Table } from '../core/block.ts'

/** A message as plain characters, paragraphs apart: for notifications, screen readers and `--json`. */
export function toPlain(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n\n')
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
    case 'note':
      return plainInlines(block.content)
    case 'code':
      return block.text
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainInlines(item)}`)
        .join('\n')
    case 'table':
      return plainTable(block)
  }
}

/** One line a cell, named by its column: a table that a screen reader can follow. */
function plainTable({ header, rows }: Table): string {
  return rows
    .map(([axis = [], ...cells]) =>
      [
        plainInlines(axis),
        ...cells.map((cell, index) => `  ${plainInlines(header[index + 1] ?? [])} : ${plainInlines(cell)}`),
      ].join('\n'),
    )
    .join('\n')
}

function plainInlines(inlines: Inlines): string {
  return inlines.map((inline) => (inline.kind === 'link' ? linkText(inline.text, inline.url) : inline.text)).join('')
}

function linkText(text: string, url: string): string {
  return url.includes(text) ? url : `${text} (${url})`
}
