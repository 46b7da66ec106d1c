import type { Action } from './action.ts'
import type { Block } from './block.ts'
import type { Language } from './language.ts'

/** What the bot says, on whatever platform. */
export interface Message {
  readonly language: Language
  readonly blocks: readonly Block[]
  /** Most useful first: a renderer that has no room for all leaves out the last ones. */
  readonly buttons: readonly Button[]
  /** The whole message as plain characters: notifications, screen readers, `--json`. */
  readonly plain: string
}

export interface Button {
  readonly label: string
  readonly action: Action
}

/** Turns a message into what a platform accepts. Total: whatever the message, within the platform's limits. */
export type Renderer<Payload> = (message: Message) => Payload
