import type { Category } from './category.ts'
import type { Message } from './message.ts'
import type { Channel } from './question.ts'
import type { TipLanguage, TipSchedule, Weekday } from './tip.ts'

/** What somebody filled in; times, zones and days as they were typed or chosen. */
export interface TipForm {
  readonly channel: Channel
  /** `09:00`, `9h30`, `midi`. */
  readonly at: string
  /** `Europe/Paris`, `Montréal`; '' for the default. */
  readonly zone: string
  /** Chosen in a list, or in words: `lundi mercredi`, `every day`; '' for Monday to Friday. */
  readonly weekdays: readonly Weekday[] | string
  readonly language: TipLanguage
  /** None: all. */
  readonly categories: readonly Category[]
}

export type TipField = 'at' | 'zone' | 'weekdays' | 'categories'

export type TipFormReading =
  /** The schedule as it would be saved, and a tip as it would be posted. */
  | { readonly kind: 'ready'; readonly schedule: TipSchedule; readonly preview: Message }
  /** One sentence a field, with the value and the cure. */
  | { readonly kind: 'invalid'; readonly problems: Readonly<Partial<Record<TipField, string>>> }
