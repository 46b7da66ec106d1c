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
    ...violationsOfBlocks(blocks, messageBlocks),
  ]
}

/** Every reason Slack would have to refuse the modal or the Home tab. */
export function violationsOfView(view: types.View): readonly string[] {
  const blocks = knownBlocks(view.blocks)
  const titles = view.type === 'modal' ? [view.title, view.close, view.submit] : []
  const hasInput = blocks.some((block) => block.type === 'input')
  return [
    ...between('blocks of a view', blocks.length, 1, limits.viewBlocks),
    ...between('characters of a view', JSON.stringify(view).length, 0, limits.viewJson),
    ...between('characters of metadata', view.private_metadata?.length ?? 0, 0, limits.privateMetadata),
    ...titles.flatMap((title) =>
      title ? between('characters of a title', title.text.length, 1, limits.modalLabel) : [],
    ),
    ...(view.type === 'modal' && hasInput && !view.submit ? ['a field and nothing to submit it with'] : []),
    ...violationsOfBlocks(blocks, view.type === 'modal' ? viewBlocks : viewBlocks.filter((type) => type !== 'input')),
  ]
}

/** What each surface takes, as far as we use it: https://docs.slack.dev/reference/block-kit/blocks */
const messageBlocks = ['header', 'rich_text', 'context', 'table', 'actions', 'context_actions']
const viewBlocks = ['header', 'rich_text', 'context', 'actions', 'section', 'divider', 'input']

function knownBlocks(blocks: types.AnyBlock[]): types.KnownBlock[] {
  const known: types.KnownBlock[] = JSON.parse(JSON.stringify(blocks))
  return known
}

function violationsOfBlocks(blocks: readonly types.KnownBlock[], allowed: readonly string[]): readonly string[] {
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]))
  return [
    ...blocks.filter(({ type }) => !allowed.includes(type)).map(({ type }) => `a block of type ${type} here`),
    ...between('different ids of blocks', new Set(ids).size, ids.length, ids.length),
    ...blocks.flatMap(violationsOfBlock),
    ...blocks.flatMap(leaves).flatMap(violationsOfLeaf),
    ...blocks.flatMap(textsReadBySlack).flatMap(markupIn),
  ]
}

function violationsOfBlock(block: types.KnownBlock): readonly string[] {
  if (block.type === 'header') return between('characters of a title', block.text.text.length, 1, limits.header)
  if (block.type === 'table') return violationsOfTable(block)
  if (block.type === 'rich_text') return between('elements of rich text', block.elements.length, 1, 1)
  if (block.type === 'divider') return []
  if (block.type === 'input') {
    return [...lengthOf('a label', block.label, limits.inputLabel), ...violationsOfElement(block.element)]
  }
  if (block.type === 'actions' || block.type === 'context_actions') return violationsOfElements(block)
  if (block.type !== 'context' && block.type !== 'section') return [`a block of type ${block.type}`]
  const accessory = block.type === 'section' && block.accessory ? violationsOfElement(block.accessory) : []
  const texts = textsReadBySlack({ ...block, accessory: undefined })
  return [...accessory, ...texts.flatMap((text) => between('characters of text', text.length, 1, limits.text))]
}

type Element =
  | types.ActionsBlockElement
  | types.ContextActionsBlockElement
  | types.InputBlockElement
  | types.ImageElement

function violationsOfElements({ type, elements }: types.ActionsBlock | types.ContextActionsBlock): readonly string[] {
  const ids = new Set(elements.map((element) => ('action_id' in element ? element.action_id : undefined)))
  return [
    ...between(`elements of ${type}`, elements.length, 1, type === 'actions' ? limits.buttons : 5),
    ...between('different ids of elements', ids.size, elements.length, elements.length),
    ...elements.flatMap(violationsOfElement),
  ]
}

function violationsOfElement(element: Element): readonly string[] {
  if (!('action_id' in element) || !element.action_id) return [`a ${element.type} without an id`]
  const confirm = 'confirm' in element && element.confirm ? violationsOfConfirmation(element.confirm) : []
  const placeholder =
    'placeholder' in element && element.placeholder
      ? lengthOf('a placeholder', element.placeholder, limits.placeholder)
      : []
  return [...confirm, ...placeholder, ...violationsOfKind(element)]
}

function violationsOfKind(element: Element): readonly string[] {
  if (element.type === 'button') {
    const isAction = element.action_id?.startsWith('timonier:') && element.action_id !== 'timonier:dismiss'
    return [
      ...lengthOf('a label', element.text, limits.buttonLabel),
      ...(isAction && !decodeAction(element.value ?? '') ? [`a button that says "${element.value}"`] : []),
    ]
  }
  if (element.type === 'feedback_buttons') {
    const votes = [element.positive_button, element.negative_button]
    return [
      ...votes.flatMap(({ text }) => lengthOf('a label of a vote', text, limits.buttonLabel)),
      ...votes.filter(({ value }) => !decodeAction(value)).map(({ value }) => `a vote that says "${value}"`),
    ]
  }
  if (!('options' in element)) return []
  const most = element.type === 'checkboxes' || element.type === 'radio_buttons' ? 10 : limits.options
  const initial = 'initial_option' in element && element.initial_option ? [element.initial_option] : []
  const options = element.options ?? []
  return [
    ...between('options', options.length, 1, most),
    ...options.flatMap(violationsOfOption),
    ...initial
      .filter((option) => !options.some((other) => JSON.stringify(other) === JSON.stringify(option)))
      .map(({ value }) => `"${value}" chosen, which is no option`),
  ]
}

export function violationsOfOption({ text, value }: types.Option): readonly string[] {
  return [
    ...between('characters of an option', text.text.length, 1, limits.optionLabel),
    ...between('characters of an option’s value', value?.length ?? 0, 1, limits.optionValue),
  ]
}

function violationsOfConfirmation({ title, text, confirm, deny }: types.ConfirmationDialog): readonly string[] {
  const { confirmation: most } = limits
  return [
    ...(title ? lengthOf('the title of a question', title, most.title) : []),
    ...lengthOf('a question', text, most.text),
    ...(confirm ? lengthOf('a yes', confirm, most.button) : []),
    ...(deny ? lengthOf('a no', deny, most.button) : []),
  ]
}

function lengthOf(what: string, { text }: { readonly text: string }, most: number): readonly string[] {
  return between(`characters of ${what}`, text.length, 1, most)
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

/** What is left to read for Slack once our own links and mentions of channels are out. */
function markupIn(text: string): readonly string[] {
  const rest = text.replaceAll(/<(https?|mailto):[^<>|\s]+\|[^<>]+>|<#\w+>/g, '')
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
