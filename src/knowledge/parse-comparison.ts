import type { Block, Heading, Table } from '../core/block.ts'
import type { Comparison, Side } from '../core/comparison.ts'
import type { Concept, ConceptId } from '../core/concept.ts'
import { comparisonSchema, type EntryFile, parseFrontMatter } from './front-matter.ts'
import type { ProblemSink } from './problem.ts'
import { parseSections, type Section } from './sections.ts'

/** One file of `comparisons/`; undefined when it has an error, all of which are reported. */
export function parseComparison(
  id: string,
  file: EntryFile,
  concepts: ReadonlyMap<ConceptId, Concept>,
  problems: ProblemSink,
): Comparison | undefined {
  const front = parseFrontMatter(file.frontMatter, comparisonSchema, problems)
  const sections = parseSections(file, problems)
  const en = sections && partsOf(sections.en, problems)
  const fr = sections && partsOf(sections.fr, problems)
  if (!front || !sections || !en || !fr) return undefined

  const sides = front.compares.map((side) => findSide(side, front.sides, concepts, problems))
  const known = sides.filter((side) => side !== undefined)
  if (known.length < sides.length) return undefined
  for (const language of ['en', 'fr'] as const) {
    const columns = { en, fr }[language].table.header.length - 1
    if (columns === known.length) continue
    problems.error(sections[language].line, {
      en: `The ${language} table has ${columns} columns beside the first; "compares" names ${known.length} sides.`,
      fr: `Le tableau ${language} a ${columns} colonnes après la première ; « compares » nomme ${known.length} côtés.`,
    })
    return undefined
  }
  return {
    id,
    sides: known,
    title: { en: en.title, fr: fr.title },
    askedAs: front.asked,
    introduction: { en: en.introduction, fr: fr.introduction },
    table: { en: en.table, fr: fr.table },
    conclusion: { en: en.conclusion, fr: fr.conclusion },
    tips: { en: sections.en.tips, fr: sections.fr.tips },
    sources: front.sources.map((source) => new URL(source)),
    verified: front.verified,
  }
}

function findSide(
  id: ConceptId,
  ownSides: Readonly<Record<ConceptId, Side['names']>>,
  concepts: ReadonlyMap<ConceptId, Concept>,
  problems: ProblemSink,
): Side | undefined {
  const concept = concepts.get(id)
  if (concept) return { id, isConcept: true, names: concept.names }
  const names = ownSides[id]
  if (names) return { id, isConcept: false, names }
  problems.error(2, {
    en: `"${id}" is not a concept: write concepts/${id}.md, or name this side under "sides".`,
    fr: `« ${id} » n'est pas un concept : écrivez concepts/${id}.md, ou nommez ce côté sous « sides ».`,
  })
  return undefined
}

interface ComparisonParts {
  readonly title: string
  readonly introduction: readonly Block[]
  readonly table: Table
  readonly conclusion: readonly Block[]
}

/** Title, what stands before the table, the table, what stands after it. */
function partsOf(section: Section, problems: ProblemSink): ComparisonParts | undefined {
  const [first, ...rest] = section.blocks
  const at = rest.findIndex((block) => block.kind === 'table')
  const table = rest[at]
  if (!isHeading(first)) {
    problems.error(section.line, {
      en: 'A comparison starts with its title in each language: "## A vs B".',
      fr: 'Une comparaison commence par son titre dans chaque langue : « ## A ou B ».',
    })
  }
  if (table?.kind !== 'table') {
    problems.error(section.line, {
      en: 'There is no table: axes in rows, one column a side.',
      fr: 'Il manque le tableau : les critères en lignes, une colonne par côté.',
    })
  }
  if (!isHeading(first) || table?.kind !== 'table') return undefined
  return { title: first.text, introduction: rest.slice(0, at), table, conclusion: rest.slice(at + 1) }
}

function isHeading(block: Block | undefined): block is Heading {
  return block?.kind === 'heading'
}
