import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Comparison } from '../core/comparison.ts'
import type { Concept, ConceptId } from '../core/concept.ts'
import { SetUpError } from '../core/errors.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type EntryFile, isEntryId, splitFrontMatter } from './front-matter.ts'
import { parseComparison } from './parse-comparison.ts'
import { parseConcept } from './parse-concept.ts'
import { collectProblems, type KnowledgeProblem, type ProblemSink } from './problem.ts'

export interface ReadKnowledge {
  /** The entries without an error. */
  readonly knowledge: Knowledge
  /** In the order of files and lines. */
  readonly problems: readonly KnowledgeProblem[]
}

/** Reads `concepts/*.md` and `comparisons/*.md` of a folder; what is wrong with them is in the result. */
export function readKnowledge(folder: string): ReadKnowledge {
  const problems: KnowledgeProblem[] = []
  const concepts = new Map<ConceptId, Concept>()
  for (const { id, entry, sink } of entriesOf(folder, 'concepts', problems)) {
    const concept = parseConcept(id, entry, sink)
    if (concept) concepts.set(id, concept)
  }
  const comparisons: Comparison[] = []
  for (const { id, entry, sink } of entriesOf(folder, 'comparisons', problems)) {
    const comparison = parseComparison(id, entry, concepts, sink)
    if (comparison) comparisons.push(comparison)
  }
  return { knowledge: { concepts, comparisons }, problems: problems.toSorted(byPlace) }
}

/** As `readKnowledge`, for a bot that is about to start: a single error anywhere throws SetUpError with all of them. */
export function loadKnowledge(folder: string): Knowledge {
  if (!existsSync(join(folder, 'concepts'))) {
    const what = {
      en: `There is no knowledge in "${folder}": it needs a folder "concepts" with one Markdown file per concept. Set KNOWLEDGE_DIR to one that has it.`,
      fr: `Il n'y a pas de connaissances dans « ${folder} » : il y faut un dossier « concepts » avec un fichier Markdown par concept. Indiquez-le dans KNOWLEDGE_DIR.`,
    }
    throw new SetUpError([{ what }])
  }
  const { knowledge, problems } = readKnowledge(folder)
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) {
    throw new SetUpError(errors.map(({ what, file, line }) => ({ what, where: `${join(folder, file)}:${line}` })))
  }
  return knowledge
}

interface FoundEntry {
  readonly id: string
  readonly entry: EntryFile
  readonly sink: ProblemSink
}

function entriesOf(
  folder: string,
  kind: 'concepts' | 'comparisons',
  problems: KnowledgeProblem[],
): readonly FoundEntry[] {
  const path = join(folder, kind)
  if (!existsSync(path)) return []
  const files = readdirSync(path)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
  return files.flatMap((file) => {
    const sink = collectProblems(`${kind}/${file}`, problems)
    const id = file.slice(0, -'.md'.length)
    if (!isEntryId(id, kind)) {
      sink.error(1, {
        en: `"${id}" cannot be an id: lower-case letters, digits and hyphens, at most 40 characters (60 for a comparison).`,
        fr: `« ${id} » ne peut pas être un identifiant : minuscules, chiffres et traits d'union, 40 caractères au plus (60 pour une comparaison).`,
      })
      return []
    }
    const entry = splitFrontMatter(readFileSync(join(path, file), 'utf8'))
    if (entry) return [{ id, entry, sink }]
    sink.error(1, {
      en: 'The file must start with its front matter, between two lines "---".',
      fr: 'Le fichier doit commencer par son en-tête, entre deux lignes « --- ».',
    })
    return []
  })
}

export function byPlace(a: KnowledgeProblem, b: KnowledgeProblem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line
}
