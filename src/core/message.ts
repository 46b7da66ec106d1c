import type { Action, Subject } from './action.ts'
import type { Block } from './block.ts'
import type { Language } from './language.ts'

/** What the bot says, on whatever platform. */
export interface Message {
  readonly language: Language
  readonly blocks: readonly Block[]
  /** Most useful first: a renderer that has no room for all leaves out the last ones. */
  readonly buttons: readonly Button[]
  /** More than fits into buttons: a menu, of which one is chosen. */
  readonly choices?: Choices
  /** What the message is about: a follow-up goes on from there. Absent for a refusal, a list, a notice. */
  readonly about?: Subject
  /** The whole message as plain characters: notifications, screen readers, `--json`. */
  readonly plain: string
}

export interface Button {
  readonly label: string
  readonly action: Action
}

export interface Choices {
  /** What the menu says as long as nothing is chosen. */
  readonly label: string
  /** At least one, best first; a renderer leaves out the last ones where it has no room. */
  readonly options: readonly Button[]
}

/** Turns a message into what a platform accepts. Total: whatever the message, within the platform's limits. */
export type Renderer<Payload> = (message: Message) => Payload
