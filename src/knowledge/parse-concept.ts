import { type Block, plainText } from '../core/block.ts'
import type { Concept } from '../core/concept.ts'
import { conceptSchema, type EntryFile, parseFrontMatter } from './front-matter.ts'
import type { ProblemSink } from './problem.ts'
import { parseSections, type Section } from './sections.ts'

/** One file of `concepts/`; undefined when it has an error, all of which are reported. */
export function parseConcept(id: string, file: EntryFile, problems: ProblemSink): Concept | undefined {
  const front = parseFrontMatter(file.frontMatter, conceptSchema, problems)
  const sections = parseSections(file, problems)
  if (!sections) return undefined
  const summary = { en: summaryOf(sections.en, problems), fr: summaryOf(sections.fr, problems) }
  if (!front || !summary.en || !summary.fr) return undefined
  return {
    id,
    category: front.category,
    names: front.names,
    formerNames: front.formerly,
    askedAs: front.asked,
    summary,
    body: { en: sections.en.blocks, fr: sections.fr.blocks },
    tips: { en: sections.en.tips, fr: sections.fr.tips },
    related: front.related,
    sources: front.sources.map((source) => new URL(source)),
    verified: front.verified,
  }
}

function summaryOf(section: Section, problems: ProblemSink): string {
  const first: Block | undefined = section.blocks[0]
  if (first?.kind === 'paragraph') return plainText(first.content)
  problems.error(section.line, {
    en: 'The first thing in a language must be a paragraph that answers "what is it?".',
    fr: "Chaque langue commence par un paragraphe qui répond à « qu'est-ce que c'est ? ».",
  })
  return ''
}
