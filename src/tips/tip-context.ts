import type { Adapter } from '../core/adapter.ts'
import type { TipReference } from '../core/answer.ts'
import type { Category } from '../core/category.ts'
import type { Language } from '../core/language.ts'
import type { Log } from '../core/log.ts'
import type { Message } from '../core/message.ts'
import type { Metrics } from '../core/metrics.ts'
import type { CoordinationStore, DeliveryStore, ScheduleStore } from '../core/store.ts'

/** What posting tips needs of the rest of the program. */
export interface TipContext {
  readonly store: TipStore
  /**
   * Whether no other process can post from this store: what is "posting" when this one starts was then left behind by
   * one that is dead, and need not wait for the end of its lease.
   */
  readonly isAlone?: boolean
  /** The platforms that tips are posted to; what is due on others waits until they are here again. */
  readonly adapters: readonly Pick<Adapter, 'platform' | 'post'>[]
  readonly tips: TipSource
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly wait: Wait
  /** 0 ≤ n < 1 */
  readonly random: () => number
  readonly log: Log
  readonly metrics: Pick<Metrics, 'tipSettled' | 'waited'>
  /** The version of the time zone data that Temporal computes with: `process.versions.tz`. */
  readonly timeZoneData: string
}

type TipStore = Pick<ScheduleStore, 'refreshDueTimes'> &
  Omit<DeliveryStore, 'hasPosted' | 'deliveries' | 'dueCount'> &
  Pick<CoordinationStore, 'takeTurn' | 'holdLine'>

interface TipSource {
  /** Every tip there is; only those of some categories, when they are given. Called for each tip that is posted. */
  all(categories?: readonly Category[]): readonly TipReference[]
  /** @param tip one of `all()` */
  message(tip: TipReference, language: Language): Message
}

/** Calls back once, later; what it answers takes the call back. */
type Wait = (delayMs: number, callback: () => void) => () => void
