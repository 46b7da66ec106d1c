import type { Outcome } from '../measure.ts'
import { summarize } from '../measure.ts'
import { figureCells, figureTitles, sayShare } from '../report.ts'
import type { EngineResult } from './compare-with-peers.ts'
import { percentile } from './percentile.ts'

const nameWidth = 18
const width = 9

/**
 * One line an engine: the figures of `npm run eval`, milliseconds a question, and how many times as much as ours, the
 * first, it has of what there should be little of; then the share handled right of each kind of question.
 */
export function sayPeers(results: readonly EngineResult[]): string {
  return [...sayTotals(results), '', ...sayKinds(results)].join('\n')
}

function sayTotals(results: readonly EngineResult[]): readonly string[] {
  const measured = results.map((result) => ({ ...result, figures: summarize(result.outcomes) }))
  const costs = measured.map(({ figures, elapsedMs }) => [
    1 - figures.accuracyAt1,
    figures.wrongAnswers,
    percentile(elapsedMs, 0.5),
    percentile(elapsedMs, 0.99),
  ])
  const header = [...figureTitles, 'p50 ms', 'p99 ms', '|', 'not 1st', 'wrong', 'p50', 'p99']
  const lines = measured.map(({ name, figures, elapsedMs }, at) => {
    const times = [0.5, 0.99].map((share) => percentile(elapsedMs, share).toFixed(2))
    const ratios = (costs[at] ?? []).map((cost, column) => sayRatio(cost, costs[0]?.[column] ?? 0))
    return line(name, [...figureCells(figures), ...times, '|', ...ratios])
  })
  return [line('', ['times ours:'.padStart((header.length - 4) * width + 11)]), line('', header), ...lines]
}

function sayKinds(results: readonly EngineResult[]): readonly string[] {
  const kinds = Map.groupBy(results[0]?.outcomes ?? [], ({ question }) => question.kind)
  const names = results.map(({ name }) => name)
  const columns = names.map((name) => name.length + 2)
  const row = (title: string, cells: readonly string[]): string =>
    title.padEnd(nameWidth + 4) + cells.map((cell, at) => cell.padStart(columns[at] ?? 0)).join('')
  const lines = [...kinds].map(([kind, members]) =>
    row(
      `${kind} (${members.length})`,
      results.map(({ outcomes }) => sayShare(handledRight(outcomes, kind)).trim()),
    ),
  )
  return [row('right, or refused', names), ...lines]
}

function handledRight(outcomes: readonly Outcome[], kind: string): number {
  const ofKind = outcomes.filter(({ question }) => question.kind === kind)
  const figures = summarize(ofKind)
  return Number.isNaN(figures.accuracyAt1) ? figures.refusals : figures.accuracyAt1
}

function sayRatio(value: number, ours: number): string {
  return ours > 0 ? `${(value / ours).toFixed(1)} ×` : '–'
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(width)).join('')
}
