import { styleText } from 'node:util'
import type { Block, Inline, Inlines, Table } from '../../core/block.ts'
import type { Message } from '../../core/message.ts'

export interface ConsoleStyle {
  /** Columns of the terminal. */
  readonly width: number
  readonly hasColors: boolean
}

/** A message as terminal text, wrapped to the width. Control characters in it are taken out: no text moves the cursor. */
export function renderConsole(message: Message, style: ConsoleStyle): string {
  return message.blocks.map((block) => renderBlock(block, style)).join('\n\n')
}

function renderBlock(block: Block, style: ConsoleStyle): string {
  switch (block.kind) {
    case 'heading':
      return paint(style, ['bold', 'cyan'], clean(block.text))
    case 'paragraph':
      return wrap(inlineText(block.content, style), style.width)
    case 'note':
      return paint(style, ['dim'], wrap(noteText(block.content), style.width))
    case 'list':
      return block.items.map((item, index) => renderItem(item, block.ordered ? `${index + 1}.` : '•', style)).join('\n')
    case 'code':
      return clean(block.text)
        .split('\n')
        .map((line) => `    ${paint(style, ['green'], line)}`)
        .join('\n')
    case 'table':
      return renderTable(block, style)
  }
}

function renderItem(item: Inlines, marker: string, style: ConsoleStyle): string {
  const indent = ' '.repeat(marker.length + 3)
  return `  ${marker} ${wrap(inlineText(item, style), style.width - indent.length).replaceAll('\n', `\n${indent}`)}`
}

function inlineText(inlines: Inlines, style: ConsoleStyle): string {
  return inlines.map((inline) => renderInline(inline, style)).join('')
}

function renderInline(inline: Inline, style: ConsoleStyle): string {
  const text = clean(inline.text)
  switch (inline.kind) {
    case 'text':
      return text
    case 'strong':
      return paint(style, ['bold'], text)
    case 'emphasis':
      return paint(style, ['italic'], text)
    case 'code':
      return paint(style, ['green'], text)
    case 'link':
      return inline.url.includes(text) ? clean(inline.url) : `${text} (${clean(inline.url)})`
  }
}

/** Small print without styles of its own: it is dim as a whole. */
function noteText(inlines: Inlines): string {
  return inlines.map((inline) => renderInline(inline, { width: 0, hasColors: false })).join('')
}

const columnGap = 2
const narrowestColumn = 12

/** Columns as wide as the terminal allows; where they would be too narrow, one line a cell. */
function renderTable(table: Table, style: ConsoleStyle): string {
  const rows = [table.header, ...table.rows].map((row) => row.map((cell) => noteText(cell)))
  const widths = fitColumns(rows, style.width)
  if (!widths) return renderNarrowTable(table, style)
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => wrap(cell, widths[column] ?? narrowestColumn).split('\n'))
      const height = Math.max(...cells.map((lines) => lines.length))
      const lines = Array.from({ length: height }, (_, line) =>
        cells
          .map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0))
          .join(' '.repeat(columnGap))
          .trimEnd(),
      )
      return index === 0 ? paint(style, ['bold'], lines.join('\n')) : lines.join('\n')
    })
    .join('\n')
}

/** Natural widths where they fit, else an equal share of what the narrow columns leave; undefined when that is too little. */
function fitColumns(rows: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const natural = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  let room = width - columnGap * (natural.length - 1)
  const widths: number[] = []
  const byWidth = natural.map((wanted, column) => ({ wanted, column })).toSorted((a, b) => a.wanted - b.wanted)
  for (const [index, { wanted, column }] of byWidth.entries()) {
    const share = Math.min(wanted, Math.floor(room / (byWidth.length - index)))
    widths[column] = share
    room -= share
  }
  return natural.every((wanted, column) => (widths[column] ?? 0) >= Math.min(wanted, narrowestColumn))
    ? widths
    : undefined
}

function renderNarrowTable({ header, rows }: Table, style: ConsoleStyle): string {
  return rows
    .map(([axis = [], ...cells]) => {
      const lines = cells.map((cell, index) =>
        wrap(`  ${noteText(header[index + 1] ?? [])}: ${noteText(cell)}`, style.width),
      )
      return [paint(style, ['bold'], noteText(axis)), ...lines].join('\n')
    })
    .join('\n')
}

/** Lines no longer than the width where words allow, not counting escape codes. A no-break space holds its words together. */
function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

function visibleLength(text: string): number {
  return text.replace(escapeCode, '').length
}

// oxlint-disable-next-line no-control-regex -- escape codes are control characters
const escapeCode = /\u001B\[\d+m/g

type Style = Parameters<typeof styleText>[0]

function paint(style: ConsoleStyle, styles: Style, text: string): string {
  return style.hasColors ? styleText(styles, text, { validateStream: false }) : text
}

/** Without control characters, of which an escape code is made; tabs and line breaks stay. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}
