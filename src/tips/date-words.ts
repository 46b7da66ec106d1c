import type { Language } from '../core/language.ts'

/** What stands where a date is expected. */
export interface NamedDate {
  /** `YYYY-MM-DD`; undefined for a day that no calendar has, one that is not to come, or one that can be read two ways. */
  readonly day: string | undefined
  /** Whose way of writing dates it is. */
  readonly writtenIn?: Language
  readonly wordCount: number
}

/**
 * The day to come that these folded words begin with: `2026-12-24`, `24 decembre`, `december 24th`, `demain`, or the
 * end of `two weeks`, `15 jours`. A date without a year is the next one.
 * @param today `YYYY-MM-DD`
 */
export function findDate(words: readonly string[], today: string): NamedDate | undefined {
  return (
    findNumbers(words, today) ?? findDayAndMonth(words, today) ?? findTomorrow(words, today) ?? findEnd(words, today)
  )
}

/** The next of a weekday after today, `YYYY-MM-DD`. */
export function nextWeekday(weekday: number, today: string): string {
  const date = Temporal.PlainDate.from(today)
  return date.add({ days: ((weekday - date.dayOfWeek + 6) % 7) + 1 }).toString()
}

function findNumbers([word = '']: readonly string[], today: string): NamedDate | undefined {
  if (/^\d{4}-\d\d?-\d\d?$/.test(word)) return { day: dayToCome(word, today), wordCount: 1 }
  // Is 03/04 in April or in March?
  return /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/.test(word) ? { day: undefined, wordCount: 1 } : undefined
}

function findDayAndMonth(words: readonly string[], today: string): NamedDate | undefined {
  const plain = words.slice(0, 4).join(' ')
  const match =
    /^(?<day>\d{1,2})(?:er|st|nd|rd|th)? (?:of |de )?(?<month>[a-z]+)\.?(?: (?<year>\d{4}))?(?= |$)/.exec(plain) ??
    /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?(?= |$)/.exec(plain)
  const { day = '', month = '', year } = match?.groups ?? {}
  const named = months.get(month)
  if (!match || !named) return undefined
  const ofYear = (number: number) => dayToCome(`${number}-${named.month}-${day}`, today)
  const thisYear = Temporal.PlainDate.from(today).year
  return {
    day: year === undefined ? (ofYear(thisYear) ?? ofYear(thisYear + 1)) : ofYear(Number(year)),
    ...(named.writtenIn && { writtenIn: named.writtenIn }),
    wordCount: match[0].split(' ').length,
  }
}

function findTomorrow([word]: readonly string[], today: string): NamedDate | undefined {
  if (word !== 'tomorrow' && word !== 'demain') return undefined
  return {
    day: Temporal.PlainDate.from(today).add({ days: 1 }).toString(),
    writtenIn: word === 'demain' ? 'fr' : 'en',
    wordCount: 1,
  }
}

/** Today and so many days, weeks or months. */
function findEnd([number = '', name = '']: readonly string[], today: string): NamedDate | undefined {
  const count = numbers.get(number) ?? (/^\d{1,3}$/.test(number) ? Number(number) : undefined)
  const unit = units.get(name)
  if (!count || !unit) return undefined
  const day = Temporal.PlainDate.from(today).add({ [unit.unit]: count })
  return { day: day.toString(), writtenIn: unit.writtenIn, wordCount: 2 }
}

/** @param written `YYYY-M-D`; undefined when there is no such day, or it is not after today */
function dayToCome(written: string, today: string): string | undefined {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number)
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
    return date > today ? date : undefined
  } catch {
    return undefined
  }
}

const numbers: ReadonlyMap<string, number> = new Map(
  ['a an one un une', 'two deux', 'three trois'].flatMap((words, index) =>
    words.split(' ').map((word) => [word, index + 1] as const),
  ),
)

interface Unit {
  readonly unit: 'days' | 'weeks' | 'months'
  readonly writtenIn: Language
}

const units: ReadonlyMap<string, Unit> = new Map([
  ...unitsIn('en', { days: 'day days', weeks: 'week weeks', months: 'month months' }),
  ...unitsIn('fr', { days: 'jour jours', weeks: 'semaine semaines', months: 'mois' }),
])

function unitsIn(
  writtenIn: Language,
  names: Readonly<Record<Unit['unit'], string>>,
): readonly (readonly [string, Unit])[] {
  return (['days', 'weeks', 'months'] as const).flatMap((unit) =>
    names[unit].split(' ').map((name) => [name, { unit, writtenIn }] as const),
  )
}

/** From January to December, folded; what both languages write belongs to neither. */
const monthNames: readonly { readonly en: readonly string[]; readonly fr: readonly string[] }[] = [
  { en: ['january', 'jan'], fr: ['janvier', 'janv', 'jan'] },
  { en: ['february', 'feb'], fr: ['fevrier', 'fev', 'fevr'] },
  { en: ['march', 'mar'], fr: ['mars'] },
  { en: ['april', 'apr'], fr: ['avril', 'avr'] },
  { en: ['may'], fr: ['mai'] },
  { en: ['june', 'jun'], fr: ['juin'] },
  { en: ['july', 'jul'], fr: ['juillet', 'juil'] },
  { en: ['august', 'aug'], fr: ['aout'] },
  { en: ['september', 'sep', 'sept'], fr: ['septembre', 'sept'] },
  { en: ['october', 'oct'], fr: ['octobre', 'oct'] },
  { en: ['november', 'nov'], fr: ['novembre', 'nov'] },
  { en: ['december', 'dec'], fr: ['decembre', 'dec'] },
]

const months: ReadonlyMap<string, { readonly month: number; readonly writtenIn?: Language }> = new Map(
  monthNames.flatMap(({ en, fr }, index) => {
    const month = index + 1
    return [...en, ...fr].map((name) => {
      if (en.includes(name) && fr.includes(name)) return [name, { month }] as const
      return [name, { month, writtenIn: fr.includes(name) ? 'fr' : 'en' }] as const
    })
  }),
)
