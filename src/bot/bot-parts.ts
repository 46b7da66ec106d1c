import type { Answering } from '../answering/create-answering.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import type { Log } from '../core/log.ts'
import type { Metrics } from '../core/metrics.ts'
import type { Search } from '../core/search.ts'
import type { Store } from '../core/store.ts'
import type { ComposeContext } from '../wording/compose.ts'
import type { HandleLanguageCommand } from './language-commands.ts'
import type { HandleTipCommand } from './tip-commands.ts'

/** What the bot is made of. */
export interface BotParts {
  readonly knowledge: Knowledge
  readonly search: Search
  readonly answering: Answering
  readonly wording: ComposeContext
  /** Absent where nothing is remembered: one question asked from a shell, or while another process has the file. */
  readonly store?: Store
  /** What a question says about the channel's daily tips; undefined when it is about something else. */
  readonly tipCommand: HandleTipCommand
  /** What a question says about the language of answers; undefined when it is about something else. */
  readonly languageCommand: HandleLanguageCommand
  /** When nothing else tells. */
  readonly defaultLanguage: Language
  /** An IANA zone, for tips that are scheduled without one. */
  readonly defaultZone: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Milliseconds since some moment, and never set back: for durations. */
  readonly elapsedMs: () => number
  /** Short and unlike any other: what a person quotes to the operator, who finds it in the log. */
  readonly newReference: () => string
  readonly log: Log
  readonly metrics: Metrics
}
