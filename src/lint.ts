/** `npm run lint`: everything wrong with the knowledge, at once. */
import { join } from 'node:path'
import { parse as parseShell } from 'unbash'
import { type Answering, createAnswering } from './answering/create-answering.ts'
import type { Answer } from './core/answer.ts'
import { SetUpError } from './core/errors.ts'
import type { Knowledge } from './core/knowledge.ts'
import type { Language } from './core/language.ts'
import { readFolderOptions } from './folder-options.ts'
import { isLong, limits } from './knowledge/lint/limits.ts'
import { checkLinks } from './knowledge/lint/links.ts'
import { lintKnowledge } from './knowledge/lint/lint-knowledge.ts'
import { type LintedEntry, readLintedEntries } from './knowledge/lint/linted-entry.ts'
import type { Answered, ShellFault } from './knowledge/lint/rule.ts'
import { byAge, versionMentions } from './knowledge/lint/stale.ts'
import { byPlace, type ReadKnowledge, readKnowledge } from './knowledge/load.ts'
import type { KnowledgeProblem } from './knowledge/problem.ts'
import { createSearch } from './search/create-search.ts'
import { searchableEntries } from './search/entry.ts'
import { type LintCounts, lintWords } from './wording/lint.ts'

export interface Output {
  write(text: string): unknown
}

/** Answers the exit code: 1 when there is an error. Throws SetUpError for an option or a folder that is none. */
export async function lint(args: readonly string[], operator: Language, output: Output): Promise<number> {
  const print = (line: string): void => void output.write(`${line}\n`)
  const { folder, flags } = readFolderOptions(args, ['links', 'stale', 'help'])
  if (flags.has('help')) {
    print(lintWords.usage[operator])
    return 0
  }
  const read = readKnowledge(folder)
  if (isEmpty(read)) throw new SetUpError([{ what: lintWords.nothingToRead(folder) }])
  const entries = readLintedEntries(folder, read.knowledge)
  const today = Temporal.Now.plainDateISO().toString()
  if (flags.has('stale')) {
    for (const line of sayStale(folder, entries, today, operator)) print(line)
    return 0
  }
  const links = flags.has('links') ? await checkLinks(entries) : undefined
  const answerTo = answererOf(read.knowledge)
  const found = lintKnowledge(folder, read, entries, { today, findShellFaults, answerTo })
  const problems = [...found, ...(links?.problems ?? [])].toSorted(byPlace)
  for (const problem of problems) print(sayProblem(folder, problem, operator))
  if (links) print((links.hasNetwork ? lintWords.linksChecked : lintWords.noNetwork)(links.sources)[operator])
  const counts = countsOf(read.knowledge, entries, problems)
  print(lintWords.summary(counts)[operator])
  return counts.errors > 0 ? 1 : 0
}

function isEmpty({ knowledge, problems }: ReadKnowledge): boolean {
  return knowledge.concepts.size === 0 && knowledge.comparisons.length === 0 && problems.length === 0
}

function findShellFaults(script: string): readonly ShellFault[] {
  const { errors = [] } = parseShell(script)
  return errors.map(({ message, pos }) => ({ message, line: script.slice(0, pos).split('\n').length }))
}

/** The very engine that the bot answers with; a name alone tells no language, so that of the name counts. */
function answererOf(knowledge: Knowledge): (question: string, language: Language) => Answered {
  const search = createSearch(searchableEntries(knowledge))
  const answering: Answering = createAnswering({ knowledge, search, defaultLanguage: 'en', random: () => 0 })
  return (text, likelyLanguage) => toAnswered(answering.answer({ text, likelyLanguage }))
}

function toAnswered(answer: Answer): Answered {
  switch (answer.kind) {
    case 'explanation':
      return { kind: 'concept', id: answer.concept.id }
    case 'comparison':
      return answer.comparison
        ? { kind: 'comparison', id: answer.comparison.id }
        : { kind: 'other', what: lintWords.unwrittenComparison(answer.sides.map((side) => side.id)) }
    case 'ambiguous':
      return { kind: 'choice', ids: answer.candidates.map((concept) => concept.id) }
    case 'unknown':
    case 'terms':
    case 'comparables':
    case 'list':
    case 'tip':
    case 'help':
      return { kind: 'other', what: lintWords.otherAnswer[answer.kind] }
  }
}

function sayProblem(folder: string, { file, line, severity, what }: KnowledgeProblem, operator: Language): string {
  return `${join(folder, file)}:${line} ${lintWords.severity[severity][operator]} ${what[operator]}`
}

function sayStale(folder: string, entries: readonly LintedEntry[], today: string, operator: Language): string[] {
  return [
    lintWords.byAge[operator],
    ...byAge(entries, today).map(({ file, verified, days }) => `${join(folder, file)} ${verified} ${days}`),
    '',
    lintWords.dependingOnVersions[operator],
    ...versionMentions(entries).map(
      ({ file, line, versions }) => `${join(folder, file)}:${line} ${versions.join(', ')}`,
    ),
  ]
}

function countsOf(
  { concepts, comparisons }: Knowledge,
  entries: readonly LintedEntry[],
  problems: readonly KnowledgeProblem[],
): LintCounts {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return {
    concepts: concepts.size,
    comparisons: comparisons.length,
    tips: entries.reduce((sum, { content }) => sum + content.tips.en.length, 0),
    long: entries.filter(({ content }) => isLong(content)).length,
    comfortable: limits.comfortableText,
    errors,
    warnings: problems.length - errors,
  }
}
