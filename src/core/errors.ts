import type { Localized } from './language.ts'

/** One thing that is wrong with a set-up, said with its value, its place and its cure. */
export interface Problem {
  readonly what: Localized<string>
  /** `knowledge/concepts/pod.md:12` or `.env`, when it has a place. */
  readonly where?: string
}

/** The bot cannot start like this. Carries every problem there is, not only the first. */
export class SetUpError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => problem.what.en).join('\n'), options)
    this.name = 'SetUpError'
    this.problems = problems
  }
}
