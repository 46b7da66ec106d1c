import type { Language } from './language.ts'
import type { Platform } from './question.ts'

/** Whose choice it is: a person's own, a channel's, or that of a whole Slack workspace or Discord server. */
export interface PreferenceScope {
  readonly kind: 'person' | 'channel' | 'workspace'
  readonly platform: Platform
  readonly id: string
  /** The workspace or server it is to be erased with: a channel's, and a person's on platforms where people belong to one. */
  readonly workspace?: string
}

export interface Preferences {
  /** The language to answer in when the question itself does not tell; absent: whatever else tells. */
  readonly language?: Language
  /** Whether commands are answered to the asker alone; absent: the platform's habit. A person's choice only. */
  readonly answersPrivately?: boolean
}

/** Changes what is named; `undefined` takes a choice back. */
export type PreferenceChange = {
  readonly [Choice in keyof Preferences]?: Preferences[Choice] | undefined
}
