import type { Block, Inline, Inlines, List, Table } from '../../../core/block.ts'
import type { Language, Localized } from '../../../core/language.ts'

/** A message as Discord's Markdown sees it: one line after the other, and code between fences. */
export type Line = TextLine | CodeLine

interface TextLine {
  readonly kind: 'text'
  /** What separates it from what stands above: one line break or two. */
  readonly gap: string
  /** The mark that Discord reads at the start of a line: `## `, `- `, `-# `. */
  readonly prefix: string
  readonly content: Inlines
  /** Kept when the rest has to be shortened: sources and dates. */
  readonly isNote: boolean
}

interface CodeLine {
  readonly kind: 'code'
  readonly gap: string
  readonly syntax: string
  readonly text: string
  readonly isNote: false
}

const near = '\n'
const apart = '\n\n'

/** French puts a space before a colon, one that does not break. */
const colon: Localized<string> = { en: ': ', fr: '\u00A0: ' }

export function messageLines(blocks: readonly Block[], language: Language): readonly Line[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1]
    return blockLines(block, previous ? gapBetween(previous, block) : '', language)
  })
}

function gapBetween(previous: Block, next: Block): string {
  if (previous.kind === 'heading' || previous.kind === 'code') return near
  if (previous.kind === 'note') return next.kind === 'note' ? near : apart
  return previous.kind === 'paragraph' && (next.kind === 'list' || next.kind === 'code') ? near : apart
}

function blockLines(block: Block, gap: string, language: Language): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      // Discord's largest heading fills a phone's width with two words.
      return [textLine(gap, block.level === 1 ? '## ' : '### ', [{ kind: 'text', text: block.text }])]
    case 'paragraph':
      return [textLine(gap, '', block.content)]
    case 'list':
      return listLines(block, gap)
    case 'code':
      return [{ kind: 'code', gap, syntax: block.syntax, text: block.text, isNote: false }]
    case 'table':
      return tableLines(block, gap, language)
    case 'note':
      return [{ ...textLine(gap, '-# ', block.content), isNote: true }]
  }
}

function listLines(list: List, gap: string): readonly Line[] {
  return list.items.map((item, index) =>
    textLine(index === 0 ? gap : near, list.ordered ? `${index + 1}. ` : '- ', item),
  )
}

/** Columns do not fit on a phone: each axis stands above what its sides say about it. */
function tableLines(table: Table, gap: string, language: Language): readonly Line[] {
  const sides = table.header.slice(1)
  return table.rows.flatMap(([axis = [], ...cells], row) => [
    textLine(row === 0 ? gap : apart, '', axis.map(emboldened)),
    ...cells.map((cell, column) =>
      textLine(near, '- ', [...(sides[column] ?? []), { kind: 'text', text: colon[language] }, ...cell]),
    ),
  ])
}

function emboldened(inline: Inline): Inline {
  return inline.kind === 'code' || inline.kind === 'link' ? inline : { kind: 'strong', text: inline.text }
}

function textLine(gap: string, prefix: string, content: Inlines): TextLine {
  return { kind: 'text', gap, prefix, content, isNote: false }
}
