import { fold } from '../core/fold.ts'
import type { Language } from '../core/language.ts'
import { everyDay } from '../core/tip.ts'
import type { TipCommand, TipCommandProblem, TipRequest } from '../core/tip-command.ts'
import { readParts, wordsOf, type CommandPart } from './read-command.ts'
import { resemblesWeekday } from './weekday-words.ts'
import { looksLikeZone, nearestZones } from './zone.ts'

/**
 * Understands what people type in French and English to see, set and stop the daily tips: `tips 09:00 Europe/Paris`,
 * `astuces à 9h30 du lundi au jeudi`, `tips off`, `astuces`. Undefined for everything else, such as a question about
 * tips, or "tip" alone, which asks for one.
 */
export function parseTipCommand(text: string): TipCommand | undefined {
  const words = wordsOf(text)
  const position = words.findIndex((word) => nouns.has(word.folded))
  const noun = nouns.get(words[position]?.folded ?? '')
  if (!noun || words.length > longestCommand) return undefined
  const parts = readParts(words.toSpliced(position, 1))
  const request = understand(parts, { ...noun, isFirst: position === 0 })
  const writtenIn = noun.writtenIn ?? parts.find((part) => part.writtenIn)?.writtenIn
  return request && { ...request, ...(writtenIn && { writtenIn }) }
}

interface Noun {
  readonly isPlural: boolean
  /** French says "tips" too. */
  readonly writtenIn?: Language
}

interface PlacedNoun extends Noun {
  /** Not so in "stop the tips". */
  readonly isFirst: boolean
}

const nouns: ReadonlyMap<string, Noun> = new Map([
  ['tips', { isPlural: true }],
  ['astuces', { isPlural: true, writtenIn: 'fr' }],
  ['tip', { isPlural: false }],
  ['astuce', { isPlural: false, writtenIn: 'fr' }],
])

/** In words; anything longer is a question. */
const longestCommand = 20

function understand(parts: readonly CommandPart[], noun: PlacedNoun): TipRequest | undefined {
  if (parts.length === 0) return noun.isPlural ? { kind: 'show' } : undefined
  const telling = parts.filter(({ meaning }) => meaning.kind !== 'filler')
  if (!isCommand(telling, noun)) return undefined
  const problem = telling.map(findProblem).find((found) => found !== undefined)
  if (problem) return { kind: 'invalid', problem }
  return telling.some(({ meaning }) => meaning.kind === 'stop') ? stopping(telling) : setting(telling)
}

/**
 * Words that no command has make it a question about tips. A command may have one too, by a slip: that is forgiven
 * where a time is given and the command does not begin with it.
 */
function isCommand(telling: readonly CommandPart[], noun: PlacedNoun): boolean {
  const [first] = telling
  const hasTime = telling.some(({ meaning }) => meaning.kind === 'time' && !meaning.isBareNumber)
  const hasStop = telling.some(({ meaning }) => meaning.kind === 'stop')
  if (!first || !(hasTime || noun.isPlural)) return false
  const isStrange = telling.some(({ meaning, text }) => meaning.kind === 'unknown' && !looksLikeZone(text))
  if (!isStrange) return noun.isFirst || hasTime || hasStop
  return noun.isFirst && hasTime && findProblem(first)?.kind !== 'word'
}

function findProblem({ meaning, text }: CommandPart): TipCommandProblem | undefined {
  if (meaning.kind === 'time') return meaning.at ? undefined : { kind: 'time', value: text }
  if (meaning.kind !== 'unknown') return undefined
  if (utcOffset.test(text)) return { kind: 'zone', value: text, suggestions: [] }
  if (resemblesWeekday(fold(text))) return { kind: 'weekday', value: text }
  const suggestions = nearestZones(text)
  const isZone = suggestions.length > 0 || text.includes('/')
  return isZone ? { kind: 'zone', value: text, suggestions } : { kind: 'word', value: text }
}

/** `+02:00`, `UTC+2`: understood by people, but not a zone, as it knows no summer time. */
const utcOffset = /^(?:utc|gmt)?[+-]\d/i

function stopping(telling: readonly CommandPart[]): TipRequest {
  const other = telling.find(({ meaning }) => meaning.kind !== 'stop')
  return other ? { kind: 'invalid', problem: { kind: 'word', value: other.text } } : { kind: 'stop' }
}

function setting(telling: readonly CommandPart[]): TipRequest {
  const times = telling.flatMap(({ meaning, text }) => (meaning.kind === 'time' ? [{ at: meaning.at, text }] : []))
  const zones = telling.flatMap(({ meaning, text }) => (meaning.kind === 'zone' ? [{ zone: meaning.zone, text }] : []))
  const weekdays = telling.flatMap(({ meaning }) => (meaning.kind === 'weekdays' ? meaning.weekdays : []))
  const language = telling.map(({ meaning }) => meaning).findLast((meaning) => meaning.kind === 'language')?.language
  const [time, secondTime] = times
  const [zone, secondZone] = zones
  const second = secondTime ?? secondZone
  if (!time?.at) return { kind: 'invalid', problem: { kind: 'no-time' } }
  if (second) return { kind: 'invalid', problem: { kind: 'word', value: second.text } }
  return {
    kind: 'set',
    at: time.at,
    ...(zone && { zone: zone.zone }),
    ...(weekdays.length > 0 && { weekdays: everyDay.filter((weekday) => weekdays.includes(weekday)) }),
    ...(language && { language }),
  }
}
