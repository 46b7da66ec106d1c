import type { Subject } from '../core/action.ts'
import type { TipAnswer } from '../core/answer.ts'
import { closingButtons, inOtherLanguage, openSubject } from './buttons.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

export function sayTip({ language, tip, content, about }: TipAnswer, occasion: 'tip' | 'tip-of-the-day'): Said {
  const words = sentencesIn(language)
  const title = 'names' in about ? about.names[language][0] : about.title[language]
  const entry: Subject = { kind: 'names' in about ? 'concept' : 'comparison', id: about.id }
  const subject: Subject = { kind: 'tip', tip }
  return {
    blocks: [
      { kind: 'heading', level: 1, text: occasion === 'tip' ? words.tipTitle(title) : words.tipOfTheDayTitle(title) },
      ...content,
    ],
    buttons: [
      openSubject(words.wholeConcept, entry, language),
      inOtherLanguage(subject, language),
      ...closingButtons(subject, language),
    ],
    about: subject,
  }
}
