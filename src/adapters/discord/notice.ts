import { paragraph, text } from '../../core/block.ts'
import { blockWithFrenchSpaces } from '../../core/french-spacing.ts'
import type { Language } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'

/** A message of the adapter's own: a paragraph a sentence. */
export function notice(language: Language, ...sentences: readonly string[]): Message {
  const blocks = sentences.map((sentence) => paragraph(text(sentence)))
  return {
    language,
    blocks: language === 'fr' ? blocks.map(blockWithFrenchSpaces) : blocks,
    buttons: [],
    plain: sentences.join('\n'),
  }
}
