import { fold } from '../core/fold.ts'
import type { TipCommandProblem } from '../core/tip-command.ts'
import { nearestCategories } from './category-words.ts'
import type { CommandContext, CommandPart } from './read-command.ts'
import { resemblesWeekday } from './weekday-words.ts'
import { nearestZones } from './zone.ts'

/**
 * What is wrong with a part by itself.
 * @param previous the telling part before it: after "about" and "until" a word can mean one thing only
 */
export function findProblem(
  { meaning, text }: CommandPart,
  previous: CommandPart | undefined,
  { categories }: CommandContext,
): TipCommandProblem | undefined {
  if (meaning.kind === 'time') return meaning.at ? undefined : { kind: 'time', value: text }
  if (meaning.kind === 'date') return meaning.day === undefined ? { kind: 'date', value: text } : undefined
  if (meaning.kind !== 'unknown') return undefined
  if (previous?.meaning.kind === 'about' || previous?.meaning.kind === 'category') {
    return { kind: 'category', value: text, suggestions: nearestCategories(text, categories) }
  }
  if (resemblesWeekday(fold(text))) return { kind: 'weekday', value: text }
  return previous?.meaning.kind === 'until' ? { kind: 'date', value: text } : zoneOrWordProblem(text)
}

/** What is wrong with a text that names no zone, where only a zone is asked for. */
export function zoneProblem(text: string): TipCommandProblem {
  return { kind: 'zone', value: text, suggestions: utcOffset.test(text) ? [] : nearestZones(text) }
}

function zoneOrWordProblem(text: string): TipCommandProblem {
  if (utcOffset.test(text)) return zoneProblem(text)
  const suggestions = nearestZones(text)
  const isZone = suggestions.length > 0 || text.includes('/')
  return isZone ? { kind: 'zone', value: text, suggestions } : { kind: 'word', value: text }
}

/** `+02:00`, `UTC+2`: understood by people, but not a zone, as it knows no summer time. */
const utcOffset = /^(?:utc|gmt)?[+-]\d/i
