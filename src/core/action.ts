import { isLanguage, type Language } from './language.ts'
import type { TipReference } from './answer.ts'
import type { Category } from './category.ts'
import type { ComparisonId } from './comparison.ts'
import type { ConceptId } from './concept.ts'

/** Something the bot can say again from its name alone, after a restart and on any instance. */
export type Subject =
  | { readonly kind: 'concept'; readonly id: ConceptId }
  /** A written comparison. */
  | { readonly kind: 'comparison'; readonly id: ComparisonId }
  /** Two concepts side by side that nobody has compared in writing. */
  | { readonly kind: 'pair'; readonly sides: readonly [ConceptId, ConceptId] }
  | { readonly kind: 'tip'; readonly tip: TipReference }
  /** The concepts of a category. */
  | { readonly kind: 'category'; readonly category: Category }

/** What a button does: plain data. */
export type Action =
  /** Answer with this subject: a related concept, a candidate, the other language. */
  | { readonly kind: 'open'; readonly subject: Subject; readonly language: Language }
  /** Answer with all of this subject, where a long one was cut. */
  | { readonly kind: 'more'; readonly subject: Subject; readonly language: Language }
  /** Say this subject to the whole channel; offered where the answer was private. */
  | { readonly kind: 'share'; readonly subject: Subject; readonly language: Language }
  /** Offer what this concept can be compared with. */
  | { readonly kind: 'compare'; readonly subject: Subject; readonly language: Language }
  /** Whether the answer helped: counted by subject, never by who says so. */
  | { readonly kind: 'helpful' | 'unhelpful'; readonly subject: Subject; readonly language: Language }

/** The longest encoded action: Discord's `custom_id`, https://docs.discord.com/developers/components/reference */
export const maxEncodedActionLength = 100

const kinds: readonly string[] = ['open', 'more', 'share', 'compare', 'helpful', 'unhelpful'] satisfies Action['kind'][]

/** `open:fr:concept:etcd`; at most 100 characters as long as ids keep to their own limits. */
export function encodeAction(action: Action): string {
  return `${action.kind}:${action.language}:${encodeSubject(action.subject)}`
}

/** The action that `encodeAction` encoded; undefined for anything else, such as a button of an older version. */
export function decodeAction(encoded: string): Action | undefined {
  const [kind = '', language, ...rest] = encoded.split(':')
  const subject = decodeSubject(rest.join(':'))
  if (!isActionKind(kind) || !isLanguage(language) || !subject) return undefined
  return { kind, language, subject }
}

function isActionKind(kind: string): kind is Action['kind'] {
  return kinds.includes(kind)
}

/** `concept:etcd`, `pair:docker:podman`, `tip:etcd:0`. */
export function encodeSubject(subject: Subject): string {
  switch (subject.kind) {
    case 'concept':
    case 'comparison':
      return `${subject.kind}:${subject.id}`
    case 'pair':
      return `pair:${subject.sides.join(':')}`
    case 'tip':
      return `tip:${subject.tip.entry}:${subject.tip.number}`
    case 'category':
      return `category:${subject.category}`
  }
}

/** The subject that `encodeSubject` encoded; undefined for anything else. */
export function decodeSubject(encoded: string): Subject | undefined {
  const [kind, first, second, ...others] = encoded.split(':')
  if (!first || others.length > 0) return undefined
  if (second === undefined) return decodeSimpleSubject(kind, first)
  if (kind === 'pair' && second) return { kind, sides: [first, second] }
  if (kind === 'tip' && /^\d{1,4}$/.test(second)) return { kind, tip: { entry: first, number: Number(second) } }
  return undefined
}

function decodeSimpleSubject(kind: string | undefined, name: string): Subject | undefined {
  if (kind === 'concept' || kind === 'comparison') return { kind, id: name }
  return kind === 'category' ? { kind, category: name } : undefined
}
