import type { Subject } from './action.ts'
import type { AnswerKind, TipReference } from './answer.ts'
import type { Language } from './language.ts'
import type { PreferenceChange, Preferences, PreferenceScope } from './preferences.ts'
import type { Channel, Person, Platform } from './question.ts'
import type { DeliveryOutcome, TipDelivery, TipSchedule } from './tip.ts'

/**
 * What the bot remembers. Every method is one transaction, durable once it resolves. Instants are in
 * milliseconds since 1970. A store has no clock and knows no time zone: both come in as arguments.
 */
export interface Store
  extends
    AsyncDisposable,
    ScheduleStore,
    DeliveryStore,
    UnansweredStore,
    PreferenceStore,
    VoteStore,
    AnswerCountStore,
    ConversationStore,
    InstallationStore,
    CoordinationStore,
    ErasureStore {}

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
  /** By platform, then channel; all of them, or those of a workspace. */
  schedules(of?: { readonly platform: Platform; readonly workspace: string }): Promise<readonly TipSchedule[]>
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
  /** What became of tips, the latest first: for whoever operates the bot. */
  deliveries(wanted: {
    readonly states?: readonly DeliveryState[]
    readonly limit: number
  }): Promise<readonly DeliveryRecord[]>
  /** How many tips are due on these platforms and not yet claimed: what a ticker that keeps up leaves at none. */
  dueCount(nowMs: number, of: readonly Platform[]): Promise<number>
  /** Forgets deliveries whose day is long over; answers how many. */
  pruneDeliveries(dueBeforeMs: number): Promise<number>
}

export type DeliveryState = 'claimed' | 'posting' | 'sent' | 'unknown' | 'failed' | 'skipped'

export interface DeliveryRecord {
  readonly channel: Channel
  readonly localDay: string
  readonly language: Language
  readonly dueMs: number
  readonly state: DeliveryState
  readonly tip?: TipReference
  readonly postingSinceMs?: number
  /** Of a failed or skipped delivery: a RefusalReason or SkipReason. */
  readonly reason?: string
  readonly detail?: string
}

export interface ClaimRequest {
  readonly nowMs: number
  /** Must lie later than `nowMs`. */
  readonly leaseUntilMs: number
  readonly limit: number
  /** Those that can be posted to now; what is due on others waits. */
  readonly platforms: readonly Platform[]
  /** The local day and language of the schedule's present `nextDueMs`, and the due time that follows it. */
  readonly plan: (schedule: TipSchedule) => DuePlan
}

interface DuePlan {
  /** `YYYY-MM-DD` */
  readonly localDay: string
  readonly nextDueMs: number
  /** The language of that day's tip. */
  readonly language: Language
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

export interface PreferenceStore {
  /** Nothing chosen: empty. */
  preferences(scope: PreferenceScope): Promise<Preferences>
  /** Changes what is named; `undefined` takes a choice back. */
  savePreferences(scope: PreferenceScope, change: PreferenceChange): Promise<void>
}

export interface VoteStore {
  /** Counts a vote by subject, language and day (`YYYY-MM-DD`, UTC), without whose it is. */
  countVote(vote: Vote): Promise<void>
  /** By subject, language and day. */
  votes(): Promise<readonly VoteCount[]>
}

export interface Vote {
  readonly subject: Subject
  readonly language: Language
  readonly isHelpful: boolean
  /** `YYYY-MM-DD`, UTC */
  readonly day: string
}

export interface VoteCount extends Omit<Vote, 'isHelpful'> {
  readonly helpful: number
  readonly unhelpful: number
}

/** How many answers of which kind were given on which day: what the operator's trends are drawn from. */
export interface AnswerCountStore {
  /** Adds to what is there. */
  addAnswerCounts(counts: readonly AnswerCount[]): Promise<void>
  /** By day, platform, language and kind, from the day on. */
  answerCounts(fromDay: string): Promise<readonly AnswerCount[]>
}

export interface AnswerCount {
  /** `YYYY-MM-DD`, UTC */
  readonly day: string
  readonly platform: Platform
  readonly language: Language
  readonly kind: AnswerKind
  readonly count: number
}

/** What was last spoken of in a thread, so that a follow-up need not name it. Forgotten after `conversationDays`. */
export interface ConversationStore {
  rememberSubject(conversation: Conversation, subject: Subject, nowMs: number): Promise<void>
  subjectOf(conversation: Conversation, nowMs: number): Promise<Subject | undefined>
}

export interface Conversation {
  readonly channel: Channel
  /** The thread, as the platform identifies it; the channel's own id in a direct message. */
  readonly id: string
}

/** For how long a follow-up is understood. */
export const conversationDays = 7

/** The access that workspaces gave us, sealed: the store never sees a token. */
export interface InstallationStore {
  saveInstallation(installation: Installation): Promise<void>
  findInstallation(platform: Platform, workspace: string): Promise<Installation | undefined>
  installations(platform: Platform): Promise<readonly Installation[]>
  /** Answers whether there was one. */
  removeInstallation(platform: Platform, workspace: string): Promise<boolean>
}

export interface Installation {
  readonly platform: Platform
  readonly workspace: string
  /** Which key it is sealed with. */
  readonly keyId: string
  /** base64 */
  readonly sealed: string
  readonly updatedMs: number
}

/** What several processes on one store agree on. */
export interface CoordinationStore {
  /** Whether this is the first time the event is heard of; events are forgotten after an hour. */
  isFirstTime(platform: Platform, eventId: string, nowMs: number): Promise<boolean>
  /**
   * Takes the next free place in a line with `intervalMs` between one and the next, and answers how long to wait for
   * it, in milliseconds; 0 for at once. `burst` places may be taken at once after a rest. Takes none, and answers
   * undefined, when the wait would exceed `longestWaitMs`.
   */
  takeTurn(turn: {
    readonly line: string
    readonly intervalMs: number
    readonly burst: number
    readonly longestWaitMs: number
    readonly nowMs: number
  }): Promise<number | undefined>
  /** Nobody gets a turn in this line before then: the platform said so. */
  holdLine(line: string, untilMs: number): Promise<void>
  /** Takes or renews a lease for `holder`; false as long as another holder has it. */
  takeLease(lease: {
    readonly name: string
    readonly holder: string
    readonly nowMs: number
    readonly untilMs: number
  }): Promise<boolean>
  releaseLease(name: string, holder: string): Promise<void>
  /** Rejects when nothing can be written: a full disk, a server that is gone. */
  checkWritable(): Promise<void>
}

export interface ErasureStore {
  /** Erases what somebody chose; answers how many rows that were. */
  forgetPerson(person: Person): Promise<number>
  /** Erases everything of a workspace: its installation, schedules, deliveries, decks, choices, conversations. */
  forgetWorkspace(platform: Platform, workspace: string): Promise<void>
  forgetChannel(channel: Channel): Promise<void>
}
