import type { Language } from '../core/language.ts'

/** What stands where a time is expected. */
export interface TimeOfDay {
  /** `HH:MM`; undefined for a time that no clock shows (`25:00`, `9h75`) or one half-said (`9`). */
  readonly at: string | undefined
  /** A number alone: a time only if nothing else is meant by it. */
  readonly isBareNumber: boolean
  /** Whose way of writing times it is. */
  readonly writtenIn?: Language
}

/** A word such as `09:00`, `9h30`, `9am` or `midi`, folded; undefined when it is nothing like a time. */
export function findTimeOfDay(word: string): TimeOfDay | undefined {
  const named = namedTimes[word]
  if (named) return { ...named, isBareNumber: false }
  const match = /^(\d+)(?:([:h])([\d:h]*))?([ap]m)?$/.exec(word)
  if (!match) return undefined
  const [, hours = '', separator, minutes = '', half] = match
  return {
    at: clockTime(hours, separator, minutes, half),
    isBareNumber: separator === undefined && half === undefined,
    ...(separator === 'h' && { writtenIn: 'fr' }),
    ...(half && { writtenIn: 'en' }),
  }
}

/** `9 h 30` → `9h30`, `9 heures` → `9h`, `9:30 a.m.` → `9:30am`: one word for one time. */
export function joinTimes(text: string): string {
  return text
    .replace(/(?<![\d:])(\d{1,2})\s*(?:heures?|h)\s*(\d{1,2})?(?!\w)/gi, '$1h$2')
    .replace(/(?<=\d)\s*([ap])\.?m\b\.?/gi, '$1m')
}

const namedTimes: Readonly<Record<string, { readonly at: string; readonly writtenIn: Language }>> = {
  noon: { at: '12:00', writtenIn: 'en' },
  midnight: { at: '00:00', writtenIn: 'en' },
  midi: { at: '12:00', writtenIn: 'fr' },
  minuit: { at: '00:00', writtenIn: 'fr' },
}

function clockTime(
  hours: string,
  separator: string | undefined,
  minutes: string,
  half: string | undefined,
): string | undefined {
  if (separator === undefined && half === undefined) return undefined
  const mayLackMinutes = separator !== ':'
  if (!/^\d{1,2}$/.test(hours) || !(/^\d{2}$/.test(minutes) || (minutes === '' && mayLackMinutes))) return undefined
  const hour = half ? hourOfHalf(Number(hours), half) : Number(hours)
  const minute = Number(minutes)
  if (hour === undefined || hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** 12am is midnight, 12pm noon. */
function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}
