import type { Action, Subject } from '../../../core/action.ts'
import { findComparison, type Knowledge } from '../../../core/knowledge.ts'
import type { Language } from '../../../core/language.ts'

/** `/concepts/etcd?lang=fr`: an address that can be sent to a colleague. */
export function addressOf(subject: Subject, language: Language, knowledge: Knowledge): string {
  return `${pathOf(subject, knowledge)}?lang=${language}`
}

/** Where a button leads. Votes lead nowhere: they are posted. */
export function addressOfAction({ kind, subject, language }: Action, knowledge: Knowledge): string {
  return `${pathOf(subject, knowledge)}${kind === 'compare' ? '/compare' : ''}?lang=${language}`
}

/** What stands under `/compare/…`, whatever the order of the sides; undefined when it cannot be compared. */
export function comparedAt(sides: string, knowledge: Knowledge): Subject | undefined {
  const ids = sides.split('/').filter((id) => id !== '')
  const written = findComparison(knowledge, ids)
  if (written?.sides.length === ids.length) return { kind: 'comparison', id: written.id }
  const [first, second, ...others] = ids
  if (first === undefined || second === undefined || others.length > 0) return undefined
  return knowledge.concepts.has(first) && knowledge.concepts.has(second)
    ? { kind: 'pair', sides: [first, second] }
    : undefined
}

function pathOf(subject: Subject, knowledge: Knowledge): string {
  switch (subject.kind) {
    case 'concept':
      return path('concepts', subject.id)
    case 'comparison': {
      const comparison = knowledge.comparisons.find(({ id }) => id === subject.id)
      return path('compare', ...(comparison?.sides.map((side) => side.id) ?? [subject.id]))
    }
    case 'pair':
      return path('compare', ...subject.sides)
    case 'tip':
      return path('tips', subject.tip.entry, String(subject.tip.number))
    case 'category':
      return path('categories', subject.category)
  }
}

function path(...segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`
}
