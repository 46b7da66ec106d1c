import type { RefusalReason } from './adapter.ts'
import type { TipReference } from './answer.ts'
import type { Category } from './category.ts'
import type { Language } from './language.ts'
import type { Channel } from './question.ts'

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5]
export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** When a channel gets its tip of the day. */
export interface TipTimes {
  /** `HH:MM`, on the clock of `zone`. */
  readonly at: string
  /** An IANA time zone such as `Europe/Paris`. */
  readonly zone: string
  /** In order, at least one. */
  readonly weekdays: readonly Weekday[]
}

/** `alternating`: French and English, day about. */
export type TipLanguage = Language | 'alternating'

/** Everything somebody decides about a channel's daily tips. */
export interface TipPlan extends TipTimes {
  readonly channel: Channel
  readonly language: TipLanguage
  /** Tips of these categories only, in order; absent: of all. */
  readonly categories?: readonly Category[]
  /** `YYYY-MM-DD` in the plan's zone: the first day with tips again; `untilResumed` when nobody has said which. */
  readonly pausedUntil?: string
}

/** Later than any tip. */
export const untilResumed = '9999-12-31'

export interface TipSchedule extends TipPlan {
  /** The next instant a tip is due, in milliseconds since 1970. */
  readonly nextDueMs: number
  /** Why nothing is posted any more, until somebody sets the schedule again. */
  readonly suspended?: { readonly reason: RefusalReason; readonly detail: string }
}

/** Whether no tip has been due since the pause that the schedule speaks of: a pause that is over leaves its date behind. */
export function isPaused({ pausedUntil, weekdays, zone, nextDueMs }: TipSchedule): boolean {
  if (pausedUntil === undefined) return false
  const nextDay = Temporal.Instant.fromEpochMilliseconds(nextDueMs).toZonedDateTimeISO(zone).toPlainDate()
  // Within a week from the first day with tips again, each weekday comes once: on the first that is chosen one is due.
  const daysSince = Temporal.PlainDate.from(pausedUntil).until(nextDay).days
  return Array.from({ length: Math.min(daysSince, 7) }, (_, back) => nextDay.subtract({ days: back + 1 })).every(
    (day) => !weekdays.some((weekday) => weekday === day.dayOfWeek),
  )
}

/** A day's tip for one channel, taken by one worker for the length of a lease. */
export interface TipDelivery {
  readonly channel: Channel
  /** That of this day's tip. */
  readonly language: Language
  readonly categories?: readonly Category[]
  /** `YYYY-MM-DD` in the schedule's zone: a channel gets one tip a local day, whatever happens. */
  readonly localDay: string
  readonly dueMs: number
  readonly leaseUntilMs: number
  /** Set once it is chosen, so that a second attempt posts the same one. */
  readonly tip?: TipReference
  /** When it was first handed to the platform; absent as long as it was not. */
  readonly postingSinceMs?: number
}

/** How a delivery went, for the ledger. */
export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  /** It may or may not stand in the channel: it is not posted again, and whoever operates the bot gets to see it. */
  | { readonly kind: 'unknown'; readonly detail: string }
  /** The platform refused it for good: the channel's schedule is suspended with the same reason. */
  | { readonly kind: 'failed'; readonly reason: RefusalReason; readonly detail: string }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  /** Not taken for now: to be claimed again once `notBeforeMs` has passed. */
  | { readonly kind: 'later'; readonly notBeforeMs: number; readonly detail: string }

/** Why a day passed without a tip: it was too late for it, or there was none to show. */
type SkipReason = 'too-late' | 'no-tip'
