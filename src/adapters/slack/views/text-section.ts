import type { types } from '@slack/bolt'
import { withFrenchSpaces } from '../../../core/french-spacing.ts'
import { limits } from '../limits.ts'
import { renderNote } from '../render/note.ts'
import { plainText } from '../render/plain-text.ts'

/** A paragraph of plain characters, with something to click beside it. */
export function textSection(text: string, accessory?: types.SectionBlockAccessory): types.SectionBlock {
  return { type: 'section', text: plainText(text, limits.text), ...(accessory && { accessory }) }
}

/** A sentence that nobody needs to read twice. */
export function smallPrint(sentence: string): readonly types.ContextBlock[] {
  return renderNote([{ kind: 'text', text: withFrenchSpaces(sentence) }])
}
