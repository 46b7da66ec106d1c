import type { PermissionsString } from 'discord.js'
import type { Language, Localized } from '../../core/language.ts'
import type { PreferenceScope } from '../../core/preferences.ts'

/** Every sentence of the adapter; they come from the wiring. */
export interface DiscordWords extends SetUpWords {
  /** What only Discord needs to be told. */
  readonly spoken: Localized<SpokenWords>
}

/** What keeps the bot from starting. */
export interface SetUpWords {
  /** Discord refuses DISCORD_TOKEN: which variable, and where to get another token. */
  readonly tokenRefused: Localized<string>
  /** Discord refuses the gateway intents that the bot asks for. */
  readonly intentsRefused: Localized<string>
  /** `url` is the API or the gateway, `reason` a code such as `ECONNREFUSED` or `HTTP 502`. */
  readonly unreachable: Localized<(url: string, reason: string) => string>
  /** The bot has connected too often today. `until` is an ISO instant: `2026-11-24T09:00:00.000Z`. */
  readonly noSessionsLeft: Localized<(until: string) => string>
}

/** A channel is its name with its mark: `#general`. */
export interface SpokenWords {
  /** Of the option `private`, once it has changed what is remembered. */
  readonly answersFromNowOn: (isPrivate: boolean) => string
  /** After `/language`; `auto` when a choice was taken back. */
  readonly languageChosen: (scope: PreferenceScope['kind'], language: Language | 'auto') => string
  readonly languageNotAllowed: (scope: 'channel' | 'workspace') => string
  /** A direct message belongs to no server. */
  readonly onlyInServers: string
  /** As Discord's own settings call them; of a permission that is not listed, Discord's word in code. */
  readonly permissions: Readonly<Partial<Record<PermissionsString, string>>>
  readonly cannotPost: (channel: string, missing: readonly string[]) => string
  /** A thread was locked or archived between the question and the answer. */
  readonly threadClosed: (channel: string) => string
  /** Somebody mentioned the bot's role, and Discord hides from the bot what they wrote. */
  readonly mentionMe: (name: string) => string
  readonly browse: string
  readonly aboutMe: string
  readonly forgetMe: string
  readonly tips: TipWords
}

export interface TipWords {
  readonly notAllowed: (channel: string) => string
  readonly forum: (channel: string) => string
  readonly lockedThread: (channel: string) => string
  readonly privateThread: (channel: string) => string
  readonly channelGone: string
  readonly nothingSavedYet: string
  /** Followers of an announcement channel get what is published there, and tips are not. */
  readonly announcement: string
  readonly save: string
  readonly change: string
  readonly cancel: string
  readonly cancelled: string
  /** What the menu of categories says as long as none is chosen. */
  readonly allCategories: string
  readonly listTitle: string
  readonly listEmpty: string
  /** Schedules of channels that the asker does not see. */
  readonly elsewhere: (count: number) => string
  readonly invalidDate: (value: string) => string
  readonly unknownCategory: (value: string, known: readonly string[]) => string
  /** What most choose, in words that a form understands. */
  readonly commonDays: readonly string[]
  readonly form: {
    readonly title: string
    readonly at: string
    readonly zone: string
    readonly days: string
    readonly language: string
    readonly languages: Readonly<Record<Language | 'alternating', string>>
  }
}
