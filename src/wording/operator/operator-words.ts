import type { Localized } from '../../core/language.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { OperatorSentences } from './sentences.ts'

export const operatorWords: Localized<OperatorSentences> = { fr, en }

/** The same sentence in both languages: what goes wrong is said before anybody knows in which. */
export function inBoth(say: (words: OperatorSentences) => string): Localized<string> {
  return { en: say(en), fr: say(fr) }
}
