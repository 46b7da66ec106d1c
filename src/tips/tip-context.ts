import type { Adapter } from '../core/adapter.ts'
import type { TipReference } from '../core/answer.ts'
import type { Language } from '../core/language.ts'
import type { Log } from '../core/log.ts'
import type { Message } from '../core/message.ts'
import type { Store } from '../core/store.ts'

/** What posting tips needs of the rest of the program. */
export interface TipContext {
  readonly store: Omit<Store, typeof Symbol.asyncDispose>
  /** The platforms that tips are posted to; what is due on others waits until they are here again. */
  readonly adapters: readonly Pick<Adapter, 'platform' | 'post'>[]
  readonly tips: TipSource
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly wait: Wait
  /** 0 ≤ n < 1 */
  readonly random: () => number
  readonly log: Log
  /** The version of the time zone data that Temporal computes with: `process.versions.tz`. */
  readonly timeZoneData: string
}

interface TipSource {
  /** Every tip there is. */
  all(): readonly TipReference[]
  /** @param tip one of `all()` */
  message(tip: TipReference, language: Language): Message
}

/** Calls back once, later; what it answers takes the call back. */
type Wait = (delayMs: number, callback: () => void) => () => void
