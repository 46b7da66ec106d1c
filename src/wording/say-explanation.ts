import type { Explanation } from '../core/answer.ts'
import { type Block, note, paragraph, text } from '../core/block.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import { otherLanguage } from '../core/language.ts'
import { openConcept, subjectButtons } from './buttons.ts'
import type { Said } from './said.ts'
import { sayProvenance } from './provenance.ts'
import { sentencesIn } from './sentences-in.ts'

/** Beside the two buttons of every subject; more would be a wall of buttons. */
const maxRelatedButtons = 5

export function sayExplanation(
  { concept, formerName, language }: Explanation,
  findConcept: (id: string) => Concept | undefined,
): Said {
  const words = sentencesIn(language)
  const title = titleOf(concept, language)
  const otherTerm = titleOf(concept, otherLanguage(language))
  const related = concept.related.map(findConcept).filter((found) => found !== undefined)
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: title }]
  if (otherTerm !== title) blocks.push(note(text(words.otherTerm(otherTerm))))
  if (formerName !== undefined) blocks.push(paragraph(text(words.formerName(formerName, title))))
  blocks.push(...concept.body[language])
  if (related.length > 0) {
    const titles = related.map((other) => titleOf(other, language)).join(', ')
    blocks.push(note(text(`${words.seeAlso}${language === 'fr' ? ' : ' : ': '}${titles}`)))
  }
  blocks.push(sayProvenance(concept, language))
  return {
    blocks,
    buttons: [
      ...subjectButtons({ kind: 'concept', id: concept.id }, language),
      ...related.slice(0, maxRelatedButtons).map((other) => openConcept(other, language)),
    ],
  }
}
