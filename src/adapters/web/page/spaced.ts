import { withFrenchSpaces } from '../../../core/french-spacing.ts'
import type { Language } from '../../../core/language.ts'

/** Words of the knowledge that no message has been made of, which come with ordinary spaces. */
export function spaced(text: string, language: Language): string {
  return language === 'fr' ? withFrenchSpaces(text) : text
}
