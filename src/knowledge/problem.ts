import type { Localized } from '../core/language.ts'

/** Something wrong in a knowledge file, with its place and its cure. */
export interface KnowledgeProblem {
  /** Relative to the knowledge folder: `concepts/pod.md`. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** An error keeps the entry out; a warning does not. */
  readonly severity: 'error' | 'warning'
  readonly what: Localized<string>
}

/** Collects the problems of one file, so that all of them are reported and not only the first. */
export interface ProblemSink {
  error(line: number, what: Localized<string>): void
  warning(line: number, what: Localized<string>): void
}

export function collectProblems(file: string, into: KnowledgeProblem[]): ProblemSink {
  return {
    error: (line, what) => void into.push({ file, line, severity: 'error', what }),
    warning: (line, what) => void into.push({ file, line, severity: 'warning', what }),
  }
}
