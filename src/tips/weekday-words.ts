import { languages, type Language, type Localized } from '../core/language.ts'
import type { Weekday } from '../core/tip.ts'
import { editDistance } from './edit-distance.ts'

interface NamedWeekdays {
  readonly weekdays: readonly Weekday[]
  readonly language: Language
  readonly wordCount: number
}

/** The weekday or the range of weekdays that these folded words begin with: `monday to friday`, `lun-ven`, `lundi`. */
export function findWeekdays(words: readonly string[]): NamedWeekdays | undefined {
  const [first = '', connector = '', last = ''] = words
  const [from, to, ...more] = first.split('-').map(findWeekday)
  if (from && to && more.length === 0) return named(from, to, 1)
  const start = findWeekday(first)
  const end = connectors.has(connector) ? findWeekday(last) : undefined
  return start && (end ? named(start, end, 3) : named(start, start, 1))
}

/** Whether a word is one or two slips away from the name of a day. */
export function resemblesWeekday(word: string): boolean {
  if (word.length < 4 || word.length > longestMisspelling) return false
  return weekdayNames.some(({ name }) => name.length >= 4 && editDistance(word, name) <= 2)
}

/** "Wednesday" and two slips; a message may have 4,000 letters, and comparing takes longer with each. */
const longestMisspelling = 11

const connectors: ReadonlySet<string> = new Set(['-', '–', 'to', 'through', 'thru', 'till', 'until', 'au', 'a'])

interface WeekdayName {
  readonly name: string
  readonly weekday: Weekday
  readonly language: Language
}

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** From Monday to Sunday. */
const namesByDay: Localized<readonly (readonly string[])[]> = {
  en: [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ],
  fr: [
    ['lundi', 'lun'],
    ['mardi', 'mar'],
    ['mercredi', 'mer'],
    ['jeudi', 'jeu'],
    ['vendredi', 'ven'],
    ['samedi', 'sam'],
    ['dimanche', 'dim'],
  ],
}

const weekdayNames: readonly WeekdayName[] = languages.flatMap((language) =>
  week.flatMap((weekday) => (namesByDay[language][weekday - 1] ?? []).map((name) => ({ name, weekday, language }))),
)

/** `monday`, `mondays` and `mon.` are one. */
function findWeekday(word: string): WeekdayName | undefined {
  const stem = word.replace(/\.$/, '')
  return weekdayNames.find(({ name }) => name === stem || `${name}s` === stem)
}

function named(from: WeekdayName, to: WeekdayName, wordCount: number): NamedWeekdays {
  return { weekdays: range(from.weekday, to.weekday), language: from.language, wordCount }
}

/** `friday to monday` goes over the weekend. */
function range(from: Weekday, to: Weekday): readonly Weekday[] {
  return from <= to
    ? week.filter((weekday) => weekday >= from && weekday <= to)
    : week.filter((weekday) => weekday >= from || weekday <= to)
}
