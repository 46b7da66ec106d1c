/** Fits the two models of src/search/model.ts to questions: both are convex, so plain gradient steps find the one optimum. */
import { createSearch, type ExaminableSearch } from '../../src/search/create-search.ts'
import { circumstancesOf } from '../../src/search/examine.ts'
import { searchableEntries } from '../../src/search/entry.ts'
import { type ConfidenceWeights, confidence, rank, type RankingWeights, type Weights } from '../../src/search/model.ts'
import type { EvalQuestion } from './questions.ts'
import type { EvalSet } from './run.ts'

interface FitCase {
  readonly question: EvalQuestion
  readonly search: ExaminableSearch
  readonly idOf: (entry: number) => string
}

/** The weights that explain the right answers of these sets best; every question counts the same. */
export function fitWeights(sets: readonly EvalSet[], start: Weights): Weights {
  const casesWith = (weights: Weights): readonly FitCase[] =>
    sets.flatMap(({ knowledge, questions }) => {
      const entries = searchableEntries(knowledge)
      const search = createSearch(entries, weights)
      return questions.map((question) => ({ question, search, idOf: (entry) => entries[entry]?.id ?? '' }))
    })
  const ranking = fitRanking(casesWith(start), start.ranking)
  return round({ ranking, confidence: fitConfidence(casesWith({ ...start, ranking }), start.confidence) })
}

function round(weights: Weights): Weights {
  return { ranking: mapValues(weights.ranking, toTwoDigits), confidence: mapValues(weights.confidence, toTwoDigits) }
}

function toTwoDigits(value: number): number {
  return Math.round(100 * value) / 100
}

interface Options {
  readonly steps: number
  readonly rate: number
  /** Pulls every weight towards zero. */
  readonly ridge: number
}

const defaults: Options = { steps: 1_500, rate: 0.3, ridge: 0.0007 }
/** The candidates beyond these never win. */
const candidatesConsidered = 30

/** Conditional logit: the right candidate's share of the exponentiated scores, maximized. */
function fitRanking(cases: readonly FitCase[], start: RankingWeights, options = defaults): RankingWeights {
  const features = keysOf(start)
  const samples = cases.flatMap(({ question, search, idOf }) => {
    const [group, ...others] = question.expected
    if (!group || others.length > 0) return []
    const { candidates } = search.examine(question.query)
    const right = candidates.filter((candidate) => group.includes(idOf(candidate.entry)))
    const wrong = candidates
      .filter((candidate) => !group.includes(idOf(candidate.entry)))
      .slice(0, candidatesConsidered)
    if (right.length === 0 || wrong.length === 0) return []
    return [{ right: right.map((one) => one.evidence), all: [...right, ...wrong].map((one) => one.evidence) }]
  })
  return descend(start, features, options, (weights, gradient) => {
    for (const { right, all } of samples) {
      const shares = softmax(all.map((evidence) => rank(evidence, weights)))
      const rightShare = shares.slice(0, right.length).reduce((sum, share) => sum + share, 0)
      for (const feature of features) {
        let step = 0
        for (const [index, evidence] of all.entries()) {
          const share = shares[index] ?? 0
          const target = index < right.length ? share / rightShare : 0
          step += (target - share) * evidence[feature]
        }
        gradient[feature] += step / samples.length
      }
    }
  })
}

/** Logistic regression on the best candidate: is it what was meant? */
function fitConfidence(cases: readonly FitCase[], start: ConfidenceWeights, options = defaults): ConfidenceWeights {
  const features = keysOf(start)
  const samples = cases.flatMap(({ question, search, idOf }) => {
    if (question.expected.length > 1) return []
    const examination = search.examine(question.query)
    const [best] = examination.candidates
    if (!best) return []
    const circumstances = circumstancesOf(examination, 0)
    const isRight = question.expected[0]?.includes(idOf(best.entry)) === true
    return [{ evidence: best.evidence, circumstances, isRight }]
  })
  return descend(start, features, options, (weights, gradient) => {
    for (const { evidence, circumstances, isRight } of samples) {
      const error = (isRight ? 1 : 0) - confidence(evidence, circumstances, weights)
      const values: Record<string, number> = { ...evidence, ...circumstances, bias: 1 }
      for (const feature of features) gradient[feature] += (error * (values[feature] ?? 0)) / samples.length
    }
  })
}

function descend<Feature extends string>(
  start: Readonly<Record<Feature, number>>,
  features: readonly Feature[],
  { steps, rate, ridge }: Options,
  addGradient: (weights: Readonly<Record<Feature, number>>, gradient: Record<Feature, number>) => void,
): Readonly<Record<Feature, number>> {
  let weights: Record<Feature, number> = { ...start }
  const squares = mapValues(start, () => 1e-8)
  for (let step = 0; step < steps; step++) {
    const gradient = mapValues(start, () => 0)
    addGradient(weights, gradient)
    const next = { ...weights }
    for (const feature of features) {
      const slope = gradient[feature] - (feature === 'bias' ? 0 : ridge * weights[feature])
      squares[feature] = 0.9 * squares[feature] + 0.1 * slope * slope
      next[feature] += ((rate / (1 + step / 100)) * slope) / (Math.sqrt(squares[feature]) + 1e-4)
    }
    weights = next
  }
  return weights
}

function keysOf<Feature extends string>(values: Readonly<Record<Feature, unknown>>): readonly Feature[] {
  const keys: Feature[] = []
  for (const key in values) keys.push(key)
  return keys
}

function mapValues<Feature extends string>(
  values: Readonly<Record<Feature, number>>,
  change: (value: number) => number,
): Record<Feature, number> {
  const changed: Record<Feature, number> = { ...values }
  for (const feature in values) changed[feature] = change(values[feature])
  return changed
}

function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
