import type { Category } from './category.ts'
import type { Language } from './language.ts'
import type { TipLanguage, Weekday } from './tip.ts'

/** What somebody wants of a channel's daily tips. */
export type TipCommand = TipRequest & {
  /** The language the command is written in, as far as its words tell: `tips 09:00` is both. */
  readonly writtenIn?: Language
}

export type TipRequest =
  | { readonly kind: 'show' }
  | { readonly kind: 'stop' }
  /** Until the day before `until`, `YYYY-MM-DD`; without it, until somebody resumes. */
  | { readonly kind: 'pause'; readonly until?: string }
  | { readonly kind: 'resume' }
  | TipSetting
  | { readonly kind: 'invalid'; readonly problem: TipCommandProblem }

/** What is left out stays as it is, or takes its default. */
interface TipSetting {
  readonly kind: 'set'
  /** `HH:MM` */
  readonly at: string
  readonly zone?: string
  /** In order. */
  readonly weekdays?: readonly Weekday[]
  /** The language of the tips, when it was asked for. */
  readonly language?: TipLanguage
  /** In order; none: all of them again. */
  readonly categories?: readonly Category[]
}

/** The first thing that keeps a command from being carried out; `value` is what was typed. */
export type TipCommandProblem =
  /** No clock shows it, or it is half-said: `25:00`, `9h75`, `9`. */
  | { readonly kind: 'time'; readonly value: string }
  /** The suggestions are IANA zones, at most three, often none. */
  | { readonly kind: 'zone'; readonly value: string; readonly suggestions: readonly string[] }
  /** It looks like a misspelt day. */
  | { readonly kind: 'weekday'; readonly value: string }
  /** No such day, or one that is over: `2026-02-30`. */
  | { readonly kind: 'date'; readonly value: string }
  /** The suggestions are categories, those it may be a misspelling of; failing that, all there are. */
  | { readonly kind: 'category'; readonly value: string; readonly suggestions: readonly Category[] }
  /** It means nothing here, or says a second time what was said before. */
  | { readonly kind: 'word'; readonly value: string }
  /** Days, a zone or a language, but no time: "tips every day". */
  | { readonly kind: 'no-time' }
