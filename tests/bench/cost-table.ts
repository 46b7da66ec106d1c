import { percentile } from '../eval/peers/percentile.ts'
import { yardstick } from './engines.ts'

/** What one engine cost at one size. */
export interface EngineCost {
  readonly name: string
  readonly buildMs: number
  readonly addedBytes: number
  readonly entries: number
  readonly firstMs: number
  /** Milliseconds, one a question; in each round all engines got the same questions, and answered as many as they could. */
  readonly rounds: readonly (readonly number[])[]
}

const titles = [
  'build ms',
  'memory MB',
  'first ms',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'questions',
  `as fast as ${yardstick}`,
]

/** One line an engine; the last column is how many times as fast as the yardstick it is, by the medians of what both answered. */
export function sayCosts(costs: readonly EngineCost[]): string {
  const measure = costs.find(({ name }) => name === yardstick)
  const lines = costs.map((cost) => {
    const { name, buildMs, addedBytes, firstMs } = cost
    const elapsedMs = cost.rounds.flat()
    const times = measure ? typicalMs(measure, cost) / typicalMs(cost, measure) : Number.NaN
    return line(name, [
      buildMs.toFixed(0),
      (Math.max(0, addedBytes) / 1e6).toFixed(1),
      firstMs.toFixed(1),
      percentile(elapsedMs, 0.5).toFixed(3),
      sayRare(elapsedMs, 0.95),
      sayRare(elapsedMs, 0.99),
      String(elapsedMs.length),
      Number.isNaN(times) ? '–' : `${times.toFixed(times < 10 ? 1 : 0)} ×`,
    ])
  })
  return [line('', titles), ...lines].join('\n')
}

/** Of the questions that the other one answered too. */
function typicalMs(cost: EngineCost, other: EngineCost): number {
  const common = cost.rounds.flatMap((elapsedMs, round) => elapsedMs.slice(0, other.rounds[round]?.length))
  return percentile(common, 0.5)
}

/** Nothing when too few questions were asked for one to be as rare as that. */
function sayRare(elapsedMs: readonly number[], share: number): string {
  return elapsedMs.length * (1 - share) < 0.999 ? '–' : percentile(elapsedMs, share).toFixed(2)
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(18) + cells.map((cell, at) => cell.padStart((titles[at] ?? '').length + 3)).join('')
}
