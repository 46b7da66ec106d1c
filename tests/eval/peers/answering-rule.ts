/**
 * When a peer answers. Libraries return what is nearest, however far: so each gets a threshold on the score of its
 * first result, or on that score for each word of the question (sums of words, as BM25 is, grow with them), whichever
 * serves it best on one half of the questions. What it is worth shows on the other half.
 */
import { maxCandidates } from '../../../src/answering/thresholds.ts'
import type { Outcome } from '../measure.ts'
import type { EvalQuestion } from '../questions.ts'
import type { Ranked } from './peer.ts'

/** What a peer found for one question. */
export interface PeerReply {
  readonly question: EvalQuestion
  /** Content words of the question. */
  readonly words: number
  readonly ranked: readonly Ranked[]
}

export interface AnsweringRule {
  readonly measures: 'score' | 'score per word'
  /** Answers from here on. */
  readonly threshold: number
}

/** The rule under which most of these questions are handled right: the right entry first, or a refusal where one is due. */
export function chooseRule(replies: readonly PeerReply[]): AnsweringRule {
  const rules = (['score', 'score per word'] as const).flatMap((measures) => {
    const values = new Set(replies.map((reply) => measure(reply, measures)).filter((value) => value > 0))
    return [...values].map((threshold): AnsweringRule => ({ measures, threshold }))
  })
  let best: AnsweringRule = { measures: 'score', threshold: Number.POSITIVE_INFINITY }
  for (const rule of rules) if (handledRight(replies, rule) > handledRight(replies, best)) best = rule
  return best
}

function handledRight(replies: readonly PeerReply[], rule: AnsweringRule): number {
  return replies.filter((reply) => {
    const due = reply.question.expected.length > 0 ? 'right' : 'refused'
    return verdictOf(reply, rule) === due
  }).length
}

export function judgeReply(reply: PeerReply, rule: AnsweringRule, languageIsRight: boolean): Outcome {
  const { question, ranked } = reply
  return {
    question,
    place: placeOf(question, ranked),
    verdict: verdictOf(reply, rule),
    languageIsRight,
    confidence: 0,
    answered: ranked.map(({ id }) => id),
  }
}

function verdictOf(reply: PeerReply, { measures, threshold }: AnsweringRule): 'right' | 'wrong' | 'refused' {
  const { question, ranked } = reply
  if (ranked.length === 0 || measure(reply, measures) < threshold) return 'refused'
  return placeOf(question, ranked) === 1 ? 'right' : 'wrong'
}

/**
 * Looks as far down the list as ours offers candidates. A comparison is right when the first results, as many as it has
 * sides, are its sides: no peer has to notice that it is one.
 */
function placeOf({ expected }: EvalQuestion, ranked: readonly Ranked[]): number {
  const [group, ...others] = expected
  if (!group) return 0
  if (others.length === 0) return ranked.slice(0, maxCandidates).findIndex(({ id }) => group.includes(id)) + 1
  const top = ranked.slice(0, expected.length)
  return expected.every((ids) => top.some(({ id }) => ids.includes(id))) ? 1 : 0
}

function measure({ ranked, words }: PeerReply, measures: AnsweringRule['measures']): number {
  const score = ranked[0]?.score ?? 0
  return measures === 'score' ? score : score / Math.max(1, words)
}
