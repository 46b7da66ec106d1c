import type { Block, Inline, Inlines } from './block.ts'

const noBreak = '\u00A0'

/**
 * French puts a space before `: ; ! ? »` and after `«`, at which no line may break. Texts are written with
 * ordinary spaces and get the right ones here, once, so that nobody has to type or check them.
 */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[:;!?»](?:[\s,.)»]|$))/g, noBreak).replace(/« /g, `«${noBreak}`)
}

/** The same for a block: its prose, never its code or its addresses. */
export function blockWithFrenchSpaces(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: withFrenchSpaces(block.text) }
    case 'paragraph':
    case 'note':
      return { ...block, content: inlines(block.content) }
    case 'list':
      return { ...block, items: block.items.map(inlines) }
    case 'table':
      return { ...block, header: block.header.map(inlines), rows: block.rows.map((row) => row.map(inlines)) }
    case 'code':
      return block
  }
}

function inlines(content: Inlines): Inlines {
  return content.map((inline): Inline =>
    inline.kind === 'code' || inline.kind === 'link' ? inline : { ...inline, text: withFrenchSpaces(inline.text) },
  )
}
