import type { Subject } from './action.ts'
import type { Language } from './language.ts'

export type Platform = 'console' | 'slack' | 'discord' | 'web'

const platforms: readonly string[] = ['console', 'slack', 'discord', 'web'] satisfies Platform[]

export function isPlatform(value: string): value is Platform {
  return platforms.includes(value)
}

/** Where something is said, as the platform identifies it. */
export interface Channel {
  readonly platform: Platform
  readonly id: string
  /** The Slack workspace or Discord server it belongs to; absent in a direct message and where there is none. */
  readonly workspace?: string
}

/** Somebody, as the platform identifies them. Never written down beside a question, a vote or a click. */
export interface Person {
  readonly platform: Platform
  readonly id: string
}

/** Where something is asked: what an answer may depend on beside the words. */
export interface Place {
  readonly channel: Channel
  /** Whose choice of language counts. Left out where the answer is public and would give that choice away. */
  readonly person?: Person
  /** The thread or direct message in which "et en anglais ?" goes on with what was said before. */
  readonly conversation?: string
  /** A locale of the person or of the place: used when neither the words nor anybody's choice tell. */
  readonly likelyLanguage?: Language
}

export interface Question extends Place {
  /** As typed, without the mention of the bot; up to a platform's longest message, hostile until escaped. */
  readonly text: string
  /** What the command already says: `/compare docker podman` needs no "vs". Otherwise the text decides. */
  readonly asks?: 'comparison' | 'tip' | 'help'
  /** Forces the language of the answer. */
  readonly language?: Language
  /** What the message that this one replies to is about, where the platform tells. */
  readonly previous?: Subject
  /** Whether the asker may change what the channel receives, such as its daily tips. */
  readonly mayManageChannel: boolean
}
