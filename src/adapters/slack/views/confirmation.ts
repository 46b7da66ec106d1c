import type { types } from '@slack/bolt'
import { limits } from '../limits.ts'
import { plainText } from '../render/plain-text.ts'
import type { ConfirmationWords } from '../words.ts'

/** The question that Slack asks before a button that erases something. */
export function confirmation({ title, text, confirm, deny }: ConfirmationWords): types.ConfirmationDialog {
  const { confirmation: most } = limits
  return {
    title: plainText(title, most.title),
    text: plainText(text, most.text),
    confirm: plainText(confirm, most.button),
    deny: plainText(deny, most.button),
    style: 'danger',
  }
}
