import type { TipAnswer } from '../core/answer.ts'
import type { Language } from '../core/language.ts'
import type { Button } from '../core/message.ts'
import { subjectButtons } from './buttons.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

export function sayTip({ language, tip, content, about }: TipAnswer, occasion: 'tip' | 'tip-of-the-day'): Said {
  const words = sentencesIn(language)
  const title = 'names' in about ? about.names[language][0] : about.title[language]
  return {
    blocks: [
      { kind: 'heading', level: 1, text: occasion === 'tip' ? words.tipTitle(title) : words.tipOfTheDayTitle(title) },
      ...content,
    ],
    buttons: [openAll(about, language), ...subjectButtons({ kind: 'tip', tip }, language)],
  }
}

function openAll(about: TipAnswer['about'], language: Language): Button {
  const kind = 'names' in about ? 'concept' : 'comparison'
  return {
    label: sentencesIn(language).wholeConcept,
    action: { kind: 'open', subject: { kind, id: about.id }, language },
  }
}
