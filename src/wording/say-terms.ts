import type { Term, Terms } from '../core/answer.ts'
import { paragraph, text } from '../core/block.ts'
import { titleOf } from '../core/concept.ts'
import { fold } from '../core/fold.ts'
import type { Language } from '../core/language.ts'
import { conceptMenu, openConcept } from './buttons.ts'
import { introduceConcept } from './introduce-concept.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

/** More would be a wall of buttons: they become a menu. */
const mostButtons = 5

/** What the terms of somebody's message mean, a line each, and each a click away. */
export function sayTerms({ language, terms }: Terms): Said {
  const words = sentencesIn(language)
  if (terms.length === 0) return { blocks: [paragraph(text(words.noTerms))], buttons: [] }
  const concepts = terms.map((term) => term.concept)
  return {
    blocks: [
      { kind: 'heading', level: 1, text: words.termsTitle },
      {
        kind: 'list',
        ordered: false,
        items: terms.map((term) => introduceConcept(term.concept, language, nameOf(term, language))),
      },
    ],
    ...(terms.length > mostButtons
      ? { buttons: [], ...conceptMenu(concepts, language) }
      : { buttons: concepts.map((concept) => openConcept(concept, language)) }),
  }
}

/** As it is written in the message, so that one finds it there; with its title where that is another name. */
function nameOf({ written, concept }: Term, language: Language): string {
  const title = titleOf(concept, language)
  return fold(written) === fold(title) ? title : `${written} (${title})`
}
