import type { DeliveryState } from '../../core/store.ts'

/** What a command of the operator's expects after its name. */
export type ExpectedWord = 'platform' | 'person' | 'question' | 'file' | 'application'

/** What `npm run --silent admin -- …` says. */
export interface OperatorSentences {
  readonly usage: string
  readonly unknownCommand: (command: string) => string
  readonly oneWordTooMany: (word: string, command: string) => string
  readonly missing: (what: ExpectedWord, example: string) => string
  readonly unknownPlatform: (platform: string) => string
  readonly notPublic: (address: string) => string
  readonly notAnApplication: (id: string) => string
  readonly notANumber: (option: string, value: string) => string

  /** The titles of columns. */
  readonly columns: {
    readonly platform: string
    readonly channel: string
    readonly next: string
    readonly last: string
    readonly day: string
    readonly state: string
    readonly tip: string
    readonly count: string
    readonly question: string
    readonly languages: string
    readonly lastAsked: string
    readonly helpful: string
    readonly unhelpful: string
    readonly entry: string
    readonly verified: string
    /** In days. */
    readonly age: string
    readonly charactersInFrench: string
    readonly charactersInEnglish: string
    readonly tips: string
    readonly table: string
    readonly rows: string
  }
  readonly states: Readonly<Record<DeliveryState, string>>
  /** By RefusalReason and SkipReason: why no tip came. */
  readonly reasons: Readonly<Record<string, string>>
  /** In the place of the next tip. */
  readonly suspended: string
  readonly paused: string
  readonly suspendedBecause: (reason: string) => string

  readonly noTips: string
  readonly noDeliveries: string
  readonly noUnknownDeliveries: string
  readonly noMisses: (days: number) => string
  readonly noVotes: string
  readonly noSuchQuestion: (question: string) => string

  readonly forgotten: (count: number) => string
  readonly exported: (file: string) => string
  readonly imported: string
  readonly cannotRead: (file: string, reason: string) => string
  readonly cannotWrite: (file: string, reason: string) => string
  readonly alreadyThere: (file: string) => string
}
