import type { Category } from '../core/category.ts'
import type { TipCommandProblem, TipRequest } from '../core/tip-command.ts'
import { everyDay, type TipLanguage } from '../core/tip.ts'
import { findProblem } from './command-problem.ts'
import { nextWeekday } from './date-words.ts'
import type { CommandContext, CommandPart } from './read-command.ts'

/**
 * What a command asks for, or the first thing that is wrong with it.
 * @param telling its parts without the fillers, at least one
 */
export function requestOf(telling: readonly CommandPart[], context: CommandContext): TipRequest {
  for (const [index, part] of telling.entries()) {
    const problem = findProblem(part, telling[index - 1], context)
    if (problem) return invalid(problem)
  }
  const verb = telling.find(({ meaning }) => verbs.has(meaning.kind))
  if (!verb) return setting(telling, context)
  // "Stop until Monday" asks for a pause, as "pause" does.
  const isPause = verb.meaning.kind === 'pause' || telling.some(({ meaning }) => meaning.kind === 'until')
  const rest = telling.filter((part) => part.meaning.kind !== verb.meaning.kind)
  if (isPause && verb.meaning.kind !== 'resume') return pausing(rest, context)
  const [other] = rest
  return other ? unexpected(other) : { kind: verb.meaning.kind === 'resume' ? 'resume' : 'stop' }
}

const verbs: ReadonlySet<CommandPart['meaning']['kind']> = new Set(['stop', 'pause', 'resume'])

/** Until a date, until the next of a weekday, or until somebody resumes. */
function pausing(rest: readonly CommandPart[], { today }: CommandContext): TipRequest {
  const dates: string[] = []
  const weekdays: string[] = []
  for (const part of rest) {
    const { meaning } = part
    if (meaning.kind === 'date' && meaning.day !== undefined) dates.push(meaning.day)
    else if (meaning.kind === 'weekdays' && meaning.weekdays.length === 1) {
      weekdays.push(...meaning.weekdays.map((weekday) => nextWeekday(weekday, today)))
    } else if (meaning.kind !== 'until') return unexpected(part)
  }
  // "Monday 4 January": the date says it all.
  const [until, second] = dates.length > 0 ? dates : weekdays
  if (second !== undefined) return invalid({ kind: 'date', value: rest.map(({ text }) => text).join(' ') })
  return { kind: 'pause', ...(until !== undefined && { until }) }
}

function setting(telling: readonly CommandPart[], context: CommandContext): TipRequest {
  const times = telling.flatMap(({ meaning, text }) => (meaning.kind === 'time' ? [{ at: meaning.at, text }] : []))
  const zones = telling.flatMap(({ meaning, text }) => (meaning.kind === 'zone' ? [{ zone: meaning.zone, text }] : []))
  const weekdays = telling.flatMap(({ meaning }) => (meaning.kind === 'weekdays' ? meaning.weekdays : []))
  const language = languageIn(telling)
  const categories = categoriesIn(telling, context)
  const stray = telling.find(({ meaning }) => meaning.kind === 'date' || meaning.kind === 'until')
  const [time, secondTime] = times
  const [zone, secondZone] = zones
  const second = stray ?? secondTime ?? secondZone
  if (!time?.at) return invalid({ kind: 'no-time' })
  if (second) return unexpected(second)
  return {
    kind: 'set',
    at: time.at,
    ...(zone && { zone: zone.zone }),
    ...(weekdays.length > 0 && { weekdays: everyDay.filter((weekday) => weekdays.includes(weekday)) }),
    ...(language && { language }),
    ...(categories && { categories }),
  }
}

/** "In French and English" is both, by turns. */
function languageIn(telling: readonly CommandPart[]): TipLanguage | undefined {
  const said = new Set(telling.flatMap(({ meaning }) => (meaning.kind === 'language' ? [meaning.language] : [])))
  const [language] = said
  return said.size > 1 ? 'alternating' : language
}

/** In the order in which they are known; undefined when nothing is said about them, none for all. */
function categoriesIn(
  telling: readonly CommandPart[],
  { categories }: CommandContext,
): readonly Category[] | undefined {
  const said = telling.flatMap(({ meaning }) => (meaning.kind === 'category' ? [meaning.category] : []))
  if (said.length > 0) return categories.filter((category) => said.includes(category))
  return telling.some(({ meaning }) => meaning.kind === 'all-categories') ? [] : undefined
}

function unexpected({ text }: Pick<CommandPart, 'text'>): TipRequest {
  return invalid({ kind: 'word', value: text })
}

function invalid(problem: TipCommandProblem): TipRequest {
  return { kind: 'invalid', problem }
}
