/** Three linear models over the evidence. Their weights are data: `weights.ts` says where they come from. */
import type { Circumstances, Evidence } from './evidence.ts'

export type RankingWeights = Readonly<Record<keyof Evidence, number>>
export type ChanceWeights = Readonly<Record<keyof Evidence | keyof Circumstances | 'bias', number>>

export interface Weights {
  /** Which entry is more likely meant than another. */
  readonly ranking: RankingWeights
  /** How likely an entry is what was meant: from a certain confidence on, it is the answer. */
  readonly confidence: ChanceWeights
  /**
   * How likely one of the first four entries is what was meant, judged by the best: from a certain chance on, they are
   * offered. Whoever describes something without naming it often finds it second, and should be asked rather than refused.
   */
  readonly presence: ChanceWeights
}

/** Higher is better; only the order means anything. */
export function rank(evidence: Evidence, weights: RankingWeights): number {
  return dot(evidence, weights)
}

/** 0..1: the share of such cases in which it is so. */
export function chance(evidence: Evidence & Circumstances, weights: ChanceWeights): number {
  return logistic(weights.bias + dot(evidence, weights))
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
