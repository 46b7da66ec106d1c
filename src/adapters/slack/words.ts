import type { Localized } from '../../core/language.ts'
import type { TipLanguage, Weekday } from '../../core/tip.ts'

/** Every sentence that is Slack's alone; they come from the wiring. */
export interface SlackWords {
  /**
   * Slack does not take a token.
   * @param variable `SLACK_BOT_TOKEN` or `SLACK_APP_TOKEN`
   * @param token its first characters, enough to see which one it is: `xoxb-…`
   * @param code Slack's own word for what is wrong: `invalid_auth`
   */
  readonly tokenRefused: (variable: string, token: string, code: string) => Localized<string>
  readonly unreachable: (apiUrl: string, cause: string) => Localized<string>
  /** @param reason the system's word for it: `EADDRINUSE` */
  readonly cannotListen: (port: number, reason: string) => Localized<string>
  /** What people read in the modals, in the Home tab and beside answers. */
  readonly spoken: Localized<SpokenWords>
  /** Where the page about privacy can be read; absent when it is published nowhere. */
  readonly privacyUrl?: Localized<string>
}

export interface SpokenWords {
  readonly close: string
  /** Closes a view that lies over another one. */
  readonly back: string
  /** Takes an answer away that only its reader sees. */
  readonly dismiss: string
  /** As long as an answer takes longer than Slack waits. */
  readonly oneMoment: string
  /** Slack gives three seconds between a click and a modal, and they were over. */
  readonly tooLate: string
  /** @param scope what the app may not do as it is installed: `channels:read` */
  readonly missingScope: (scope: string) => string
  readonly access: AccessWords
  readonly ask: AskWords
  readonly tips: TipsWords
  readonly home: HomeWords
  readonly install: InstallWords
}

/** Why nothing can be planned for a channel, and what to do about it. */
export interface AccessWords {
  /** It is gone, or private without the bot in it: Slack does not say which. */
  readonly unseen: string
  readonly archived: string
  readonly botIsAbsent: string
  readonly personIsAbsent: string
}

export interface AskWords {
  /** At most 24 characters, as every title and every button of a modal. */
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly submit: string
  /** Offers what was typed as a question of its own. */
  readonly askThis: (typed: string) => string
}

export interface TipsWords {
  readonly title: string
  readonly channel: string
  readonly nonePlanned: string
  readonly time: string
  readonly zone: string
  readonly zonePlaceholder: string
  readonly weekdays: string
  readonly weekdayNames: Readonly<Record<Weekday, string>>
  readonly language: string
  readonly languages: Readonly<Record<TipLanguage, string>>
  readonly categories: string
  readonly categoriesPlaceholder: string
  readonly preview: string
  readonly previewTitle: string
  readonly previewIntroduction: string
  readonly save: string
  readonly pauseUntil: string
  readonly pause: string
  readonly resume: string
  readonly stop: string
  readonly confirmStop: ConfirmationWords
  readonly allChannels: string
  readonly listTitle: string
  /** None of the channels that somebody is in has tips. */
  readonly noneInYourChannels: string
  readonly edit: string
}

export interface HomeWords {
  readonly introduction: string
  readonly search: string
  readonly browse: string
  readonly tips: string
  readonly planTips: string
  readonly settings: string
  readonly languageHint: string
  readonly languages: Readonly<Record<'fr' | 'en' | 'auto', string>>
  readonly visibilityHint: string
  readonly visibilities: Readonly<Record<'private' | 'public', string>>
  readonly forget: string
  readonly confirmForget: ConfirmationWords
  readonly privacy: string
}

/** The pages in the browser of somebody who installs the app. */
export interface InstallWords {
  readonly done: { readonly title: string; readonly text: (workspace: string) => string }
  readonly openSlack: string
  /** They changed their mind on Slack's own page. */
  readonly cancelled: InstallPageWords
  /** The link is too old, was opened in another browser, or is no link of ours. */
  readonly expired: InstallPageWords
  /** For a whole organization at once, which is not what the app is made for. */
  readonly organization: InstallPageWords
  readonly failed: { readonly title: string; readonly text: (reference: string) => string }
  readonly again: string
}

interface InstallPageWords {
  readonly title: string
  readonly text: string
}

export interface ConfirmationWords {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly deny: string
}
