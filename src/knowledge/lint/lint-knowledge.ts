import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexPageFile } from '../index-page.ts'
import { byPlace, type ReadKnowledge } from '../load.ts'
import type { KnowledgeProblem } from '../problem.ts'
import type { LintedEntry } from './linted-entry.ts'
import type { LintBase } from './rule.ts'
import { rules } from './rules.ts'

/** What rules ask of the world outside the folder. */
export type Surroundings = Pick<LintBase, 'today' | 'findShellFaults' | 'answerTo'>

/** Everything wrong in a folder, what the loader found included, in the order of files and lines. */
export function lintKnowledge(
  folder: string,
  { knowledge, problems }: ReadKnowledge,
  entries: readonly LintedEntry[],
  surroundings: Surroundings,
): readonly KnowledgeProblem[] {
  const indexPage = join(folder, indexPageFile)
  const base: LintBase = {
    ...surroundings,
    knowledge,
    entries,
    conceptIds: conceptIdsIn(folder),
    isComplete: problems.every((problem) => problem.severity === 'warning'),
    ...(existsSync(indexPage) ? { indexPage: readFileSync(indexPage, 'utf8') } : {}),
  }
  return [...problems, ...rules.flatMap((rule) => rule(base))].toSorted(byPlace)
}

function conceptIdsIn(folder: string): ReadonlySet<string> {
  const path = join(folder, 'concepts')
  const files = existsSync(path) ? readdirSync(path) : []
  return new Set(files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length)))
}
