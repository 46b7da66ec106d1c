import type { Bot } from './bot.ts'
import type { Message } from './message.ts'
import type { Channel, Platform } from './question.ts'

/** A place where people ask: Slack, Discord. */
export interface Adapter {
  readonly platform: Platform
  /** Resolves once connected. Throws SetUpError when the platform refuses the token. */
  start(bot: Bot): Promise<void>
  /**
   * Says something unasked in a channel, once, without retrying: the caller decides what comes after.
   * Never throws.
   * @param key the same for every attempt at the same message; platforms that can, refuse a second one
   */
  post(channel: Channel, message: Message, key: string): Promise<PostOutcome>
  /** Whether questions reach it now. */
  isConnected(): boolean
  /** Takes no new question, finishes the answers in flight, disconnects. */
  stop(): Promise<void>
}

export type PostOutcome =
  | { readonly kind: 'sent' }
  /** The platform may or may not have taken it: a lost reply, a time-out. */
  | { readonly kind: 'unknown'; readonly detail: string }
  /** Not taken, and would not be until somebody changes something. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: string }
  /** Not taken, for now: too many messages, or the platform is down. */
  | {
      readonly kind: 'later'
      readonly retryAfterMs: number
      /** What has to wait: this channel alone (the default), or every channel of the platform. */
      readonly scope?: 'channel' | 'platform'
      readonly detail: string
    }

export type RefusalReason = 'channel-gone' | 'not-a-member' | 'archived' | 'forbidden' | 'unauthorized' | 'rejected'
