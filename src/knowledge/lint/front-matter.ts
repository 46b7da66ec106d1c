import { categoryNames } from '../../core/category.ts'
import { comparisonSchema, conceptSchema } from '../front-matter.ts'
import type { ProblemSink } from '../problem.ts'
import { forEachConcept, forEachEntry, type Rule } from './rule.ts'
import { languages } from '../../core/language.ts'
import type { FrontMatter } from './linted-entry.ts'

/** After this many days an entry should be checked against its sources again. */
const staleAfterDays = 180

/** `verified` is the day somebody checked the entry: not one to come, and not one long gone. */
export const verifiedIsRecent: Rule = forEachEntry(({ content: { verified }, frontMatter }, problems, { today }) => {
  const age = daysSince(verified, today)
  const line = frontMatter.lineOf(['verified'])
  if (age < 0) {
    problems.error(line, {
      en: `"${verified}" is yet to come: "verified" is the day somebody checked the entry against its sources.`,
      fr: `« ${verified} » est à venir : « verified » est le jour où quelqu'un a vérifié l'entrée dans ses sources.`,
    })
  } else if (age > staleAfterDays) {
    problems.warning(line, {
      en: `Last verified ${age} days ago (${verified}), more than ${staleAfterDays}: check it against its sources and set the date.`,
      fr: `Vérifiée il y a ${age} jours (${verified}), plus de ${staleAfterDays} : relisez l'entrée avec ses sources et changez la date.`,
    })
  }
})

/** Between two days written `YYYY-MM-DD`. */
export function daysSince(day: string, today: string): number {
  return Temporal.PlainDate.from(day).until(today, { largestUnit: 'days' }).days
}

/** A category without names is shown as its slug, in both languages. */
export const categoryHasNames: Rule = forEachConcept(({ content: { category }, frontMatter }, problems) => {
  if (category in categoryNames) return
  const known = Object.keys(categoryNames).join(', ')
  problems.warning(frontMatter.lineOf(['category']), {
    en: `The category "${category}" has no names in src/core/category.ts and is shown as it is; those that have: ${known}.`,
    fr: `La catégorie « ${category} » n'a pas de noms dans src/core/category.ts et s'affiche telle quelle ; celles qui en ont : ${known}.`,
  })
})

const knownKeys = {
  concept: Object.keys(conceptSchema.shape),
  comparison: Object.keys(comparisonSchema.shape),
} as const

/** A key that nobody reads (`souces:`, `names.de`) is a slip: what stands under it would be lost in silence. */
export const keysAreKnown: Rule = forEachEntry(({ kind, frontMatter }, problems) => {
  const { data } = frontMatter
  checkKeys(frontMatter, [], knownKeys[kind], problems)
  for (const key of kind === 'concept' ? ['names', 'formerly', 'asked'] : ['asked'])
    checkKeys(frontMatter, [key], languages, problems)
  if (kind === 'comparison') {
    for (const side of keysOf(data, ['sides'])) checkKeys(frontMatter, ['sides', side], languages, problems)
  }
})

function checkKeys(
  { data, lineOf }: FrontMatter,
  path: readonly string[],
  known: readonly string[],
  problems: ProblemSink,
): void {
  for (const key of keysOf(data, path)) {
    if (known.includes(key)) continue
    const unknown = [...path, key]
    problems.error(lineOf(unknown), {
      en: `Nobody reads "${unknown.join('.')}": a slip for one of ${known.join(', ')}?`,
      fr: `Personne ne lit « ${unknown.join('.')} » : une coquille pour l'un de ${known.join(', ')} ?`,
    })
  }
}

/** The keys of what stands at this path; none when it is not there or has none. */
function keysOf(data: unknown, path: readonly string[]): readonly string[] {
  const value = path.reduce<unknown>((parent, key) => (isRecord(parent) ? parent[key] : undefined), data)
  return isRecord(value) ? Object.keys(value) : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
