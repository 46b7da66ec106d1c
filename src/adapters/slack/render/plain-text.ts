import type { types } from '@slack/bolt'
import { withFrenchSpaces } from '../../../core/french-spacing.ts'
import { clean, escapeEntities } from './escape.ts'
import { shorten } from './split.ts'

/** A text object for labels: at most `limit` characters, and an ellipsis rather than nothing. */
export function plainText(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: label(text, limit) || '…', emoji: false }
}

/** The same characters alone; '' when there is nothing to read. */
export function label(text: string, limit: number): string {
  return escapeEntities(shorten(withFrenchSpaces(clean(text).trim()), limit))
}
