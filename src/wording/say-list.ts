import type { ConceptList } from '../core/answer.ts'
import { note, paragraph, strong, text } from '../core/block.ts'
import type { Category } from '../core/category.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import { conceptMenu, menu, openSubject } from './buttons.ts'
import { categoryTitle } from './category-title.ts'
import { introduceConcept } from './introduce-concept.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

export function sayList({ language, concepts, category, relatedTo }: ConceptList): Said {
  if (relatedTo) return sayRelated(relatedTo, concepts, language)
  const said = category === undefined ? sayAll(concepts, language) : sayCategory(category, concepts, language)
  return { ...said, blocks: [...said.blocks, note(text(sentencesIn(language).askForOne))] }
}

function sayRelated(relatedTo: Concept, concepts: readonly Concept[], language: Language): Said {
  const title = sentencesIn(language).relatedTitle(titleOf(relatedTo, language))
  const items = concepts.map((concept) => introduceConcept(concept, language))
  return {
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'list', ordered: false, items },
    ],
    buttons: [],
    ...conceptMenu(concepts, language),
    about: { kind: 'concept', id: relatedTo.id },
  }
}

function sayCategory(category: Category, concepts: readonly Concept[], language: Language): Said {
  const title = sentencesIn(language).categoryTitle(categoryTitle(category, language), concepts.length)
  const items = sortedTitles(concepts, language).map((name) => [text(name)])
  return {
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'list', ordered: false, items },
    ],
    buttons: [],
    ...conceptMenu(concepts, language),
  }
}

/** The largest categories first; the menu leads to each of them. */
function sayAll(concepts: readonly Concept[], language: Language): Said {
  const words = sentencesIn(language)
  const categories = [...Map.groupBy(concepts, (concept) => concept.category)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  return {
    blocks: [
      { kind: 'heading', level: 1, text: words.listTitle(concepts.length) },
      ...categories.map(([category, members]) =>
        paragraph(
          strong(words.categoryWithCount(categoryTitle(category, language), members.length)),
          text(` ${sortedTitles(members, language).join(', ')}`),
        ),
      ),
    ],
    buttons: [],
    ...menu(
      words.chooseCategory,
      categories.map(([category]) =>
        openSubject(categoryTitle(category, language), { kind: 'category', category }, language),
      ),
    ),
  }
}

function sortedTitles(concepts: readonly Concept[], language: Language): readonly string[] {
  return concepts.map((concept) => titleOf(concept, language)).toSorted((a, b) => a.localeCompare(b, language))
}
