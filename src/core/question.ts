import type { Language } from './language.ts'

export type Platform = 'console' | 'slack' | 'discord'

/** Where something is said, as the platform identifies it. */
export interface Channel {
  readonly platform: Platform
  readonly id: string
}

export interface Question {
  /** As typed, without the mention of the bot; up to a platform's longest message, hostile until escaped. */
  readonly text: string
  /** What the command already says: `/compare docker podman` needs no "vs". Otherwise the text decides. */
  readonly asks?: 'comparison' | 'tip' | 'help'
  /** Forces the language of the answer. */
  readonly language?: Language
  /** Used when the text itself does not tell (a bare "etcd"): a locale, most often. */
  readonly likelyLanguage?: Language
  readonly channel: Channel
  /** Whether the asker may change what the channel receives, such as its daily tips. */
  readonly mayManageChannel: boolean
}
