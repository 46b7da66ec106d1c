import type { types } from '@slack/bolt'
import { encodeAction } from '../../core/action.ts'
import type { Button, Message } from '../../core/message.ts'
import { clean, escapeEntities } from './escape.ts'
import { limits } from './limits.ts'
import { shorten } from './split.ts'

/** Matches the `action_id` of our buttons, which Slack wants to be unique in a message. The action is the `value`. */
export const buttonIdPattern = /^timonier:\d+$/

/** One row of buttons, or none; the last ones are left out where Slack has no room. */
export function renderButtons(buttons: readonly Button[]): readonly types.ActionsBlock[] {
  const elements = buttons
    .map(({ label, action }) => ({ label: clean(label).trim(), action }))
    .filter(({ label }) => label !== '')
    .slice(0, limits.buttons)
    .map(({ label, action }, index): types.Button => ({
      type: 'button',
      action_id: `timonier:${index}`,
      text: { type: 'plain_text', text: escapeEntities(shorten(label, limits.buttonLabel)), emoji: false },
      value: encodeAction(action),
    }))
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}

/** The message as everybody sees it: nothing is left to share. */
export function withoutShare(message: Message): Message {
  return { ...message, buttons: message.buttons.filter((button) => button.action.kind !== 'share') }
}
