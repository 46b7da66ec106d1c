import type { Knowledge } from '../../core/knowledge.ts'
import type { Language, Localized } from '../../core/language.ts'
import type { ConceptId } from '../../core/concept.ts'
import { collectProblems, type KnowledgeProblem, type ProblemSink } from '../problem.ts'
import type { LintedComparison, LintedConcept, LintedEntry } from './linted-entry.ts'

/** One thing that entries have to keep to. */
export type Rule = (base: LintBase) => readonly KnowledgeProblem[]

/** Everything a rule may look at. */
export interface LintBase {
  readonly knowledge: Knowledge
  /** The entries without an error of their own: concepts first, by id. */
  readonly entries: readonly LintedEntry[]
  /** Of all concept files, those that do not load included. */
  readonly conceptIds: ReadonlySet<ConceptId>
  /** Whether every file loads: as long as one does not, nothing can be said of what is missing. */
  readonly isComplete: boolean
  /** The table of contents as it stands in the folder; absent when there is none. */
  readonly indexPage?: string
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly findShellFaults: (script: string) => readonly ShellFault[]
  readonly answerTo: (question: string, language: Language) => Answered
}

export interface ShellFault {
  /** In the script, from 1. */
  readonly line: number
  readonly message: string
}

/** What the bot answers to a question. */
export type Answered =
  | { readonly kind: 'concept'; readonly id: ConceptId }
  | { readonly kind: 'comparison'; readonly id: string }
  /** Several entries, best first, for the person to choose. */
  | { readonly kind: 'choice'; readonly ids: readonly string[] }
  /** Anything else: a list, a tip, nothing; `what` says which. */
  | { readonly kind: 'other'; readonly what: Localized<string> }

export function forEachEntry(check: (entry: LintedEntry, problems: ProblemSink, base: LintBase) => void): Rule {
  return (base) => {
    const found: KnowledgeProblem[] = []
    for (const entry of base.entries) check(entry, collectProblems(entry.file, found), base)
    return found
  }
}

export function forEachConcept(check: (entry: LintedConcept, problems: ProblemSink, base: LintBase) => void): Rule {
  return forEachEntry((entry, problems, base) => {
    if (entry.kind === 'concept') check(entry, problems, base)
  })
}

export function forEachComparison(
  check: (entry: LintedComparison, problems: ProblemSink, base: LintBase) => void,
): Rule {
  return forEachEntry((entry, problems, base) => {
    if (entry.kind === 'comparison') check(entry, problems, base)
  })
}
