import type { Category } from '../core/category.ts'
import { fold } from '../core/fold.ts'
import type { Language } from '../core/language.ts'
import { findCategory } from './category-words.ts'
import { findPhrase, type Meaning } from './command-words.ts'
import { findDate } from './date-words.ts'
import { findTimeOfDay, joinTimes, type TimeOfDay } from './time-of-day.ts'
import { findWeekdays } from './weekday-words.ts'
import { findZone } from './zone.ts'

/** What the words of a command may refer to. */
export interface CommandContext {
  /** `YYYY-MM-DD`: what "24 December" and "until Monday" count from. */
  readonly today: string
  /** Those that there are. */
  readonly categories: readonly Category[]
}

/** A stretch of a command that means one thing. */
export interface CommandPart {
  /** As it was typed. */
  readonly text: string
  readonly meaning:
    | Meaning
    | ({ readonly kind: 'time' } & Omit<TimeOfDay, 'writtenIn'>)
    | { readonly kind: 'zone'; readonly zone: string }
    /** `YYYY-MM-DD`; undefined for one that does not exist or is over. */
    | { readonly kind: 'date'; readonly day: string | undefined }
    | { readonly kind: 'category'; readonly category: Category }
    | { readonly kind: 'unknown' }
  readonly writtenIn?: Language
}

export interface Word {
  readonly typed: string
  readonly folded: string
}

/** The words of a command, without the punctuation around them; commas separate. */
export function wordsOf(text: string): readonly Word[] {
  return joinTimes(text)
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^[«»“”"'`*(¿]+|[«»“”"'`*)?!.:…]+$/g, ''))
    .filter((word) => word !== '')
    .map((typed) => ({ typed, folded: fold(typed).replaceAll('’', "'") }))
}

/** Every word belongs to exactly one part; the parts are in the order of the words. */
export function readParts(words: readonly Word[], context: CommandContext): readonly CommandPart[] {
  const parts: CommandPart[] = []
  let position = 0
  while (position < words.length) {
    const { wordCount, ...part } = readPart(words.slice(position), context)
    parts.push({ ...part, text: textOf(words.slice(position, position + wordCount)) })
    position += wordCount
  }
  return parts
}

type ReadPart = Omit<CommandPart, 'text'> & { readonly wordCount: number }

function readPart(words: readonly Word[], context: CommandContext): ReadPart {
  const folded = words.map((word) => word.folded)
  return (
    // Dates before times: the "24" of "24 December" is no half-said time.
    readDate(folded, context) ??
    readTime(folded) ??
    readWeekdays(folded) ??
    // Zones before phrases: the "Le" of "Le Caire" is not the filler.
    readZone(words) ??
    readCategory(folded, context) ??
    findPhrase(folded) ?? { meaning: { kind: 'unknown' }, wordCount: 1 }
  )
}

function readDate(folded: readonly string[], { today }: CommandContext): ReadPart | undefined {
  const date = findDate(folded, today)
  if (!date) return undefined
  const { day, ...rest } = date
  return { meaning: { kind: 'date', day }, ...rest }
}

function readTime([first = '']: readonly string[]): ReadPart | undefined {
  const time = findTimeOfDay(first)
  if (!time) return undefined
  const { writtenIn, ...meaning } = time
  return { meaning: { kind: 'time', ...meaning }, ...(writtenIn && { writtenIn }), wordCount: 1 }
}

function readWeekdays(folded: readonly string[]): ReadPart | undefined {
  const days = findWeekdays(folded)
  if (!days) return undefined
  const { weekdays, language, wordCount } = days
  return { meaning: { kind: 'weekdays', weekdays }, writtenIn: language, wordCount }
}

/** `Europe/Paris`, or a city of up to three words. */
function readZone(words: readonly Word[]): ReadPart | undefined {
  for (let wordCount = Math.min(3, words.length); wordCount > 0; wordCount--) {
    const zone = findZone(textOf(words.slice(0, wordCount)))
    if (zone) return { meaning: { kind: 'zone', zone }, wordCount }
  }
  return undefined
}

function readCategory(folded: readonly string[], { categories }: CommandContext): ReadPart | undefined {
  const named = findCategory(folded, categories)
  if (!named) return undefined
  const { category, ...rest } = named
  return { meaning: { kind: 'category', category }, ...rest }
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.typed).join(' ')
}
