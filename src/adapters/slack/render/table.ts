import type { types } from '@slack/bolt'
import { plainText, strong, text, type Block, type Inline, type Inlines, type Table } from '../../../core/block.ts'
import { limits } from '../limits.ts'
import { presentable, richText, section } from './rich-text.ts'

/** Slack's own table; undefined for one that is larger than it takes. */
export function renderTable(table: Table): types.TableBlock | undefined {
  const rows = [table.header.map(bold), ...table.rows]
  const columns = table.header.length
  const characters = rows.flat().reduce((sum, cell) => sum + Math.max(1, plainText(cell).length), 0)
  if (columns === 0 || columns > limits.table.columns) return undefined
  if (rows.length > limits.table.rows || characters > limits.table.characters) return undefined
  return {
    type: 'table',
    column_settings: table.header.map(() => ({ is_wrapped: true })),
    rows: rows.map((row) => row.map((cell) => renderCell(presentable(cell)))),
  }
}

/** The same table as text: each axis in bold, then one line a side. */
export function tableAsText(table: Table): readonly Block[] {
  const [, ...sides] = table.header
  return table.rows.flatMap(([axis = [], ...cells]): Block[] => [
    { kind: 'paragraph', content: bold(axis) },
    {
      kind: 'list',
      ordered: false,
      items: cells.map((cell, column) => [strong(plainText(sides[column] ?? [])), text(' · '), ...cell]),
    },
  ])
}

function renderCell(cell: Inlines): types.RichTextBlock | types.RawTextElement {
  // Slack refuses an empty cell. One without styles is three times smaller as raw text.
  if (cell.length === 0) return { type: 'raw_text', text: ' ' }
  if (cell.every((inline) => inline.kind === 'text')) return { type: 'raw_text', text: plainText(cell) }
  return richText(section(cell))
}

function bold(cell: Inlines): Inlines {
  return cell.map((inline): Inline => (inline.kind === 'text' ? strong(inline.text) : inline))
}
