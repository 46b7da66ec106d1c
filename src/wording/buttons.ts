import type { Subject } from '../core/action.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import { type Language, otherLanguage } from '../core/language.ts'
import type { Button } from '../core/message.ts'
import { sentencesIn } from './sentences-in.ts'

export function openConcept(concept: Concept, language: Language): Button {
  return {
    label: titleOf(concept, language),
    action: { kind: 'open', subject: { kind: 'concept', id: concept.id }, language },
  }
}

/** What every answer with a subject of its own offers: to the channel, and in the other language. */
export function subjectButtons(subject: Subject, language: Language): readonly Button[] {
  const words = sentencesIn(language)
  return [
    { label: words.share, action: { kind: 'share', subject, language } },
    { label: words.inOtherLanguage, action: { kind: 'open', subject, language: otherLanguage(language) } },
  ]
}
