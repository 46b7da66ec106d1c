import type { types } from '@slack/bolt'
import type { Inline, Inlines } from '../../../core/block.ts'
import { escapeEntities, escapeMrkdwn } from './escape.ts'
import { limits } from '../limits.ts'
import { presentable } from './rich-text.ts'
import { splitInlines } from './split.ts'

/** Small print. */
export function renderNote(content: Inlines): readonly types.ContextBlock[] {
  return splitInlines(presentable(content), limits.text)
    .map((piece) => piece.map(mrkdwn).join(''))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }))
}

function mrkdwn(inline: Inline): string {
  const text = escapeMrkdwn(inline.text)
  switch (inline.kind) {
    case 'text':
      return text
    case 'strong':
      return marked('*', text)
    case 'emphasis':
      return marked('_', text)
    case 'code':
      return marked('`', text)
    case 'link':
      return `<${escapeEntities(inline.url)}|${text.replaceAll(/\s+/g, ' ')}>`
  }
}

/** Slack shows the marks themselves when a space or a line break touches them from inside. */
function marked(mark: string, text: string): string {
  return /^\S(.*\S)?$/.test(text) ? `${mark}${text}${mark}` : text
}
