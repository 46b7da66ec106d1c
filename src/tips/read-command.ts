import { fold } from '../core/fold.ts'
import type { Language } from '../core/language.ts'
import { findPhrase, type Meaning } from './command-words.ts'
import { findTimeOfDay, joinTimes, type TimeOfDay } from './time-of-day.ts'
import { findWeekdays } from './weekday-words.ts'
import { findZone } from './zone.ts'

/** A stretch of a command that means one thing. */
export interface CommandPart {
  /** As it was typed. */
  readonly text: string
  readonly meaning:
    | Meaning
    | ({ readonly kind: 'time' } & Omit<TimeOfDay, 'writtenIn'>)
    | { readonly kind: 'zone'; readonly zone: string }
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
    .map((typed) => ({ typed, folded: fold(typed) }))
}

/** Every word belongs to exactly one part; the parts are in the order of the words. */
export function readParts(words: readonly Word[]): readonly CommandPart[] {
  const parts: CommandPart[] = []
  let position = 0
  while (position < words.length) {
    const { wordCount, ...part } = readPart(words.slice(position))
    parts.push({ ...part, text: textOf(words.slice(position, position + wordCount)) })
    position += wordCount
  }
  return parts
}

type ReadPart = Omit<CommandPart, 'text'> & { readonly wordCount: number }

function readPart(words: readonly Word[]): ReadPart {
  const folded = words.map((word) => word.folded)
  const time = findTimeOfDay(folded[0] ?? '')
  if (time) {
    const { writtenIn, ...meaning } = time
    return { meaning: { kind: 'time', ...meaning }, ...(writtenIn && { writtenIn }), wordCount: 1 }
  }
  const days = findWeekdays(folded)
  if (days) {
    const { weekdays, language, wordCount } = days
    return { meaning: { kind: 'weekdays', weekdays }, writtenIn: language, wordCount }
  }
  // Zones first: the "Le" of "Le Caire" is not the filler.
  return readZone(words) ?? findPhrase(folded) ?? { meaning: { kind: 'unknown' }, wordCount: 1 }
}

/** `Europe/Paris`, or a city of up to three words. */
function readZone(words: readonly Word[]): ReadPart | undefined {
  for (let wordCount = Math.min(3, words.length); wordCount > 0; wordCount--) {
    const zone = findZone(textOf(words.slice(0, wordCount)))
    if (zone) return { meaning: { kind: 'zone', zone }, wordCount }
  }
  return undefined
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.typed).join(' ')
}
