import type { RefusalReason } from '../core/adapter.ts'
import type { TipCommandProblem } from '../core/tip-command.ts'

/** Every sentence the bot says. Each language has all of them; what they are about comes in as arguments. */
export interface Sentences {
  /** "fr" said in the language itself, for the button that flips. */
  readonly inOtherLanguage: string
  readonly share: string
  readonly wholeConcept: string
  readonly otherTerm: (term: string) => string
  readonly formerName: (former: string, present: string) => string
  readonly seeAlso: string
  readonly sources: string
  readonly verifiedOn: (day: string) => string

  readonly sideBySide: string
  readonly whatItIs: string
  readonly category: string
  readonly noEntry: string

  readonly tipTitle: (about: string) => string
  readonly tipOfTheDayTitle: (about: string) => string

  readonly whichOne: string
  readonly notUnderstood: string
  readonly notUnderstoodButKept: string
  readonly nearest: string
  readonly unknownSide: (unknown: string, known: string) => string
  readonly nothingAsked: string
  readonly tryAsking: string
  readonly questionsToTry: readonly string[]

  readonly listTitle: (count: number) => string
  readonly categoryTitle: (category: string, count: number) => string
  /** Before the concepts of a category. */
  readonly categoryWithCount: (category: string, count: number) => string
  readonly askForOne: string

  readonly helpTitle: string
  readonly helpIntroduction: string
  readonly help: readonly (readonly [example: string, effect: string])[]
  readonly helpPrivacy: string

  readonly trouble: (reference: string) => string
  readonly gone: string

  readonly tips: {
    readonly saved: (schedule: ScheduleWords) => string
    readonly inviteMe: string
    readonly shown: (schedule: ScheduleWords) => string
    readonly none: string
    readonly suspended: (reason: RefusalReason) => string
    readonly stopped: string
    readonly wasNone: string
    readonly notAllowed: string
    readonly notHere: string
    readonly problem: (problem: TipCommandProblem) => string
    readonly usage: string
  }
}

/** A schedule in words of the language: `09:00`, `Europe/Paris`, `du lundi au vendredi`, `en français`, `mardi 24 novembre à 09:00`. */
export interface ScheduleWords {
  readonly at: string
  readonly zone: string
  readonly days: string
  readonly language: string
  readonly next: string
}
