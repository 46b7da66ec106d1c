import { type Block, blockText } from '../core/block.ts'
import type { Side } from '../core/comparison.ts'
import type { Names } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { languages, type Localized } from '../core/language.ts'

/** What search knows of an entry: its names and its texts. */
export interface SearchableEntry {
  readonly id: string
  /** False for a comparison's own side, which steps back when a concept has the same name. */
  readonly isConcept: boolean
  readonly names: Localized<Names>
  readonly formerNames: Localized<readonly string[]>
  /** How people ask for it without naming it. */
  readonly askedAs: Localized<readonly string[]>
  readonly summary: Localized<string>
  readonly body: Localized<string>
}

export function searchableEntries(knowledge: Knowledge): readonly SearchableEntry[] {
  const concepts = [...knowledge.concepts.values()].map((concept) => ({
    id: concept.id,
    isConcept: true,
    names: concept.names,
    formerNames: concept.formerNames,
    askedAs: concept.askedAs,
    summary: concept.summary,
    body: localized((language) => proseOf([...concept.body[language], ...concept.tips[language].flat()])),
  }))
  const ownSides = knowledge.comparisons
    .flatMap((comparison) => comparison.sides)
    .filter((side) => !side.isConcept)
    .map(ownSideEntry)
  const sidesById = new Map(ownSides.map((side) => [side.id, side]))
  return [...concepts, ...sidesById.values()]
}

function ownSideEntry({ id, isConcept, names }: Side): SearchableEntry {
  return { id, isConcept, names, formerNames: noNames, askedAs: noNames, summary: noText, body: noText }
}

const noNames = { en: [], fr: [] }
const noText = { en: '', fr: '' }

function localized<T>(make: (language: (typeof languages)[number]) => T): Localized<T> {
  return { en: make('en'), fr: make('fr') }
}

/** Without the commands: their words are those of every tool. */
function proseOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.kind !== 'code')
    .map(blockText)
    .join('\n')
}
