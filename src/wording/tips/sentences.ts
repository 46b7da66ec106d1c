import type { RefusalReason } from '../../core/adapter.ts'
import type { TipCommandProblem } from '../../core/tip-command.ts'

/** What the bot says about a channel's daily tips. */
export interface TipSentences {
  /** Followed by what the tips are about, if they are not about everything, and by when the next one comes. */
  readonly saved: (schedule: ScheduleWords) => string
  readonly resumed: (schedule: ScheduleWords) => string
  readonly shown: (schedule: ScheduleWords) => string
  /** In a list of channels. */
  readonly listed: (schedule: ScheduleWords) => string
  /** @param fields their titles, at least one */
  readonly fields: (fields: readonly string[]) => string
  readonly next: (next: string) => string
  readonly pausedUntil: (day: string) => string
  readonly paused: string
  readonly howToResume: string
  readonly suspended: (reason: RefusalReason) => string
  readonly inviteMe: string
  readonly none: string
  readonly stopped: string
  readonly wasNone: string
  readonly notAllowed: string
  readonly notHere: string
  readonly problem: (problem: SaidProblem) => string
  readonly usage: string
}

/** A schedule in words of the language: `09:00`, `Europe/Paris`, `du lundi au vendredi`, `en français`. */
export interface ScheduleWords {
  readonly at: string
  readonly zone: string
  readonly days: string
  readonly language: string
}

/** The suggestions as a person reads them: `Docker ou Réseau`; absent when there are none. */
export type SaidProblem =
  | Exclude<TipCommandProblem, { readonly suggestions: readonly string[] }>
  | { readonly kind: 'zone' | 'category'; readonly value: string; readonly suggestions?: string }
