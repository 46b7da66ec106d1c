import type { Block, Inline, Inlines, Table } from '../core/block.ts'
import type { Language } from '../core/language.ts'

/** A message as plain characters, paragraphs apart: for notifications, screen readers and `--json`. */
export function toPlain(blocks: readonly Block[], language: Language): string {
  return blocks.map((block) => plainBlock(block, language)).join('\n\n')
}

function plainBlock(block: Block, language: Language): string {
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
      return plainTable(block, language)
  }
}

/** One line a cell, named by its column: a table that a screen reader can follow. */
function plainTable({ header, rows }: Table, language: Language): string {
  const colon = language === 'fr' ? '\u00A0: ' : ': '
  return rows
    .map(([axis = [], ...cells]) =>
      [
        plainInlines(axis),
        ...cells.map((cell, index) => `  ${plainInlines(header[index + 1] ?? [])}${colon}${plainInlines(cell)}`),
      ].join('\n'),
    )
    .join('\n')
}

function plainInlines(inlines: Inlines): string {
  return inlines.map(plainInline).join('')
}

/** A command keeps its edges, or it would run into the sentence around it. */
function plainInline(inline: Inline): string {
  if (inline.kind === 'link') return linkText(inline.text, inline.url)
  return inline.kind === 'code' ? `\`${inline.text}\`` : inline.text
}

function linkText(text: string, url: string): string {
  return url.includes(text) ? url : `${text} (${url})`
}
