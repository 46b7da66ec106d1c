import type { Subject } from '../core/action.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import { type Language, otherLanguage } from '../core/language.ts'
import type { Button, Choices } from '../core/message.ts'
import { sentencesIn } from './sentences-in.ts'

export function openConcept(concept: Concept, language: Language): Button {
  return openSubject(titleOf(concept, language), { kind: 'concept', id: concept.id }, language)
}

export function openSubject(label: string, subject: Subject, language: Language): Button {
  return { label, action: { kind: 'open', subject, language } }
}

export function inOtherLanguage(subject: Subject, language: Language): Button {
  return openSubject(sentencesIn(language).inOtherLanguage, subject, otherLanguage(language))
}

/** What stands last under every answer with a subject of its own: to the channel, and whether it helped. */
export function closingButtons(subject: Subject, language: Language): readonly Button[] {
  const words = sentencesIn(language)
  return [
    { label: words.share, action: { kind: 'share', subject, language } },
    { label: words.helpful, action: { kind: 'helpful', subject, language } },
    { label: words.unhelpful, action: { kind: 'unhelpful', subject, language } },
  ]
}

/** A menu of these, if there are any: a menu without options is none. */
export function menu(label: string, options: readonly Button[]): { readonly choices?: Choices } {
  return options.length > 0 ? { choices: { label, options } } : {}
}

/** In the order of the language's alphabet, as one looks a name up. */
export function conceptMenu(concepts: readonly Concept[], language: Language): { readonly choices?: Choices } {
  const options = concepts
    .map((concept) => openConcept(concept, language))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  return menu(sentencesIn(language).chooseConcept, options)
}
