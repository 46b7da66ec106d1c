import type { Context } from 'hono'
import type { Bot } from '../../core/bot.ts'
import type { Knowledge } from '../../core/knowledge.ts'
import type { Language } from '../../core/language.ts'
import type { Log } from '../../core/log.ts'
import type { Renderer } from '../../core/message.ts'
import type { Operator } from '../../core/operator.ts'
import type { Place } from '../../core/question.ts'
import type { WebWords } from './words.ts'

export interface WebSettings {
  readonly host: string
  /** 0: one that is free. */
  readonly port: number
  /** What a visitor must know; absent: nothing, and there is no operator's page. */
  readonly token?: string
  /** How long `stop` waits for the answers in flight; whoever is still sending a question then is cut off. */
  readonly stopTimeoutMs?: number
}

/** What the page shows beside the bot's messages. */
export interface WebParts {
  readonly knowledge: Knowledge
  /** Whose payloads are drawn beside each answer. */
  readonly previews: { readonly slack: Renderer<unknown>; readonly discord: Renderer<unknown> }
  /** Absent: no operator's page. */
  readonly operator?: Operator
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Everything that a page is made of. */
export interface Site {
  readonly bot: Bot
  readonly parts: WebParts
  readonly settings: WebSettings
  readonly words: WebWords
  readonly log: Log
}

/** What is known of a request once it has been let in. */
export interface WebEnv {
  Variables: {
    language: Language
    /** Whether whoever asks has shown the token. */
    isSignedIn: boolean
  }
}

export type WebContext = Context<WebEnv>

/** The page is one public place; follow-ups go by what the form says was spoken of. */
export function placeOf(language: Language): Place {
  return { channel: { platform: 'web', id: 'page' }, likelyLanguage: language }
}

/** Today in UTC, `YYYY-MM-DD`. */
export function today({ clock }: Pick<WebParts, 'clock'>): string {
  return Temporal.Instant.fromEpochMilliseconds(clock()).toString().slice(0, 10)
}
