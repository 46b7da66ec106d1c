/**
 * Fits the three models of src/search/model.ts to questions. Each is convex, so that plain gradient steps (Adam) find
 * the one optimum.
 */
import { createSearch, type ExaminableSearch } from '../../src/search/create-search.ts'
import { type Candidate, circumstancesOf } from '../../src/search/examine.ts'
import { type SearchableEntry, searchableEntries } from '../../src/search/entry.ts'
import type { ChanceWeights, RankingWeights, Weights } from '../../src/search/model.ts'
import { holdOutSentences } from './held-out-sentences.ts'
import type { EvalQuestion } from './questions.ts'
import type { EvalSet } from './run.ts'

/** Questions about these entries, each counting so much. */
interface FitSet {
  readonly entries: readonly SearchableEntry[]
  readonly questions: readonly EvalQuestion[]
  readonly weight: number
}

interface FitCase {
  readonly question: EvalQuestion
  readonly search: ExaminableSearch
  readonly isRight: (candidate: Candidate) => boolean
  readonly weight: number
}

/** A sentence taken out of an entry is worth less than a question that somebody wrote. */
const sentenceWeight = 0.3
/** What people are offered at most when they are asked to choose. */
const offered = 4

/** The weights that explain the right answers of these sets best. Sentences teach the ranking alone: all of them have an answer. */
export function fitWeights(sets: readonly EvalSet[], start: Weights): Weights {
  const asked = sets.map((set): FitSet => ({
    entries: searchableEntries(set.knowledge),
    questions: set.questions,
    weight: 1,
  }))
  const sentences = sets.map((set): FitSet => ({ ...holdOutSentences(set), weight: sentenceWeight }))
  const ranking = fitRanking(
    [...asked, ...sentences].flatMap((set) => casesOf(set, start)),
    start.ranking,
  )
  const ranked = asked.flatMap((set) => casesOf(set, { ...start, ranking }))
  return {
    ranking,
    confidence: fitChance(ranked, start.confidence, 1),
    presence: fitChance(ranked, start.presence, offered),
  }
}

/** Of questions with at most one answer: comparisons are looked up side by side. */
function casesOf({ entries, questions, weight }: FitSet, weights: Weights): readonly FitCase[] {
  const search = createSearch(entries, weights)
  return questions
    .filter((question) => question.expected.length < 2)
    .map((question) => {
      const right = new Set(question.expected[0])
      return { question, search, isRight: ({ entry }) => right.has(entries[entry]?.id ?? ''), weight }
    })
}

/** The candidates beyond these never win. */
const candidatesConsidered = 15

/** Conditional logit: the right candidate's share of the exponentiated scores, maximized. */
function fitRanking(cases: readonly FitCase[], start: RankingWeights): RankingWeights {
  const features = keysOf(start)
  const samples = cases.flatMap(({ question, search, isRight, weight }) => {
    const { candidates } = search.examine(question.query)
    const right = candidates.filter(isRight)
    const wrong = candidates.filter((candidate) => !isRight(candidate)).slice(0, candidatesConsidered)
    if (right.length === 0 || wrong.length === 0) return []
    const rows = [...right, ...wrong].map(({ evidence }) => features.map((feature) => evidence[feature]))
    return [{ rows, right: right.length, weight }]
  })
  const found = climb(valuesOf(start, features), -1, (weights, gradient) => {
    let total = 0
    for (const { rows, right, weight } of samples) {
      const shares = softmax(rows.map((row) => dot(row, weights)))
      const rightShare = shares.slice(0, right).reduce((sum, share) => sum + share, 0)
      for (const [index, row] of rows.entries()) {
        const share = shares[index] ?? 0
        const target = index < right ? share / rightShare : 0
        addScaled(gradient, row, weight * (target - share))
      }
      total += weight
    }
    return total
  })
  return toRecord(start, features, found)
}

/** Logistic regression on the evidence of the best candidate: is the right one among the first few? */
function fitChance(cases: readonly FitCase[], start: ChanceWeights, first: number): ChanceWeights {
  const features = keysOf(start)
  const samples = cases.flatMap(({ question, search, isRight, weight }) => {
    const examination = search.examine(question.query)
    const [best] = examination.candidates
    if (!best) return []
    const values = { ...best.evidence, ...circumstancesOf(best, examination), bias: 1 }
    const isAmongFirst = examination.candidates.slice(0, first).some(isRight)
    return [{ row: features.map((feature) => values[feature]), target: isAmongFirst ? 1 : 0, weight }]
  })
  const found = climb(valuesOf(start, features), features.indexOf('bias'), (weights, gradient) => {
    let total = 0
    for (const { row, target, weight } of samples) {
      addScaled(gradient, row, weight * (target - 1 / (1 + Math.exp(-dot(row, weights)))))
      total += weight
    }
    return total
  })
  return toRecord(start, features, found)
}

const steps = 800
const rate = 0.2
/** Pulls every weight towards zero. */
const ridge = 0.001

/**
 * @param free the place of the weight that is not pulled towards zero, if any
 * @param addGradient adds the gradient of all samples, and returns their weight
 */
function climb(
  start: readonly number[],
  free: number,
  addGradient: (weights: readonly number[], gradient: number[]) => number,
): readonly number[] {
  const weights = [...start]
  const means = start.map(() => 0)
  const squares = start.map(() => 0)
  for (let step = 1; step <= steps; step++) {
    const gradient = start.map(() => 0)
    const total = addGradient(weights, gradient)
    for (const [at, weight] of weights.entries()) {
      const slope = (gradient[at] ?? 0) / total - (at === free ? 0 : ridge * weight)
      const mean = 0.9 * (means[at] ?? 0) + 0.1 * slope
      const square = 0.99 * (squares[at] ?? 0) + 0.01 * slope * slope
      means[at] = mean
      squares[at] = square
      const direction = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.99 ** step)) + 1e-6)
      weights[at] = weight + (rate / (1 + step / 150)) * direction
    }
  }
  return weights
}

function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (const [at, value] of row.entries()) sum += value * (weights[at] ?? 0)
  return sum
}

function addScaled(sum: number[], row: readonly number[], factor: number): void {
  for (const [at, value] of row.entries()) sum[at] = (sum[at] ?? 0) + factor * value
}

function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function keysOf<Feature extends string>(values: Readonly<Record<Feature, unknown>>): readonly Feature[] {
  const keys: Feature[] = []
  for (const key in values) keys.push(key)
  return keys
}

function valuesOf<Feature extends string>(
  record: Readonly<Record<Feature, number>>,
  features: readonly Feature[],
): readonly number[] {
  return features.map((feature) => record[feature])
}

function toRecord<Feature extends string>(
  shape: Readonly<Record<Feature, number>>,
  features: readonly Feature[],
  values: readonly number[],
): Record<Feature, number> {
  const record: Record<Feature, number> = { ...shape }
  for (const [at, feature] of features.entries()) record[feature] = Math.round(100 * (values[at] ?? 0)) / 100
  return record
}
