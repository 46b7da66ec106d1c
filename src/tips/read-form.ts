import type { Category } from '../core/category.ts'
import { fold } from '../core/fold.ts'
import type { TipCommandProblem } from '../core/tip-command.ts'
import type { TipField, TipForm } from '../core/tip-form.ts'
import { everyDay, mondayToFriday, type TipPlan, type Weekday } from '../core/tip.ts'
import { nearestCategories } from './category-words.ts'
import { zoneProblem } from './command-problem.ts'
import { readParts, wordsOf } from './read-command.ts'
import { findTimeOfDay, joinTimes } from './time-of-day.ts'
import { findZone } from './zone.ts'

export interface FormDefaults {
  /** An IANA zone, for a form that names none. */
  readonly zone: string
  /** Those that there are. */
  readonly categories: readonly Category[]
}

export type PlanReading =
  | { readonly kind: 'plan'; readonly plan: TipPlan }
  | { readonly kind: 'invalid'; readonly problems: FieldProblems }

type FieldProblems = Readonly<Partial<Record<TipField, TipCommandProblem>>>

/** The plan that a form describes, or everything that is wrong with it. */
export function readTipForm(form: TipForm, defaults: FormDefaults): PlanReading {
  const at = findTimeOfDay(fold(joinTimes(form.at.trim())).replace(/\s/g, ''))?.at
  const zone = form.zone.trim() === '' ? defaults.zone : findZone(form.zone)
  const weekdays = readWeekdays(form.weekdays, defaults)
  const strange = form.categories.find((category) => !defaults.categories.includes(category))
  if (at === undefined || zone === undefined || 'kind' in weekdays || strange !== undefined) {
    const problems: FieldProblems = {
      ...(at === undefined && { at: { kind: 'time', value: form.at } }),
      ...(zone === undefined && { zone: zoneProblem(form.zone.trim()) }),
      ...('kind' in weekdays && { weekdays }),
      ...(strange !== undefined && {
        categories: { kind: 'category', value: strange, suggestions: nearestCategories(strange, defaults.categories) },
      }),
    }
    return { kind: 'invalid', problems }
  }
  const categories = defaults.categories.filter((category) => form.categories.includes(category))
  const { channel, language } = form
  // All of them chosen one by one means all, also those that are yet to come.
  const isAll = categories.length === 0 || categories.length === defaults.categories.length
  return { kind: 'plan', plan: { channel, at, zone, weekdays, language, ...(!isAll && { categories }) } }
}

function readWeekdays(said: TipForm['weekdays'], { categories }: FormDefaults): readonly Weekday[] | TipCommandProblem {
  if (typeof said !== 'string') return inOrder(said)
  const parts = readParts(wordsOf(said), { today: anyDay, categories })
  const telling = parts.filter(({ meaning }) => meaning.kind !== 'filler')
  const strange = telling.find(({ meaning }) => meaning.kind !== 'weekdays')
  if (strange) return { kind: 'weekday', value: strange.text }
  return inOrder(telling.flatMap(({ meaning }) => (meaning.kind === 'weekdays' ? meaning.weekdays : [])))
}

/** Days are asked for, not dates: which day it is changes nothing. */
const anyDay = '2026-01-01'

function inOrder(weekdays: readonly Weekday[]): readonly Weekday[] {
  return weekdays.length === 0 ? mondayToFriday : everyDay.filter((weekday) => weekdays.includes(weekday))
}
