import type { Language } from '../core/language.ts'
import type { Platform } from '../core/question.ts'
import type { RefusalReason } from '../core/adapter.ts'

/** The tables as the last migration leaves them. CHECK constraints keep the narrow types true. */
export interface Tables {
  readonly tip_schedules: ChannelColumns & {
    readonly language: Language
    readonly at: string
    readonly zone: string
    /** ISO numbers in order: `12345` is Monday to Friday. */
    readonly weekdays: string
    readonly next_due_ms: number
    readonly suspended_reason: RefusalReason | null
    readonly suspended_detail: string | null
  }
  readonly tip_deliveries: ChannelColumns & {
    readonly local_day: string
    readonly language: Language
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
  /** The deck: what each channel has seen since it last started over. */
  readonly shown_tips: ChannelColumns & {
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
  /** What the program notes about itself, such as the version of the time zone data it last computed with. */
  readonly program_state: {
    readonly name: string
    readonly value: string
  }
}

export interface ChannelColumns {
  readonly platform: Platform
  readonly channel_id: string
}

export type DeliveryState = 'claimed' | 'posting' | 'sent' | 'unknown' | 'failed' | 'skipped'
