import type { TipCommandProblem } from './tip-command.ts'
import type { TipSchedule } from './tip.ts'

/** What the bot says of a channel's daily tips when it is told to set, show, pause or stop them. */
export type TipNotice =
  | { readonly kind: 'saved'; readonly schedule: TipSchedule }
  /** Without a schedule: there is none. */
  | { readonly kind: 'shown'; readonly schedule?: TipSchedule }
  | { readonly kind: 'stopped'; readonly wasScheduled: boolean }
  /** Its `pausedUntil` says until when. A channel without a schedule has nothing to pause: that is 'shown', without one. */
  | { readonly kind: 'paused'; readonly schedule: TipSchedule }
  | { readonly kind: 'resumed'; readonly schedule: TipSchedule }
  /** The asker may not manage the channel. */
  | { readonly kind: 'not-allowed' }
  /** The platform posts nothing unasked: a terminal. */
  | { readonly kind: 'not-here' }
  | { readonly kind: 'invalid'; readonly problem: TipCommandProblem }
