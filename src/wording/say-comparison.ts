import type { Subject } from '../core/action.ts'
import type { ComparisonAnswer } from '../core/answer.ts'
import { type Block, type Inlines, paragraph, text } from '../core/block.ts'
import type { Side } from '../core/comparison.ts'
import { titleOf } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import type { Button } from '../core/message.ts'
import { closingButtons, inOtherLanguage } from './buttons.ts'
import { categoryTitle } from './category-title.ts'
import type { Said } from './said.ts'
import { sayChoice } from './dates.ts'
import { sayProvenance } from './provenance.ts'
import { sentencesIn } from './sentences-in.ts'

export function sayComparison(answer: ComparisonAnswer): Said {
  return answer.comparison ? sayWritten(answer, answer.comparison) : saySideBySide(answer)
}

function sayWritten({ language }: ComparisonAnswer, comparison: NonNullable<ComparisonAnswer['comparison']>): Said {
  const subject: Subject = { kind: 'comparison', id: comparison.id }
  return {
    blocks: [
      { kind: 'heading', level: 1, text: comparison.title[language] },
      ...comparison.introduction[language],
      comparison.table[language],
      ...comparison.conclusion[language],
      sayProvenance(comparison, language),
    ],
    ...withSubject(subject, comparison.sides, language),
  }
}

/** Two concepts that nobody has compared: what each is, next to the other, and that this is all there is. */
function saySideBySide({ language, sides, concepts }: ComparisonAnswer): Said {
  const words = sentencesIn(language)
  const conceptOf = (side: Side): ComparisonAnswer['concepts'][number] | undefined =>
    concepts.find((concept) => concept.id === side.id)
  const row = (axis: string, say: (side: Side) => string): readonly Inlines[] => [
    [text(axis)],
    ...sides.map((side): Inlines => [text(say(side))]),
  ]
  const table: Block = {
    kind: 'table',
    header: [[], ...sides.map((side): Inlines => [text(side.names[language][0])])],
    rows: [
      row(words.whatItIs, (side) => conceptOf(side)?.summary[language] ?? words.noEntry),
      row(words.category, (side) => categoryTitle(conceptOf(side)?.category ?? '—', language)),
    ],
  }
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: sayChoice(
          sides.map((side) => side.names[language][0]),
          language,
        ),
      },
      paragraph(text(words.sideBySide)),
      table,
      ...concepts.map((concept) => sayProvenance(concept, language, titleOf(concept, language))),
    ],
    ...withSubject(pairOf(sides), sides, language),
  }
}

/** The buttons, and what a follow-up goes on from. */
function withSubject(
  subject: Subject | undefined,
  sides: readonly Side[],
  language: Language,
): Pick<Said, 'buttons' | 'about'> {
  if (!subject) return { buttons: sideButtons(sides, language) }
  return {
    buttons: [
      inOtherLanguage(subject, language),
      ...sideButtons(sides, language),
      ...closingButtons(subject, language),
    ],
    about: subject,
  }
}

/** Three at once do not fit into a button. */
function pairOf(sides: readonly Side[]): Subject | undefined {
  const [left, right, ...others] = sides
  return left && right && others.length === 0 ? { kind: 'pair', sides: [left.id, right.id] } : undefined
}

function sideButtons(sides: readonly Side[], language: Language): readonly Button[] {
  return sides
    .filter((side) => side.isConcept)
    .map((side) => ({
      label: side.names[language][0],
      action: { kind: 'open', subject: { kind: 'concept', id: side.id }, language },
    }))
}
