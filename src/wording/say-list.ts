import type { ConceptList } from '../core/answer.ts'
import { type Block, note, paragraph, strong, text } from '../core/block.ts'
import type { Category } from '../core/category.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import { categoryTitle } from './category-title.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

export function sayList({ language, concepts, category }: ConceptList): Said {
  const words = sentencesIn(language)
  const blocks = category === undefined ? allBlocks(concepts, language) : categoryBlocks(category, concepts, language)
  return { blocks: [...blocks, note(text(words.askForOne))], buttons: [] }
}

function categoryBlocks(category: Category, concepts: readonly Concept[], language: Language): readonly Block[] {
  const title = sentencesIn(language).categoryTitle(categoryTitle(category, language), concepts.length)
  const items = sortedTitles(concepts, language).map((name) => [text(name)])
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'list', ordered: false, items },
  ]
}

/** The largest categories first. */
function allBlocks(concepts: readonly Concept[], language: Language): readonly Block[] {
  const words = sentencesIn(language)
  const categories = [...Map.groupBy(concepts, (concept) => concept.category)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  return [
    { kind: 'heading', level: 1, text: words.listTitle(concepts.length) },
    ...categories.map(([category, members]) =>
      paragraph(
        strong(words.categoryWithCount(categoryTitle(category, language), members.length)),
        text(` ${sortedTitles(members, language).join(', ')}`),
      ),
    ),
  ]
}

function sortedTitles(concepts: readonly Concept[], language: Language): readonly string[] {
  return concepts.map((concept) => titleOf(concept, language)).toSorted((a, b) => a.localeCompare(b, language))
}
