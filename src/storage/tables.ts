import type { RefusalReason } from '../core/adapter.ts'
import type { AnswerKind } from '../core/answer.ts'
import type { Language } from '../core/language.ts'
import type { PreferenceScope } from '../core/preferences.ts'
import type { Platform } from '../core/question.ts'
import type { DeliveryState } from '../core/store.ts'
import type { TipLanguage } from '../core/tip.ts'

/** The tables as the last migration leaves them. CHECK constraints keep the narrow types true. */
export interface Tables {
  readonly tip_schedules: ChannelColumns &
    WorkspaceColumn & {
      readonly language: TipLanguage
      readonly at: string
      readonly zone: string
      /** ISO numbers in order: `12345` is Monday to Friday. */
      readonly weekdays: string
      /** A JSON array of slugs; null for all. */
      readonly categories: string | null
      readonly paused_until: string | null
      readonly next_due_ms: number
      readonly suspended_reason: RefusalReason | null
      readonly suspended_detail: string | null
    }
  readonly tip_deliveries: ChannelColumns &
    WorkspaceColumn & {
      readonly local_day: string
      readonly language: Language
      readonly categories: string | null
      readonly due_ms: number
      readonly state: DeliveryState
      /** For a claimed delivery that has to wait: when it may be taken again. Names the holder, as no two leases of a delivery end at once. */
      readonly lease_until_ms: number
      readonly tip_entry: string | null
      readonly tip_number: number | null
      readonly posting_since_ms: number | null
      /** Of a failed or skipped delivery: a RefusalReason or SkipReason. */
      readonly reason: string | null
      readonly detail: string | null
    }
  readonly shown_tips: ChannelColumns &
    WorkspaceColumn & {
      readonly entry: string
      readonly number: number
      /** The local day it was shown on; orders the tips of a channel, as it gets one a day. */
      readonly shown_on: string
    }
  readonly unanswered_questions: {
    readonly text: string
    readonly language: Language
    readonly platform: Platform
    readonly count: number
    readonly first_ms: number
    readonly last_ms: number
  }
  readonly preferences: WorkspaceColumn & {
    readonly scope: PreferenceScope['kind']
    readonly platform: Platform
    /** Of the person, channel or workspace. */
    readonly id: string
    readonly language: Language | null
    /** 0 or 1; null when nothing was chosen. */
    readonly answers_privately: number | null
  }
  readonly votes: {
    /** As `encodeSubject` writes it. */
    readonly subject: string
    readonly language: Language
    readonly day: string
    readonly helpful: number
    readonly unhelpful: number
  }
  readonly answer_counts: {
    readonly day: string
    readonly platform: Platform
    readonly language: Language
    readonly kind: AnswerKind
    readonly count: number
  }
  readonly conversations: ChannelColumns &
    WorkspaceColumn & {
      readonly conversation: string
      /** As `encodeSubject` writes it. */
      readonly subject: string
      readonly updated_ms: number
    }
  readonly installations: {
    readonly platform: Platform
    readonly workspace: string
    readonly key_id: string
    readonly sealed: string
    readonly updated_ms: number
  }
  readonly seen_events: {
    readonly platform: Platform
    readonly event_id: string
    readonly seen_ms: number
  }
  readonly turns: {
    readonly line: string
    /** When the line is empty again: one interval after its last place, as if no burst were allowed. */
    readonly empty_ms: number
    readonly held_until_ms: number
  }
  readonly leases: {
    readonly name: string
    readonly holder: string
    readonly until_ms: number
  }
  readonly program_state: {
    readonly name: string
    readonly value: string
  }
}

/** The key of a channel. */
export interface ChannelColumns {
  readonly platform: Platform
  readonly channel_id: string
}

/** Tells what to erase with a workspace. */
interface WorkspaceColumn {
  readonly workspace: string | null
}
