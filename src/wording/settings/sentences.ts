import type { Language } from '../../core/language.ts'

/** What the bot says about what people have chosen, and what it knows of them. */
export interface SettingsSentences {
  /** `undefined`: the choice was taken back. */
  readonly languageOfPerson: (language: Language | undefined) => string
  readonly languageOfChannel: (language: Language | undefined) => string
  /** What is chosen at present; said whether or not anything is. */
  readonly chosenByYou: (language: Language | undefined) => string
  readonly chosenForChannel: (language: Language | undefined) => string
  readonly questionDecides: string
  readonly notALanguage: (value: string) => string
  readonly notAllowed: string
  /** No choice is remembered where this is said. */
  readonly notHere: string
  readonly usage: string

  readonly aboutYou: string
  readonly yourLanguage: (language: Language) => string
  readonly yourPrivacy: (isPrivate: boolean) => string
  readonly nothingAboutYou: string
  readonly neverKept: string
  readonly forgotten: (count: number) => string

  readonly thanks: (isHelpful: boolean) => string
}
