import type { TipSentences } from './tips/sentences.ts'

/** Every sentence the bot says. Each language has all of them; what they are about comes in as arguments. */
export interface Sentences {
  /** "fr" said in the language itself, for the button that flips. */
  readonly inOtherLanguage: string
  readonly share: string
  /** Opens an entry that was shown in part. */
  readonly wholeConcept: string
  readonly compareWith: string
  readonly helpful: string
  readonly unhelpful: string
  readonly otherTerm: (term: string) => string
  readonly formerName: (former: string, present: string) => string
  readonly seeAlso: string
  readonly sources: string
  readonly verifiedOn: (day: string) => string

  readonly sideBySide: string
  readonly whatItIs: string
  readonly category: string
  readonly noEntry: string

  /** Under an entry of which everything was asked for. */
  readonly thatIsAll: string

  readonly exampleTitle: (about: string) => string

  readonly comparablesTitle: (concept: string) => string
  readonly comparablesUsage: (concept: string, other: string) => string
  readonly noComparables: string

  readonly termsTitle: string
  readonly noTerms: string

  readonly tipTitle: (about: string) => string
  readonly tipOfTheDayTitle: (about: string) => string

  readonly whichOne: string
  readonly notUnderstood: string
  readonly notUnderstoodButKept: string
  readonly nearest: string
  readonly unknownSide: (unknown: string, known: string) => string
  /** After a comparison one side of which is unknown, where questions are kept. */
  readonly kept: string
  readonly nothingAsked: string
  readonly tryAsking: string
  readonly questionsToTry: readonly string[]

  readonly listTitle: (count: number) => string
  readonly categoryTitle: (category: string, count: number) => string
  /** Before the concepts of a category. */
  readonly categoryWithCount: (category: string, count: number) => string
  readonly relatedTitle: (concept: string) => string
  readonly askForOne: string
  /** What a menu says as long as nothing is chosen in it. */
  readonly chooseConcept: string
  readonly chooseCategory: string

  readonly helpTitle: string
  readonly helpIntroduction: string
  readonly help: readonly (readonly [example: string, effect: string])[]
  readonly helpPrivacy: string

  readonly trouble: (reference: string) => string
  readonly gone: string

  readonly tips: TipSentences
}
