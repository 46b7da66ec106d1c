import type { types } from '@slack/bolt'
import type { Block } from '../../../core/block.ts'
import type { Message } from '../../../core/message.ts'
import { limits } from '../limits.ts'
import { renderBlock } from './block.ts'
import { renderButtons, renderChoices, renderVotes, renderVotesForView, withoutShare } from './buttons.ts'
import { clean, escapeEntities } from './escape.ts'
import { richText, section } from './rich-text.ts'
import { shorten } from './split.ts'
import { renderTable } from './table.ts'

export interface SlackPayload {
  readonly blocks: types.KnownBlock[]
  /** What notifications and screen readers show instead of the blocks. */
  readonly text: string
}

/**
 * A message too long for Slack loses the end of its text, never its buttons nor the small print it ends with.
 * @param dismiss says what takes the message away, where only one person sees it
 */
export function renderSlack(message: Message, dismiss?: string): SlackPayload {
  const { blocks, blocksJson: json } = limits
  const buttons = [...renderButtons(message, dismiss), ...renderVotes(message)]
  // A quarter is for the text, whatever there is to click.
  const menu = renderChoices(message.choices, Math.min(json / 2, (json * 3) / 4 - sizeOf(buttons)))
  return {
    blocks: renderAround(message.blocks, [...menu, ...buttons], { blocks, json, tables: 1 }),
    text: escapeEntities(shorten(clean(message.plain).trim(), limits.fallbackText)) || '…',
  }
}

/** The blocks of a message inside a modal or the Home tab, where tables and thumbs are not to be had. */
export function renderForView(said: Message): types.KnownBlock[] {
  // There is no channel to share it in.
  const message = withoutShare(said)
  // Far from all that a view may hold: enough for anybody to read, with room for what stands around the message.
  const room = { blocks: limits.viewBlocks / 2, json: limits.viewJson / 5, tables: 0 }
  const menu = renderChoices(message.choices, room.json / 2)
  return renderAround(message.blocks, [...menu, ...renderButtons(message), ...renderVotesForView(message)], room)
}

interface Room {
  readonly blocks: number
  /** In characters. */
  readonly json: number
  readonly tables: number
}

const ellipsis = richText(section([{ kind: 'text', text: '…' }]))

function renderAround(blocks: readonly Block[], controls: readonly types.KnownBlock[], room: Room): types.KnownBlock[] {
  const [text, smallPrint] = apart(blocks)
  const end = [...renderWithin(smallPrint, { blocks: 10, json: limits.blocksJson / 6, tables: 0 }), ...controls]
  const rest = { ...room, blocks: room.blocks - end.length, json: room.json - sizeOf(end) }
  return [...renderWithin(text, rest), ...end]
}

/** As much as there is room for, ending with an ellipsis if that is not everything. */
function renderWithin(blocks: readonly Block[], room: Room): readonly types.KnownBlock[] {
  const rendered: types.KnownBlock[] = []
  let size = sizeOf([ellipsis])
  const fits = (piece: types.KnownBlock) => rendered.length + 1 < room.blocks && size + sizeOf([piece]) <= room.json
  for (const block of blocks) {
    const table =
      block.kind === 'table' && rendered.filter(isTable).length < room.tables ? renderTable(block) : undefined
    for (const piece of table && fits(table) ? [table] : renderBlock(block)) {
      if (!fits(piece)) return [...rendered, ellipsis]
      rendered.push(piece)
      size += sizeOf([piece])
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

/** More than what each block adds to the JSON of all: its own and a comma. */
function sizeOf(blocks: readonly types.KnownBlock[]): number {
  return JSON.stringify(blocks).length
}
