import type { types } from '@slack/bolt'
import type { Block } from '../../core/block.ts'
import type { Renderer } from '../../core/message.ts'
import { renderButtons } from './buttons.ts'
import { clean, escapeEntities } from './escape.ts'
import { limits } from './limits.ts'
import { renderBlock } from './render-block.ts'
import { renderTable } from './render-table.ts'
import { richText, section } from './rich-text.ts'
import { shorten } from './split.ts'

export interface SlackPayload {
  readonly blocks: types.KnownBlock[]
  /** What notifications and screen readers show instead of the blocks. */
  readonly text: string
}

/** A message too long for Slack loses the end of its text, never its buttons nor the small print it ends with. */
export const renderSlack: Renderer<SlackPayload> = (message) => {
  const [text, smallPrint] = apart(message.blocks)
  const buttons = renderButtons(message.buttons)
  const end = [...renderWithin(smallPrint, { blocks: 10, json: limits.blocksJson / 3 }), ...buttons]
  const room = { blocks: limits.blocks - end.length, json: limits.blocksJson - sizeOf(end) }
  return {
    blocks: [...renderWithin(text, room), ...end],
    text: escapeEntities(shorten(clean(message.plain).trim(), limits.fallbackText)) || '…',
  }
}

interface Room {
  readonly blocks: number
  /** In characters. */
  readonly json: number
}

const ellipsis = richText(section([{ kind: 'text', text: '…' }]))

/** As much as there is room for, ending with an ellipsis if that is not everything. */
function renderWithin(blocks: readonly Block[], room: Room): readonly types.KnownBlock[] {
  const rendered: types.KnownBlock[] = []
  const fits = (piece: types.KnownBlock) =>
    rendered.length + 1 < room.blocks && sizeOf([...rendered, piece, ellipsis]) <= room.json
  for (const block of blocks) {
    const table = block.kind === 'table' && !rendered.some(isTable) ? renderTable(block) : undefined
    for (const piece of table && fits(table) ? [table] : renderBlock(block)) {
      if (!fits(piece)) return [...rendered, ellipsis]
      rendered.push(piece)
    }
  }
  return rendered
}

/** The notes a message ends with (its sources, most often), apart from what comes before. */
function apart(blocks: readonly Block[]): readonly [text: readonly Block[], smallPrint: readonly Block[]] {
  const end = blocks.findLastIndex((block) => block.kind !== 'note') + 1
  return [blocks.slice(0, end), blocks.slice(end)]
}

function isTable(block: types.KnownBlock): boolean {
  return block.type === 'table'
}

function sizeOf(blocks: readonly types.KnownBlock[]): number {
  return JSON.stringify(blocks).length
}
