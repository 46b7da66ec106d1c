import type { TipReference } from './answer.ts'
import type { Language } from './language.ts'
import type { Channel, Platform } from './question.ts'
import type { DeliveryOutcome, TipDelivery, TipSchedule } from './tip.ts'

/**
 * What the bot remembers. Every method is one transaction, durable once it resolves. Instants are in
 * milliseconds since 1970. A store has no clock and knows no time zone: both come in as arguments.
 */
export interface Store extends AsyncDisposable, ScheduleStore, DeliveryStore, UnansweredStore {}

export interface ScheduleStore {
  /**
   * Creates or replaces the channel's schedule. A suspended one is active again, and a tip that was claimed
   * under the former schedule but not yet handed to the platform is dropped.
   */
  saveSchedule(schedule: Omit<TipSchedule, 'suspended'>): Promise<void>
  findSchedule(channel: Channel): Promise<TipSchedule | undefined>
  /**
   * Answers whether there was one. A tip not yet handed to the platform is dropped; what was shown in the
   * channel stays known.
   */
  removeSchedule(channel: Channel): Promise<boolean>
  /** By platform, then channel. */
  schedules(): Promise<readonly TipSchedule[]>
  /**
   * Moves every schedule to what `nextDue` says, unless that was done under this version of the time zone
   * data already. Answers how many of them moved.
   */
  refreshDueTimes(refresh: {
    readonly timeZoneData: string
    readonly nextDue: (schedule: TipSchedule) => number
  }): Promise<number>
}

/**
 * The ledger: one row a channel and local day, claimed → posting → sent | unknown | failed | skipped.
 * A worker holds its delivery until the lease ends; what it says of a delivery it no longer holds changes nothing.
 */
export interface DeliveryStore {
  /**
   * Takes due tips, oldest first, and moves their schedules on. Before them come deliveries claimed earlier whose
   * lease has run out, unless their schedule was removed or suspended. A day on which a tip was or may have been
   * posted is never taken again.
   */
  claimDue(claim: ClaimRequest): Promise<readonly TipDelivery[]>
  /**
   * Writes down which tip is about to be posted. Answers whether the delivery is still held: when it is not,
   * nothing may be posted.
   */
  beginPosting(delivery: TipDelivery, tip: TipReference, nowMs: number): Promise<boolean>
  /**
   * Writes down how it went, with all that follows: a tip that was or may have been posted counts as shown, and
   * one that had been shown already starts the channel's deck over; a refusal suspends the schedule. Answers
   * whether the delivery was still held.
   */
  settle(delivery: TipDelivery, outcome: DeliveryOutcome): Promise<boolean>
  /** Those left in "posting" by a worker that died or hung: their lease has run out. */
  abandonedDeliveries(nowMs: number): Promise<readonly TipDelivery[]>
  /** Takes over an abandoned delivery; undefined when somebody else did. */
  renewLease(delivery: TipDelivery, leaseUntilMs: number): Promise<TipDelivery | undefined>
  /** Whether a tip was or may have been posted in the channel on that local day, `YYYY-MM-DD`. */
  hasPosted(channel: Channel, localDay: string): Promise<boolean>
  /** The tips shown in the channel since its deck last started over, in the order they were shown. */
  shownTips(channel: Channel): Promise<readonly TipReference[]>
}

export interface ClaimRequest {
  readonly nowMs: number
  /** Must lie later than `nowMs`. */
  readonly leaseUntilMs: number
  readonly limit: number
  /** Those that can be posted to now; what is due on others waits. */
  readonly platforms: readonly Platform[]
  /** The local day of the schedule's present `nextDueMs`, and the due time that follows it. */
  readonly plan: (schedule: TipSchedule) => DuePlan
}

interface DuePlan {
  /** `YYYY-MM-DD` */
  readonly localDay: string
  readonly nextDueMs: number
}

export interface UnansweredStore {
  /** Counts a question that had no answer, without who asked it; those older than the retention are forgotten. */
  rememberUnanswered(question: UnansweredQuestion, nowMs: number): Promise<void>
  /** Most frequent first, then the most recent. */
  unansweredQuestions(): Promise<readonly UnansweredCount[]>
}

interface UnansweredQuestion {
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
