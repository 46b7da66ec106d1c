import { type Inlines, strong, text } from '../core/block.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import { firstSentence } from './first-sentence.ts'

/** A concept in a line: its name and its first sentence. */
export function introduceConcept(concept: Concept, language: Language, name = titleOf(concept, language)): Inlines {
  const colon = language === 'fr' ? ' : ' : ': '
  return [strong(name), text(`${colon}${firstSentence(concept.summary[language])}`)]
}
