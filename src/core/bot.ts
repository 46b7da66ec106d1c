import type { Action, Subject } from './action.ts'
import type { Category } from './category.ts'
import type { Language } from './language.ts'
import type { Message } from './message.ts'
import type { PreferenceChange, Preferences, PreferenceScope } from './preferences.ts'
import type { Channel, Person, Place, Platform, Question } from './question.ts'
import type { TipForm, TipFormReading } from './tip-form.ts'
import type { TipSchedule } from './tip.ts'

/**
 * What an adapter talks to. What answers a person never throws: trouble becomes an apology with a reference.
 * Everything else rejects when the store is out of reach.
 */
export interface Bot extends Conversing, Suggesting, Choosing, TipPlanning {
  /** What to answer to a button that no longer means anything, or to a click that went wrong. */
  apologize(error: unknown, language: Language): Message
}

export interface Conversing {
  reply(question: Question): Promise<Message>
  act(action: Action, place: Place): Promise<Message>
  /** Every concept that somebody's message names, each in a line, with a button to open it. */
  explainTerms(text: string, place: Place): Promise<Message>
  /** The same for everybody on a day, `YYYY-MM-DD`: the one to show where somebody looks for themselves. */
  tipOfTheDay(day: string, language: Language): Message
  /** The categories that have concepts, the largest first. */
  categories(language: Language): readonly CategoryEntry[]
}

export interface CategoryEntry {
  readonly category: Category
  readonly title: string
  /** How many concepts it has. */
  readonly count: number
}

export interface Suggesting {
  /**
   * What somebody may be typing the name of, in either language, with typos: exact names first, then aliases, then
   * the rest. Nothing typed yet: what most begin with.
   * @param limit at most so many
   */
  suggest(typed: string, language: Language, limit: number): readonly Suggestion[]
  /** IANA zones for "montreal", "Europe/Pa" or "tokyo", best first. */
  suggestZones(typed: string, limit: number): readonly string[]
}

export interface Suggestion {
  /** The title in the language; with the name that was found when that is another one: `Nœud (node)`. */
  readonly label: string
  readonly subject: Subject
}

/** What people have chosen for themselves, for a channel or for a workspace. */
export interface Choosing {
  /** The language to speak in where no question tells: the person's choice, the channel's, a locale, the workspace's, the default. */
  languageOf(place: Place): Promise<Language>
  preferences(scope: PreferenceScope): Promise<Preferences>
  /** Changes what is named; `undefined` takes a choice back. */
  choose(scope: PreferenceScope, chosen: PreferenceChange): Promise<void>
  /** What the bot knows about somebody, for them to read. */
  aboutMe(person: Person, language: Language): Promise<Message>
  /** Erases all of it, and says so. */
  forgetMe(person: Person, language: Language): Promise<Message>
  /** Erases everything of a workspace or server that the bot was removed from. */
  forgetWorkspace(platform: Platform, workspace: string): Promise<void>
  /** Erases everything of a channel that no longer exists. */
  forgetChannel(channel: Channel): Promise<void>
}

/** The daily tips, for forms and commands with fields. Who may plan for a channel is the adapter's to know. */
export interface TipPlanning {
  /** What a form says, with its first tip; or everything that is wrong with it, field by field. Saves nothing. */
  readTipForm(form: TipForm, language: Language): Promise<TipFormReading>
  /** Saves a form that was read without a problem, and says so; says the problems otherwise. */
  saveTips(form: TipForm, language: Language): Promise<Message>
  /** @param until `YYYY-MM-DD`, the first day with tips again; without it, until somebody resumes them */
  pauseTips(channel: Channel, until: string | undefined, language: Language): Promise<Message>
  resumeTips(channel: Channel, language: Language): Promise<Message>
  stopTips(channel: Channel, language: Language): Promise<Message>
  findTips(channel: Channel): Promise<TipSchedule | undefined>
  /** A schedule in a sentence: days, time, zone, language, categories, when the next one comes, and why none comes. */
  sayTips(schedule: TipSchedule, language: Language): string
  /** All of a workspace or server, by channel. */
  tipsOf(platform: Platform, workspace: string): Promise<readonly TipSchedule[]>
}
