import { type Block, note, paragraph, text } from '../../core/block.ts'
import type { Language, Localized } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'
import type { Preferences } from '../../core/preferences.ts'
import { toMessage } from '../said.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { SettingsSentences } from './sentences.ts'

/** What became of "langue fr" and its like. */
export type LanguageNotice =
  | { readonly kind: 'chosen'; readonly scope: 'person' | 'channel'; readonly language: Language | undefined }
  /** The person is left out where everybody reads it. */
  | { readonly kind: 'shown'; readonly person?: Preferences; readonly channel: Preferences }
  | { readonly kind: 'unknown-language'; readonly value: string }
  /** The asker may not manage the channel. */
  | { readonly kind: 'not-allowed' }
  /** No choice is remembered here: in a terminal, on a page. */
  | { readonly kind: 'not-here' }

const settings: Localized<SettingsSentences> = { fr, en }

export function sayLanguageNotice(notice: LanguageNotice, language: Language): Message {
  return say(language, languageBlocks(notice, settings[language]))
}

function languageBlocks(notice: LanguageNotice, words: SettingsSentences): readonly Block[] {
  switch (notice.kind) {
    case 'chosen': {
      const chosen = notice.scope === 'person' ? words.languageOfPerson : words.languageOfChannel
      return [paragraph(text(chosen(notice.language)))]
    }
    case 'shown':
      return [
        ...(notice.person ? [paragraph(text(words.chosenByYou(notice.person.language)))] : []),
        paragraph(text(words.chosenForChannel(notice.channel.language))),
        paragraph(text(words.questionDecides)),
        note(text(words.usage)),
      ]
    case 'unknown-language':
      return [paragraph(text(words.notALanguage(notice.value))), note(text(words.usage))]
    case 'not-allowed':
      return [paragraph(text(words.notAllowed))]
    case 'not-here':
      return [paragraph(text(words.notHere))]
  }
}

export function sayAboutMe({ language: chosen, answersPrivately }: Preferences, language: Language): Message {
  const words = settings[language]
  const known = [
    ...(chosen ? [words.yourLanguage(chosen)] : []),
    ...(answersPrivately === undefined ? [] : [words.yourPrivacy(answersPrivately)]),
  ]
  return say(language, [
    { kind: 'heading', level: 1, text: words.aboutYou },
    ...(known.length > 0 ? known : [words.nothingAboutYou]).map((sentence) => paragraph(text(sentence))),
    note(text(words.neverKept)),
  ])
}

export function sayForgotten(count: number, language: Language): Message {
  return say(language, [paragraph(text(settings[language].forgotten(count)))])
}

export function sayThanks(isHelpful: boolean, language: Language): Message {
  return say(language, [paragraph(text(settings[language].thanks(isHelpful)))])
}

function say(language: Language, blocks: readonly Block[]): Message {
  return toMessage(language, { blocks, buttons: [] })
}
