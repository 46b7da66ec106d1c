import { styleText } from 'node:util'
import type { Block, Inline, Inlines, Table } from '../../core/block.ts'
import type { Language } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'
import { layOutColumns } from './columns.ts'
import type { ConsoleStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** A message as terminal text, wrapped to the width. Control characters in it are taken out: no text moves the cursor. */
export function renderConsole(message: Message, style: ConsoleStyle): string {
  return message.blocks.map((block) => renderBlock(block, message.language, style)).join('\n\n')
}

function renderBlock(block: Block, language: Language, style: ConsoleStyle): string {
  switch (block.kind) {
    case 'heading':
      return paint(style, ['bold', 'cyan'], wrap(clean(block.text), style.width))
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
      return renderTable(block, language, style)
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
      // Without colours, a command would run into the sentence around it.
      return style.hasColors ? paint(style, ['green'], text) : `\`${text}\``
    case 'link':
      return inline.url.includes(text) ? clean(inline.url) : `${text} (${clean(inline.url)})`
  }
}

/** Small print without styles of its own: it is dim as a whole. */
function noteText(inlines: Inlines): string {
  return inlines.map((inline) => renderInline(inline, { width: 0, hasColors: false })).join('')
}

/** Columns where the terminal is wide enough, else one line a cell. */
function renderTable(table: Table, language: Language, style: ConsoleStyle): string {
  const rows = [table.header, ...table.rows].map((row) => row.map((cell) => noteText(cell)))
  const lines = layOutColumns(rows, style.width)
  if (!lines) return renderNarrowTable(table, language, style)
  return lines.map((line, index) => (index === 0 ? paint(style, ['bold'], line) : line)).join('\n')
}

function renderNarrowTable({ header, rows }: Table, language: Language, style: ConsoleStyle): string {
  const colon = language === 'fr' ? '\u00A0: ' : ': '
  return rows
    .map(([axis = [], ...cells]) => {
      const lines = cells.map((cell, index) =>
        wrap(`  ${noteText(header[index + 1] ?? [])}${colon}${noteText(cell)}`, style.width),
      )
      return [paint(style, ['bold'], noteText(axis)), ...lines].join('\n')
    })
    .join('\n')
}

type Style = Parameters<typeof styleText>[0]

function paint(style: ConsoleStyle, styles: Style, text: string): string {
  return style.hasColors ? styleText(styles, text, { validateStream: false }) : text
}

/** Without control characters, of which an escape code is made; tabs and line breaks stay. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}
