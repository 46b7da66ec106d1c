import type { Answer } from '../../src/core/answer.ts'
import type { EvalQuestion } from './questions.ts'

/** What became of one question. */
export interface Outcome {
  readonly question: EvalQuestion
  readonly verdict: Verdict
  /** The place of the first right entry among what was answered or offered, from 1; 0 when none is right. */
  readonly place: number
  readonly languageIsRight: boolean
  readonly confidence: number
  readonly answered: readonly string[]
}

/** `offered`: the person was asked to choose, and a right entry was among the choices. */
type Verdict = 'right' | 'wrong' | 'offered' | 'offered-wrong' | 'refused'

export function judge(question: EvalQuestion, answer: Answer): Outcome {
  const ids = idsOf(answer)
  const place = placeOf(question, answer, ids)
  return {
    question,
    place,
    verdict: verdictOf(answer, place),
    languageIsRight: answer.language === question.language,
    confidence: answer.confidence,
    answered: ids,
  }
}

function verdictOf(answer: Answer, place: number): Verdict {
  switch (answer.kind) {
    case 'explanation':
    case 'comparison':
    case 'tip':
    case 'list':
      return place === 1 ? 'right' : 'wrong'
    case 'ambiguous':
      return place > 0 ? 'offered' : 'offered-wrong'
    case 'unknown':
    case 'terms':
    case 'comparables':
    case 'help':
      return 'refused'
  }
}

function idsOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'explanation':
      return [answer.concept.id]
    case 'comparison':
      return answer.sides.map((side) => side.id)
    case 'ambiguous':
    case 'unknown':
      return answer.candidates.map((concept) => concept.id)
    case 'tip':
    case 'list':
    case 'terms':
    case 'comparables':
    case 'help':
      return []
  }
}

function placeOf(question: EvalQuestion, answer: Answer, ids: readonly string[]): number {
  const [first, second] = question.expected
  if (!first) return 0
  if (second) {
    const isRight =
      answer.kind === 'comparison' && question.expected.every((group) => group.some((id) => ids.includes(id)))
    return isRight ? 1 : 0
  }
  if (answer.kind === 'comparison') return ids.some((id) => first.includes(id)) ? 1 : 0
  return ids.findIndex((id) => first.includes(id)) + 1
}

export interface Figures {
  readonly questions: number
  /** Of the answerable questions: answered, or offered first, with the right entry. */
  readonly accuracyAt1: number
  readonly accuracyAt3: number
  readonly meanReciprocalRank: number
  /** Of the answerable questions. */
  readonly falseRefusals: number
  /** Of all questions: answered, and wrong. */
  readonly wrongAnswers: number
  /** Of the unanswerable questions. */
  readonly refusals: number
  readonly languageRight: number
}

export function summarize(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter((outcome) => outcome.question.expected.length > 0)
  const unanswerable = outcomes.filter((outcome) => outcome.question.expected.length === 0)
  return {
    questions: outcomes.length,
    accuracyAt1: share(answerable, (outcome) => outcome.place === 1 && outcome.verdict !== 'refused'),
    accuracyAt3: share(answerable, (outcome) => outcome.place > 0 && outcome.place <= 3),
    meanReciprocalRank: mean(answerable.map((outcome) => (outcome.place > 0 ? 1 / outcome.place : 0))),
    falseRefusals: share(answerable, (outcome) => outcome.verdict === 'refused'),
    wrongAnswers: share(outcomes, (outcome) => outcome.verdict === 'wrong'),
    refusals: share(unanswerable, (outcome) => outcome.verdict === 'refused'),
    languageRight: share(outcomes, (outcome) => outcome.languageIsRight),
  }
}

function share<T>(items: readonly T[], isTrue: (item: T) => boolean): number {
  return mean(items.map((item) => (isTrue(item) ? 1 : 0)))
}

function mean(numbers: readonly number[]): number {
  return numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : Number.NaN
}
