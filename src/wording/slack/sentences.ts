import type { TipLanguage, Weekday } from '../../core/tip.ts'

/** What the bot says in Slack's modals, in its Home tab and beside its answers there. */
export interface SlackSentences {
  readonly close: string
  readonly back: string
  readonly dismiss: string
  readonly oneMoment: string
  readonly tooLate: string
  readonly missingScope: (scope: string) => string
  readonly access: Sentences<'unseen' | 'archived' | 'botIsAbsent' | 'personIsAbsent'>
  readonly ask: Sentences<'title' | 'label' | 'placeholder' | 'submit'> & {
    readonly askThis: (typed: string) => string
  }
  readonly tips: TipsSentences
  readonly home: HomeSentences
  readonly install: InstallSentences
}

type Sentences<Name extends string> = Readonly<Record<Name, string>>

type TipsSentences = Sentences<
  | 'title'
  | 'channel'
  | 'nonePlanned'
  | 'time'
  | 'zone'
  | 'zonePlaceholder'
  | 'weekdays'
  | 'language'
  | 'categories'
  | 'categoriesPlaceholder'
  | 'preview'
  | 'previewTitle'
  | 'previewIntroduction'
  | 'save'
  | 'pauseUntil'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'allChannels'
  | 'listTitle'
  | 'noneInYourChannels'
  | 'edit'
> & {
  readonly weekdayNames: Readonly<Record<Weekday, string>>
  readonly languages: Sentences<TipLanguage>
  readonly confirmStop: Confirmation
}

type HomeSentences = Sentences<
  | 'introduction'
  | 'search'
  | 'browse'
  | 'tips'
  | 'planTips'
  | 'settings'
  | 'languageHint'
  | 'visibilityHint'
  | 'forget'
  | 'privacy'
> & {
  readonly languages: Sentences<'fr' | 'en' | 'auto'>
  readonly visibilities: Sentences<'private' | 'public'>
  readonly confirmForget: Confirmation
}

interface InstallSentences extends Sentences<'openSlack' | 'again'> {
  readonly done: Sentences<'title'> & { readonly text: (workspace: string) => string }
  readonly cancelled: Sentences<'title' | 'text'>
  readonly expired: Sentences<'title' | 'text'>
  readonly organization: Sentences<'title' | 'text'>
  readonly failed: Sentences<'title'> & { readonly text: (reference: string) => string }
}

type Confirmation = Sentences<'title' | 'text' | 'confirm' | 'deny'>
