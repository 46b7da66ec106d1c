import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { types } from '@slack/bolt'

/** What Slack sends and what the bot answers, for tests. */

export type Payload = Record<string, unknown>

/** The person of every payload here, in the workspace that they come from. */
export const person = { platform: 'slack', id: 'T0001:U2147483697' }

export function captured(name: string): Payload {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/slack', `${name}.json`), 'utf8'))
}

/** A captured event with something else in it: another event, so with an id of its own. */
export function event(name: string, changes: object): Payload {
  const payload = captured(name)
  return { ...payload, event_id: JSON.stringify(changes), event: Object.assign({}, payload.event, changes) }
}

export function command(name: string, text: string, changes: object = {}): Payload {
  return { ...captured('slash-command'), command: name, text, ...changes }
}

/** A click on a button of a private answer. */
export function clickOn(value: string, actionId = 'timonier:new:0', fixture = 'click-private'): Payload {
  const actions = [{ type: 'button', action_id: actionId, block_id: 'b', value }]
  return { ...captured(fixture), actions }
}

/** A view as Slack hands it back. */
export interface OpenView {
  readonly id: string
  readonly type: 'modal' | 'home'
  readonly callback_id?: string
  readonly private_metadata?: string
  readonly blocks: readonly object[]
  readonly state?: object
}

const inView = {
  user: { id: 'U2147483697', name: 'camille', team_id: 'T0001' },
  team: { id: 'T0001', domain: 'example' },
}

/** What happens to an element of a view: its action as Slack describes it. */
export function actIn(view: Partial<OpenView>, action: object): Payload {
  return {
    ...inView,
    type: 'block_actions',
    trigger_id: '1.2.3',
    container: { type: 'view', view_id: view.id ?? 'V1' },
    view: asSlackHasIt(view),
    actions: [{ block_id: 'b', ...action }],
  }
}

export function submit(view: Partial<OpenView>, values: object): Payload {
  return { ...inView, type: 'view_submission', trigger_id: '1.2.3', view: asSlackHasIt({ ...view, state: { values } }) }
}

export function typeInto(actionId: string, value: string): Payload {
  return { ...inView, type: 'block_suggestion', action_id: actionId, block_id: 'b', value, container: { type: 'view' } }
}

function asSlackHasIt(view: Partial<OpenView>): object {
  return { id: 'V1', type: 'modal', hash: 'hash-1', private_metadata: '', blocks: [], state: { values: {} }, ...view }
}

/** The view of a call to `views.*`, or of an answer to a submission. */
export function viewIn(body: Payload | undefined): types.ModalView {
  const view: types.ModalView = JSON.parse(JSON.stringify(body?.view))
  return view
}

/** Everything that somebody reads in a payload, in order, a line a text: `[label]` for what can be clicked. */
export function readable(value: unknown): string {
  return linesOf(value).join('\n')
}

function linesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(linesOf)
  const { type, text }: { type?: unknown; text?: unknown } = value
  if (typeof text === 'string') return typeof type === 'string' ? [text] : []
  if (type === 'rich_text_list')
    return Object.values(value)
      .flatMap(linesOf)
      .map((line) => `• ${line}`)
  if (type === 'rich_text_section' || type === 'rich_text_preformatted') return [leavesOf(value).join('')]
  const lines = Object.entries(value).flatMap(([key, part]) =>
    key.startsWith('initial_') ? chosen(part) : linesOf(part),
  )
  return typeof type === 'string' && clickable.has(type) ? lines.map((line) => `[${line}]`) : lines
}

const clickable: ReadonlySet<string> = new Set(['button', 'static_select', 'external_select', 'feedback_buttons'])

/** What is chosen already: options, a time, a channel. */
function chosen(value: unknown): readonly string[] {
  const lines = typeof value === 'string' ? [value] : linesOf(value)
  return lines.length > 0 ? [`▸ ${lines.join(', ')}`] : []
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { text }: { text?: unknown } = value
  return typeof text === 'string' ? [text] : Object.values(value).flatMap(leavesOf)
}

/** The labels of the buttons of a message or view. */
export function labelsIn(body: Payload | undefined): unknown[] {
  const blocks = Array.isArray(body?.blocks) ? body.blocks : []
  return blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])).map((button) => button.text?.text)
}
