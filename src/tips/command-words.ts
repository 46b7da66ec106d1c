import type { Language } from '../core/language.ts'
import { everyDay, mondayToFriday, type TipLanguage, type Weekday } from '../core/tip.ts'

/** What a phrase means in a tip command. */
export type Meaning =
  | { readonly kind: 'stop' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** A day follows, on which a pause is over. */
  | { readonly kind: 'until' }
  | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'language'; readonly language: TipLanguage }
  /** What the tips are about follows. */
  | { readonly kind: 'about' }
  | { readonly kind: 'all-categories' }
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
const pause: Meaning = { kind: 'pause' }
const resume: Meaning = { kind: 'resume' }
const until: Meaning = { kind: 'until' }
const about: Meaning = { kind: 'about' }
const allCategories: Meaning = { kind: 'all-categories' }
const filler: Meaning = { kind: 'filler' }
const workdays: Meaning = { kind: 'weekdays', weekdays: mondayToFriday }
const allDays: Meaning = { kind: 'weekdays', weekdays: everyDay }
const weekend: Meaning = { kind: 'weekdays', weekdays: [6, 7] }
/** "Jours ouvrables", unlike "jours ouvrés", count Saturday in. */
const mondayToSaturday: Meaning = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6] }
const french: Meaning = { kind: 'language', language: 'fr' }
const english: Meaning = { kind: 'language', language: 'en' }
const alternating: Meaning = { kind: 'language', language: 'alternating' }

const phrases: ReadonlyMap<string, Phrase> = new Map([
  ...entries(stop, undefined, ['off', 'stop']),
  ...entries(stop, 'en', ['disable', 'cancel']),
  ...entries(stop, 'fr', ['arret', 'arrete', 'arreter', 'arretez', 'desactive', 'desactiver', 'desactivez']),
  ...entries(stop, 'fr', ['annule', 'annuler', 'annulez', 'coupe', 'couper', 'coupez']),
  ...entries(pause, undefined, ['pause']),
  ...entries(pause, 'en', ['paused', 'suspend']),
  ...entries(pause, 'fr', ['en pause']),
  ...entries(pause, 'fr', ['suspendre', 'suspends', 'suspendez']),
  ...entries(resume, 'en', ['resume', 'unpause', 'restart']),
  ...entries(resume, 'fr', ['reprendre', 'reprends', 'reprenez', 'reprise', 'relancer', 'relance', 'relancez']),
  ...entries(until, 'en', ['until', 'till']),
  ...entries(until, 'fr', ["jusqu'au", "jusqu'a", 'jusque', 'jusquau']),
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
  ...entries(alternating, undefined, ['fr+en', 'en+fr', 'fr/en', 'en/fr', 'fr-en', 'en-fr']),
  ...entries(alternating, 'en', ['both', 'both languages', 'in both languages', 'alternating', 'bilingual']),
  ...entries(alternating, 'fr', ['les deux', 'les deux langues', 'deux langues', 'en alternance', 'bilingues']),
  ...entries(about, 'en', ['about', 'category', 'categories', 'topic', 'topics']),
  ...entries(about, 'fr', ['sur', 'a propos de', 'a propos du', 'concernant', 'categorie', 'domaine', 'domaines']),
  ...entries(allCategories, 'en', ['everything', 'all categories', 'all topics']),
  ...entries(allCategories, 'fr', ['tout', 'toutes les categories', 'tous les domaines']),
  ...entries(filler, undefined, ['a', 'on']),
  ...entries(filler, 'en', ['at', 'in', 'for', 'from', 'the', 'and', 'every', 'each', 'time', 'please', 'of the day']),
  ...entries(filler, 'fr', ['le', 'la', 'les', 'l', 'du', 'de', 'des', 'et', 'tous', 'chaque', 'vers', 'heure']),
  ...entries(filler, 'fr', ['du jour', 'svp', 'stp', 'pendant', 'pour', 'dans', 'mettre', 'mets', 'mettez']),
])

function entries(
  meaning: Meaning,
  writtenIn: Language | undefined,
  texts: readonly string[],
): readonly (readonly [string, Phrase])[] {
  return texts.map((text) => [text, { meaning, ...(writtenIn && { writtenIn }) }])
}
