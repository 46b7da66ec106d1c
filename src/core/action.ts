import { isLanguage, type Language } from './language.ts'
import type { TipReference } from './answer.ts'
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

/** What a button does: plain data. */
export type Action =
  /** Answer with this subject: a related concept, a candidate, the other language. */
  | { readonly kind: 'open'; readonly subject: Subject; readonly language: Language }
  /** Say this subject to the whole channel; offered where the answer was private. */
  | { readonly kind: 'share'; readonly subject: Subject; readonly language: Language }

/** The longest encoded action: Discord's `custom_id`, https://docs.discord.com/developers/components/reference */
export const maxEncodedActionLength = 100

/** `open:fr:concept:etcd`; at most 100 characters as long as ids keep to their own limits. */
export function encodeAction(action: Action): string {
  return `${action.kind}:${action.language}:${encodeSubject(action.subject)}`
}

/** The action that `encodeAction` encoded; undefined for anything else, such as a button of an older version. */
export function decodeAction(encoded: string): Action | undefined {
  const [kind, language, subjectKind, ...rest] = encoded.split(':')
  const subject = decodeSubject(subjectKind, rest)
  if ((kind !== 'open' && kind !== 'share') || !isLanguage(language) || !subject) return undefined
  return { kind, language, subject }
}

function encodeSubject(subject: Subject): string {
  switch (subject.kind) {
    case 'concept':
      return `concept:${subject.id}`
    case 'comparison':
      return `comparison:${subject.id}`
    case 'pair':
      return `pair:${subject.sides.join(':')}`
    case 'tip':
      return `tip:${subject.tip.entry}:${subject.tip.number}`
  }
}

function decodeSubject(kind: string | undefined, parts: readonly string[]): Subject | undefined {
  const [first, second] = parts
  if (!first) return undefined
  if ((kind === 'concept' || kind === 'comparison') && parts.length === 1) return { kind, id: first }
  if (!second || parts.length !== 2) return undefined
  if (kind === 'pair') return { kind, sides: [first, second] }
  if (kind === 'tip' && /^\d{1,4}$/.test(second)) return { kind, tip: { entry: first, number: Number(second) } }
  return undefined
}
