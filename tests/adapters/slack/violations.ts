import type { types } from '@slack/bolt'
import type { SlackPayload } from '../../../src/adapters/slack/index.ts'
import { limits } from '../../../src/adapters/slack/limits.ts'
import { decodeAction } from '../../../src/core/action.ts'

/** Every reason Slack would have to refuse the message, or to read something in it that nobody wrote. */
export function violationsOf({ blocks, text }: SlackPayload): readonly string[] {
  return [
    ...between('characters of fallback text', text.length, 1, limits.fallbackText),
    ...between('blocks', blocks.length, 0, limits.blocks),
    ...between('characters of blocks', JSON.stringify(blocks).length, 0, limits.blocksJson),
    ...between('tables', blocks.filter((block) => block.type === 'table').length, 0, 1),
    ...markupIn(text),
    ...blocks.flatMap(violationsOfBlock),
    ...blocks.flatMap(leaves).flatMap(violationsOfLeaf),
    ...blocks.flatMap(textsReadBySlack).flatMap(markupIn),
  ]
}

function violationsOfBlock(block: types.KnownBlock): readonly string[] {
  if (block.type === 'header') return between('characters of a title', block.text.text.length, 1, limits.header)
  if (block.type === 'actions') return violationsOfButtons(block)
  if (block.type === 'table') return violationsOfTable(block)
  if (block.type === 'rich_text') return between('elements of rich text', block.elements.length, 1, 1)
  if (block.type !== 'context') return [`a block of type ${block.type}`]
  return textsReadBySlack(block).flatMap((text) => between('characters of small print', text.length, 1, limits.text))
}

function violationsOfButtons({ elements }: types.ActionsBlock): readonly string[] {
  const buttons = elements.filter((element) => element.type === 'button')
  const ids = new Set(buttons.map((button) => button.action_id))
  return [
    ...between('buttons', elements.length, 1, limits.buttons),
    ...between('different ids of buttons', ids.size, elements.length, elements.length),
    ...buttons.flatMap(({ text }) => between('characters of a label', text.text.length, 1, limits.buttonLabel)),
    ...buttons.filter(({ value }) => !decodeAction(value ?? '')).map(({ value }) => `a button that says "${value}"`),
  ]
}

function violationsOfTable({ rows, column_settings: columns = [] }: types.TableBlock): readonly string[] {
  const characters = leaves(rows).reduce((sum, leaf) => sum + leaf.text.length, 0)
  return [
    ...between('rows', rows.length, 1, limits.table.rows),
    ...between('columns', columns.length, 1, limits.table.columns),
    ...between('characters in a table', characters, 0, limits.table.characters),
    ...rows.flatMap((row) => between('cells in a row', row.length, columns.length, columns.length)),
  ]
}

function violationsOfLeaf({ type, text }: Leaf): readonly string[] {
  const literal = ['text', 'link', 'raw_text'].includes(type) ? [] : [`an element of type ${type}`]
  return [...literal, ...between('characters of an element', text.length, 1, limits.blocksJson)]
}

/** What is left to read for Slack once our own links are out. */
function markupIn(text: string): readonly string[] {
  const rest = text.replaceAll(/<(https?|mailto):[^<>|\s]+\|[^<>]+>/g, '')
  return /[<>]|&(?!amp;|lt;|gt;)/.test(rest) ? [`markup in "${rest}"`] : []
}

function between(what: string, count: number, least: number, most: number): readonly string[] {
  return count >= least && count <= most ? [] : [`${count} ${what}, not ${least} to ${most}`]
}

/** Text objects: where Slack looks for `<…>`. */
function textsReadBySlack(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const isTextObject = 'type' in value && (value.type === 'mrkdwn' || value.type === 'plain_text')
  if (isTextObject && 'text' in value && typeof value.text === 'string') return [value.text]
  return Object.values(value).flatMap(textsReadBySlack)
}

interface Leaf {
  readonly type: string
  readonly text: string
}

/** What rich text and raw cells are made of in the end, which Slack shows as it is. */
function leaves(value: unknown): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, text }: { type?: unknown; text?: unknown } = value
  if (typeof type !== 'string' || typeof text !== 'string') return Object.values(value).flatMap(leaves)
  return ['mrkdwn', 'plain_text'].includes(type) ? [] : [{ type, text }]
}
