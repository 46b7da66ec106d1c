import type { Language } from '../core/language.ts'
import type { TipPlan } from '../core/tip.ts'

/**
 * The language of a day's tip. Alternating: French and English by turns over the days that have a tip, whatever the
 * weekdays; the day alone decides, so that a day that was skipped changes nothing, and any process says the same.
 * @param localDay one of the plan's weekdays, `YYYY-MM-DD`
 */
export function languageOn({ language, weekdays }: Pick<TipPlan, 'language' | 'weekdays'>, localDay: string): Language {
  if (language !== 'alternating') return language
  const day = Temporal.PlainDate.from(localDay)
  const weeks = Math.floor(firstMonday.until(day).days / 7)
  const tipsBefore = weeks * weekdays.length + weekdays.filter((weekday) => weekday < day.dayOfWeek).length
  return tipsBefore % 2 === 0 ? 'fr' : 'en'
}

const firstMonday = Temporal.PlainDate.from('1970-01-05')
