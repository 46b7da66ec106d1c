import type { Language } from '../core/language.ts'
import { mondayToFriday, type TipSchedule, type Weekday } from '../core/tip.ts'
import type { ScheduleWords } from './tips/sentences.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** `2026-11-23` → `23 novembre 2026`, `23 November 2026`; the first of a month is `1er` in French, which Intl does not know. */
export function sayDay(day: string, language: Language): string {
  return withFrenchFirst(
    Temporal.PlainDate.from(day).toLocaleString(locales[language], { dateStyle: 'long' }),
    language,
  )
}

function withFrenchFirst(date: string, language: Language): string {
  return language === 'fr' ? date.replace(/(?<!\d)1(?= \p{L})/u, '1er') : date
}

export function sayWeekdays(weekdays: readonly Weekday[], language: Language): string {
  if (weekdays.length === 7) return language === 'fr' ? 'tous les jours' : 'every day'
  if (weekdays.join() === mondayToFriday.join()) return language === 'fr' ? 'du lundi au vendredi' : 'Monday to Friday'
  const names = weekdays.map((weekday) => weekdayName(weekday, language))
  return language === 'fr'
    ? sayList(
        names.map((name) => `le ${name}`),
        language,
      )
    : `on ${sayList(names, language)}`
}

/** 4 January 2027 is a Monday. */
function weekdayName(weekday: Weekday, language: Language): string {
  return new Temporal.PlainDate(2027, 1, 3 + weekday).toLocaleString(locales[language], { weekday: 'long' })
}

export function saySchedule({ at, zone, weekdays, language: of }: TipSchedule, language: Language): ScheduleWords {
  return { at, zone, days: sayWeekdays(weekdays, language), language: languageNames[language][of] }
}

/** `mardi 24 novembre à 09:00`, on the clock of the schedule's zone, without the seconds by which tips are spread. */
export function sayNextTime({ nextDueMs, zone }: TipSchedule, language: Language): string {
  const next = Temporal.Instant.fromEpochMilliseconds(nextDueMs).toZonedDateTimeISO(zone)
  const date = next.toPlainDate().toLocaleString(locales[language], { weekday: 'long', day: 'numeric', month: 'long' })
  const day = withFrenchFirst(date, language)
  const time = next.toPlainTime().toString({ smallestUnit: 'minute' })
  return language === 'fr' ? `${day} à ${time}` : `${day} at ${time}`
}

const languageNames = {
  fr: { fr: 'en français', en: 'en anglais', alternating: 'en français et en anglais en alternance' },
  en: { fr: 'in French', en: 'in English', alternating: 'in French and English by turns' },
} as const

/** `Docker, Réseau et Sécurité`. */
function sayList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language]).format(names)
}

/** `etcd, CoreDNS ou kubelet`. */
export function sayChoice(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(names)
}
