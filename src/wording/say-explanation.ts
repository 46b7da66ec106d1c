import type { Explanation } from '../core/answer.ts'
import { type Block, note, paragraph, text } from '../core/block.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import { otherLanguage } from '../core/language.ts'
import type { Button } from '../core/message.ts'
import { closingButtons, inOtherLanguage, openConcept } from './buttons.ts'
import type { ComposeContext } from './compose.ts'
import { cutBody } from './cut-body.ts'
import { sayProvenance } from './provenance.ts'
import type { Said } from './said.ts'
import { sayFocus } from './say-focus.ts'
import { sentencesIn } from './sentences-in.ts'

/** Beside the other buttons; more would be a wall of them. */
const maxRelatedButtons = 3

export function sayExplanation(answer: Explanation, { findConcept, cutsLongAnswers }: ComposeContext): Said {
  const { concept, language, focus } = answer
  if (focus) return sayFocus(answer, focus)
  const whole = concept.body[language]
  const body = cutsLongAnswers === true && answer.isWhole !== true ? cutBody(whole) : whole
  const related = concept.related.map(findConcept).filter((found) => found !== undefined)
  return {
    blocks: [
      ...sayName(answer),
      ...body,
      ...(answer.isWhole === true ? [note(text(sentencesIn(language).thatIsAll))] : []),
      ...saySeeAlso(related, answer),
      sayProvenance(concept, language),
    ],
    buttons: buttonsOf(answer, related, body.length < whole.length),
    about: { kind: 'concept', id: concept.id },
  }
}

function sayName({ concept, formerName, language }: Explanation): readonly Block[] {
  const words = sentencesIn(language)
  const title = titleOf(concept, language)
  const otherTerm = titleOf(concept, otherLanguage(language))
  return [
    { kind: 'heading', level: 1, text: title },
    ...(otherTerm === title ? [] : [note(text(words.otherTerm(otherTerm)))]),
    ...(formerName === undefined ? [] : [paragraph(text(words.formerName(formerName, title)))]),
  ]
}

function saySeeAlso(related: readonly Concept[], { language }: Explanation): readonly Block[] {
  if (related.length === 0) return []
  const titles = related.map((other) => titleOf(other, language)).join(', ')
  return [note(text(`${sentencesIn(language).seeAlso}${language === 'fr' ? ' : ' : ': '}${titles}`))]
}

/** In the order of their use. */
function buttonsOf({ concept, language }: Explanation, related: readonly Concept[], isCut: boolean): readonly Button[] {
  const words = sentencesIn(language)
  const subject = { kind: 'concept', id: concept.id } as const
  const more: Button = { label: words.wholeConcept, action: { kind: 'more', subject, language } }
  return [
    inOtherLanguage(subject, language),
    ...(isCut ? [more] : []),
    { label: words.compareWith, action: { kind: 'compare', subject, language } },
    ...related.slice(0, maxRelatedButtons).map((other) => openConcept(other, language)),
    ...closingButtons(subject, language),
  ]
}
