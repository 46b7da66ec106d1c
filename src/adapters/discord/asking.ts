import type { Bot } from '../../core/bot.ts'
import type { Localized } from '../../core/language.ts'
import type { Log } from '../../core/log.ts'
import type { SpokenWords } from './words.ts'

/** What whoever answers an interaction works with. */
export interface Asking {
  readonly bot: Bot
  readonly spoken: Localized<SpokenWords>
  readonly log: Log
  /** Where the bot runs, for want of better: people are suggested days from then on. */
  readonly today: () => Temporal.PlainDate
  /** Not answered by then, an interaction gets a sign of life; Discord waits for one for 3 s. */
  readonly deferAfterMs: number
}
