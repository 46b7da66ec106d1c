import type { Receiver } from '@slack/bolt'

/** The way in which Slack's events reach us. */
export interface Entrance {
  readonly receiver: Receiver
  isOpen(): boolean
  /** Throws SetUpError when it cannot be opened. */
  open(): Promise<void>
  /** Lets nothing new in, and lets what is on its way arrive. */
  close(): Promise<void>
}
