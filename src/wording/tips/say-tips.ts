import { withFrenchSpaces } from '../../core/french-spacing.ts'
import type { Language } from '../../core/language.ts'
import type { TipCommandProblem } from '../../core/tip-command.ts'
import { isPaused, untilResumed, type TipSchedule } from '../../core/tip.ts'
import { categoryTitle } from '../category-title.ts'
import { sayChoice, sayDay, sayNextTime, saySchedule } from '../dates.ts'
import { sentencesIn } from '../sentences-in.ts'
import type { SaidProblem } from './sentences.ts'

/** A schedule in a few sentences: days, time, zone, language, fields, and when the next tip comes or why none does. */
export function sayTips(schedule: TipSchedule, language: Language): string {
  const said = planSentences(schedule, 'listed', language).concat(outlookSentences(schedule, language)).join(' ')
  return language === 'fr' ? withFrenchSpaces(said) : said
}

/** What is wrong, with the value that was typed and the cure. */
export function sayTipProblem(problem: TipCommandProblem, language: Language): string {
  const said = sentencesIn(language).tips.problem(withSuggestionsSaid(problem, language))
  return language === 'fr' ? withFrenchSpaces(said) : said
}

/** What somebody decided. */
export function planSentences(
  schedule: TipSchedule,
  kind: 'saved' | 'resumed' | 'shown' | 'listed',
  language: Language,
): readonly string[] {
  const { tips } = sentencesIn(language)
  const fields = (schedule.categories ?? []).map((category) => categoryTitle(category, language))
  return [tips[kind](saySchedule(schedule, language)), ...(fields.length > 0 ? [tips.fields(fields)] : [])]
}

/** When the next tip comes, or why none does. */
export function outlookSentences(schedule: TipSchedule, language: Language): readonly string[] {
  const { tips } = sentencesIn(language)
  if (schedule.suspended) return [tips.suspended(schedule.suspended.reason)]
  const next = tips.next(sayNextTime(schedule, language))
  return isPaused(schedule) ? pauseSentences(schedule, next, language) : [next]
}

function pauseSentences(
  { pausedUntil = untilResumed }: TipSchedule,
  next: string,
  language: Language,
): readonly string[] {
  const { tips } = sentencesIn(language)
  if (pausedUntil === untilResumed) return [tips.paused, tips.howToResume]
  return [tips.pausedUntil(sayDay(pausedUntil, language)), next]
}

function withSuggestionsSaid(problem: TipCommandProblem, language: Language): SaidProblem {
  if (problem.kind !== 'zone' && problem.kind !== 'category') return problem
  const { kind, value, suggestions } = problem
  if (suggestions.length === 0) return { kind, value }
  const titles = kind === 'zone' ? suggestions : suggestions.map((category) => categoryTitle(category, language))
  return { kind, value, suggestions: sayChoice(titles, language) }
}
