import { paragraph, text } from '../../core/block.ts'
import { withFrenchSpaces } from '../../core/french-spacing.ts'
import type { Language } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'

/** A message of one sentence. */
export function notice(sentence: string, language: Language): Message {
  const plain = language === 'fr' ? withFrenchSpaces(sentence) : sentence
  return { language, blocks: [paragraph(text(plain))], buttons: [], plain }
}
