import type { Localized } from '../../core/language.ts'

/** Every sentence of the page that no message brings; they come from the wiring. */
export interface WebWords {
  /**
   * @param address where it was to listen: `127.0.0.1:3000`
   * @param reason the system's code, such as `EADDRINUSE`
   */
  readonly cannotListen: (address: string, reason: string) => Localized<string>
  readonly said: Localized<PageWords>
}

type Words<Name extends string> = Readonly<Record<Name, string>>

export interface PageWords {
  readonly description: string
  readonly skip: string
  readonly navigation: Words<'label' | 'ask' | 'browse' | 'map' | 'tip' | 'admin' | 'leave'> & {
    /** The name of the other language, in that language. */
    readonly otherLanguage: string
  }
  readonly welcome: Words<'title' | 'text' | 'examples'> & {
    /** Questions to begin with. */
    readonly questions: readonly string[]
  }
  readonly composer: Words<'label' | 'placeholder' | 'submit' | 'suggestions' | 'failed'>
  readonly answer: AnswerWords
  readonly tips: Words<'another'>
  readonly browse: Words<'title' | 'text' | 'comparisons'>
  readonly map: MapWords
  readonly login: Words<'title' | 'text' | 'label' | 'submit' | 'refused'>
  readonly trouble: TroubleWords
  readonly admin: AdminWords
}

export interface AnswerWords extends Words<
  'conversation' | 'asked' | 'showAs' | 'payload' | 'copy' | 'copied' | 'copyFailed' | 'drawing' | 'vote'
> {
  /** Announced to those who do not see the answer appear; the title is '' for one without. */
  readonly arrived: (title: string) => string
  readonly choose: (count: number) => string
}

export interface MapWords extends Words<
  'title' | 'text' | 'drawing' | 'zoomIn' | 'zoomOut' | 'reset' | 'list' | 'categories'
> {
  /** How many others a concept is linked to, for the tooltip of its point. */
  readonly links: (count: number) => string
}

/** A title and what can be done about it. */
export type TroubleWords = Readonly<
  Record<'notFound' | 'tooMany' | 'tooLarge' | 'crossSite' | 'wrongHost' | 'broken', Words<'title' | 'text'>>
>

export interface AdminWords extends Words<
  | 'title'
  | 'export'
  | 'nothing'
  | 'unanswered'
  | 'question'
  | 'wordings'
  | 'times'
  | 'languages'
  | 'platforms'
  | 'last'
  | 'draft'
  | 'draftText'
  | 'download'
  | 'votes'
  | 'entry'
  | 'helpful'
  | 'unhelpful'
  | 'schedules'
  | 'channel'
  | 'when'
  | 'next'
  | 'state'
  | 'active'
  | 'paused'
  | 'suspended'
  | 'deliveries'
  | 'unknownDeliveries'
  | 'unknownText'
  | 'day'
  | 'tip'
  | 'coverage'
  | 'category'
  | 'verified'
  | 'age'
  | 'tips'
  | 'lengths'
  | 'trends'
  | 'answersByDay'
  | 'unansweredByDay'
  | 'votesByDay'
> {
  readonly states: Words<'claimed' | 'posting' | 'sent' | 'unknown' | 'failed' | 'skipped'>
  readonly days: (count: number) => string
  /** What a plot says to those who do not see it. */
  readonly plot: (total: number, days: number, highest: number) => string
}
