import type { Answer } from './core/answer.ts'
import type { Concept } from './core/concept.ts'
import type { Language } from './core/language.ts'
import type { MatchReason } from './core/search.ts'
import type { Understanding } from './understanding.ts'
import { compose } from './wording/compose.ts'
import type { Message } from './core/message.ts'

export interface AskOptions {
  readonly language?: Language
  readonly likelyLanguage?: Language
}

export interface Asked {
  readonly question: string
  readonly answer: Answer
  readonly message: Message
}

/** One question, answered as everywhere else, but nothing of it is kept. */
export function ask(question: string, { knowledge, answering }: Understanding, options: AskOptions): Asked {
  const answer = answering.answer({ text: question, ...options })
  const message = compose(answer, { findConcept: (id) => knowledge.concepts.get(id), remembersQuestions: false })
  return { question, answer, message }
}

/** What `--json` prints: other programs rely on these fields. */
export interface AskedAsJson {
  readonly question: string
  readonly kind: Answer['kind']
  readonly language: Language
  /** The explained concept, or the sides of a comparison. */
  readonly concepts: readonly string[]
  /** What was offered when ambiguous or unknown, best first. */
  readonly candidates: readonly string[]
  /** 0..1 */
  readonly confidence: number
  readonly text: string
}

export function toJson({ question, answer, message }: Asked): AskedAsJson {
  return {
    question,
    kind: answer.kind,
    language: answer.language,
    concepts: conceptsOf(answer),
    candidates: candidatesOf(answer),
    confidence: Math.round(answer.confidence * 1_000) / 1_000,
    text: message.plain,
  }
}

function conceptsOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'explanation':
      return [answer.concept.id]
    case 'comparison':
      return answer.sides.map((side) => side.id)
    case 'tip':
      return 'names' in answer.about ? [answer.about.id] : answer.about.sides.map((side) => side.id)
    case 'list':
      return answer.concepts.map(idOf)
    case 'terms':
      return answer.terms.map((term) => idOf(term.concept))
    case 'comparables':
      return [idOf(answer.concept)]
    case 'ambiguous':
    case 'unknown':
    case 'help':
      return []
  }
}

function candidatesOf(answer: Answer): readonly string[] {
  return answer.kind === 'ambiguous' || answer.kind === 'unknown' ? answer.candidates.map(idOf) : []
}

function idOf(concept: Concept): string {
  return concept.id
}

/** Why these entries, for whoever tunes the knowledge: best first, one a line. */
export function explainHits(question: string, { search }: Understanding): string {
  return search
    .find(question)
    .map(({ id, confidence, reason }) => `${confidence.toFixed(3)}  ${id}  ${sayReason(reason)}`)
    .join('\n')
}

function sayReason({ kind, name, evidence }: MatchReason): string {
  const numbers = Object.entries(evidence)
    .filter(([, value]) => value !== 0)
    .map(([feature, value]) => `${feature}=${value.toFixed(2)}`)
  return `${kind}${name === undefined ? '' : ` "${name}"`}  ${numbers.join(' ')}`
}
