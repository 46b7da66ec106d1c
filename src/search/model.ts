/** Two linear models over the evidence. Their weights are data: `weights.ts` says where they come from. */
import type { Circumstances, Evidence } from './evidence.ts'

export type RankingWeights = Readonly<Record<keyof Evidence, number>>
export type ConfidenceWeights = Readonly<Record<keyof Evidence | keyof Circumstances | 'bias', number>>

export interface Weights {
  readonly ranking: RankingWeights
  readonly confidence: ConfidenceWeights
}

/** Higher is better; only the order means anything. */
export function rank(evidence: Evidence, weights: RankingWeights): number {
  return dot(evidence, weights)
}

/** 0..1: the share of such hits that are what was meant. */
export function confidence(evidence: Evidence, circumstances: Circumstances, weights: ConfidenceWeights): number {
  return logistic(weights.bias + dot(evidence, weights) + dot(circumstances, weights))
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

function dot<Feature extends string>(
  values: Readonly<Record<Feature, number>>,
  weights: Readonly<Record<NoInfer<Feature>, number>>,
): number {
  let sum = 0
  for (const feature in values) sum += values[feature] * weights[feature]
  return sum
}
