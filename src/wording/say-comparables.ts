import type { Comparables } from '../core/answer.ts'
import { note, paragraph, text } from '../core/block.ts'
import { titleOf } from '../core/concept.ts'
import { menu, openSubject } from './buttons.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

/** What a concept can be compared with: a menu, and a list where there are no menus. */
export function sayComparables({ language, concept, others }: Comparables): Said {
  const words = sentencesIn(language)
  const title = titleOf(concept, language)
  const names = others.map((side) => side.names[language][0])
  const about = { kind: 'concept', id: concept.id } as const
  const [first] = names
  if (first === undefined) return { blocks: [paragraph(text(words.noComparables))], buttons: [], about }
  const options = others.map((side, index) =>
    openSubject(names[index] ?? side.id, { kind: 'pair', sides: [concept.id, side.id] }, language),
  )
  return {
    blocks: [
      { kind: 'heading', level: 1, text: words.comparablesTitle(title) },
      { kind: 'list', ordered: false, items: names.map((name) => [text(name)]) },
      note(text(words.comparablesUsage(title, first))),
    ],
    buttons: [],
    ...menu(words.chooseConcept, options),
    about,
  }
}
