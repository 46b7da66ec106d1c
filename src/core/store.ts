import type { RefusalReason } from './adapter.ts'
import type { TipReference } from './answer.ts'
import type { Language } from './language.ts'
import type { Channel, Platform } from './question.ts'
import type { TipDelivery, TipSchedule } from './tip.ts'

/**
 * What the bot remembers. Every method is one transaction, durable once it resolves. Instants are in
 * milliseconds since 1970 and come in as arguments: a store has no clock.
 */
export interface Store extends AsyncDisposable {
  /** Creates or replaces the channel's schedule; a suspended one is active again. */
  saveSchedule(schedule: Omit<TipSchedule, 'suspended'>): Promise<void>
  findSchedule(channel: Channel): Promise<TipSchedule | undefined>
  /** Answers whether there was one. What was shown in the channel stays known. */
  removeSchedule(channel: Channel): Promise<boolean>
  schedules(): Promise<readonly TipSchedule[]>
  suspendSchedule(channel: Channel, reason: RefusalReason, detail: string): Promise<void>

  /**
   * Takes up to `limit` due tips, oldest first, that nobody else holds, until `leaseUntilMs`. A schedule's due day enters
   * the ledger once; a delivery whose lease ran out before it was posted is taken again.
   */
  claimDue(claim: { nowMs: number; leaseUntilMs: number; limit: number }): Promise<readonly TipDelivery[]>
  /** The schedule's next tip is due then; the present day's delivery is not affected. */
  moveDue(channel: Channel, nextDueMs: number): Promise<void>
  /** Writes down which tip is about to be posted. From here on it is never chosen anew. */
  beginPosting(delivery: TipDelivery, tip: TipReference): Promise<void>
  settle(delivery: TipDelivery, outcome: DeliveryOutcome): Promise<void>
  /** A delivery left in "posting" by a process that died becomes "unknown"; answers which ones. */
  settleAbandoned(nowMs: number): Promise<readonly TipDelivery[]>

  /** The tips shown in the channel since it last started over. */
  shownTips(channel: Channel): Promise<readonly TipReference[]>

  /** Counts a question that had no answer, without who asked it; those older than the retention are forgotten. */
  rememberUnanswered(question: UnansweredQuestion, nowMs: number): Promise<void>
  /** Most frequent first. */
  unansweredQuestions(): Promise<readonly UnansweredCount[]>
}

export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'failed'; readonly reason: RefusalReason; readonly detail: string }
  /** The day passed without a tip: the bot was down for too long, or there was none to show. */
  | { readonly kind: 'skipped'; readonly detail: string }
  /** Back to "claimed", to be taken again once `notBeforeMs` has passed. */
  | { readonly kind: 'later'; readonly notBeforeMs: number; readonly detail: string }

export interface UnansweredQuestion {
  /** Folded: lower case, no accents, no punctuation. */
  readonly text: string
  readonly language: Language
  readonly platform: Platform
}

export interface UnansweredCount {
  readonly text: string
  readonly count: number
  readonly languages: readonly Language[]
  readonly platforms: readonly Platform[]
  readonly firstMs: number
  readonly lastMs: number
}
