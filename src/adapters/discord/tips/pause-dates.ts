import type { Language } from '../../../core/language.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** Days on which tips may begin again, soonest first: tomorrow, next Monday, in one week, in two, in a month. */
export function pauseDates(
  today: Temporal.PlainDate,
  language: Language,
): readonly { readonly name: string; readonly value: string }[] {
  const days = [
    today.add({ days: 1 }),
    today.add({ days: 8 - today.dayOfWeek }),
    today.add({ weeks: 1 }),
    today.add({ weeks: 2 }),
    today.add({ months: 1 }),
  ]
  return days
    .toSorted((one, other) => Temporal.PlainDate.compare(one, other))
    .map((day) => ({ name: sayDate(day, language), value: day.toString() }))
}

/** `lundi 1er février 2027`; the first of a month is `1er` in French, which Intl does not know. */
function sayDate(day: Temporal.PlainDate, language: Language): string {
  const date = day.toLocaleString(locales[language], { dateStyle: 'full' })
  return language === 'fr' ? date.replace(/(?<!\d)1(?= \p{L})/u, '1er') : date
}
