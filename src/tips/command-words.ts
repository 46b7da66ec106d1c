import type { Language } from '../core/language.ts'
import { everyDay, mondayToFriday, type Weekday } from '../core/tip.ts'

/** What a phrase means in a tip command. */
export type Meaning =
  | { readonly kind: 'stop' }
  | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'language'; readonly language: Language }
  /** Says nothing by itself: "at", "every", "svp". */
  | { readonly kind: 'filler' }

export interface CommandPhrase {
  readonly meaning: Meaning
  /** The language the phrase belongs to; absent when people use it in both. */
  readonly writtenIn?: Language
  readonly wordCount: number
}

/** The longest phrase that these folded words begin with. */
export function findPhrase(words: readonly string[]): CommandPhrase | undefined {
  for (let wordCount = longestPhrase; wordCount > 0; wordCount--) {
    const phrase = phrases.get(words.slice(0, wordCount).join(' '))
    if (phrase && words.length >= wordCount) return { ...phrase, wordCount }
  }
  return undefined
}

const longestPhrase = 3

type Phrase = Omit<CommandPhrase, 'wordCount'>

const stop: Meaning = { kind: 'stop' }
const filler: Meaning = { kind: 'filler' }
const workdays: Meaning = { kind: 'weekdays', weekdays: mondayToFriday }
const allDays: Meaning = { kind: 'weekdays', weekdays: everyDay }
const weekend: Meaning = { kind: 'weekdays', weekdays: [6, 7] }
/** "Jours ouvrables", unlike "jours ouvrés", count Saturday in. */
const mondayToSaturday: Meaning = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6] }
const french: Meaning = { kind: 'language', language: 'fr' }
const english: Meaning = { kind: 'language', language: 'en' }

const phrases: ReadonlyMap<string, Phrase> = new Map([
  ...entries(stop, undefined, ['off', 'stop']),
  ...entries(stop, 'en', ['disable', 'cancel']),
  ...entries(stop, 'fr', ['arret', 'arrete', 'arreter', 'arretez', 'desactive', 'desactiver', 'desactivez']),
  ...entries(stop, 'fr', ['annule', 'annuler', 'annulez', 'coupe', 'couper', 'coupez']),
  ...entries(allDays, 'en', ['every day', 'everyday', 'each day', 'daily']),
  ...entries(allDays, 'fr', ['tous les jours', 'chaque jour']),
  ...entries(workdays, 'en', ['weekday', 'weekdays', 'workdays', 'working days', 'business days']),
  ...entries(workdays, 'fr', ['en semaine', 'la semaine', 'jours ouvres', 'jours de semaine']),
  ...entries(mondayToSaturday, 'fr', ['jours ouvrables']),
  ...entries(weekend, undefined, ['weekend', 'weekends', 'week-end', 'week-ends']),
  ...entries(french, undefined, ['fr']),
  ...entries(french, 'fr', ['francais', 'en francais']),
  ...entries(french, 'en', ['french', 'in french']),
  ...entries(english, undefined, ['en']),
  ...entries(english, 'fr', ['anglais', 'en anglais']),
  ...entries(english, 'en', ['english', 'in english']),
  ...entries(filler, undefined, ['a', 'on']),
  ...entries(filler, 'en', ['at', 'in', 'for', 'from', 'the', 'and', 'every', 'each', 'time', 'please', 'of the day']),
  ...entries(filler, 'fr', ['le', 'la', 'les', 'l', 'du', 'de', 'des', 'et', 'tous', 'chaque', 'vers', 'heure']),
  ...entries(filler, 'fr', ['du jour', 'svp', 'stp']),
])

function entries(
  meaning: Meaning,
  writtenIn: Language | undefined,
  texts: readonly string[],
): readonly (readonly [string, Phrase])[] {
  return texts.map((text) => [text, { meaning, ...(writtenIn && { writtenIn }) }])
}
