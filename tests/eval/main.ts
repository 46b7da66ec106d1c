/**
 * How well questions are understood: `npm run eval`.
 *
 *   --set DIR=FILE   a knowledge folder with its questions (a file or a glob of JSON lines); again for more sets
 *   --failures       also every question that went wrong, and how
 *   --fit            fit the weights to every other question, report on the rest, then print the weights fitted to all
 *   --peers          other search libraries on the same entries and questions, beside ours; takes some minutes
 */
import { parseArgs } from 'node:util'
import { fittedWeights } from '../../src/search/weights.ts'
import { fitWeights } from './fit.ts'
import { compareWithPeers } from './peers/compare-with-peers.ts'
import { sayPeers } from './peers/peer-table.ts'
import { type EvalSet, everyOther, loadSet, measure } from './run.ts'
import { sayFailures, sayFigures } from './report.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: ['knowledge=tests/questions/*.jsonl'] },
    failures: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
})
const sets = values.set.map(readSetOption)
if (values.peers) comparePeers()
else if (values.fit) fit()
else report(sets)

function report(measured: readonly EvalSet[], weights = fittedWeights): void {
  for (const set of measured) {
    const outcomes = measure(set, weights)
    process.stdout.write(`${set.name}\n${sayFigures(outcomes)}\n\n`)
    if (values.failures) process.stdout.write(`${sayFailures(outcomes)}\n\n`)
  }
}

/** What the weights are worth shows on questions they were not fitted to. */
function fit(): void {
  const onHalf = fitWeights(everyOther(sets, 0), fittedWeights)
  process.stdout.write('fitted to one half, measured on the other:\n\n')
  report(everyOther(sets, 1), onHalf)
  process.stdout.write(`fitted to all:\n${JSON.stringify(fitWeights(sets, onHalf), undefined, 2)}\n`)
}

/** Nobody is measured on what it was fitted to: neither our weights nor the peers' thresholds. */
function comparePeers(): void {
  const weights = fitWeights(everyOther(sets, 0), fittedWeights)
  process.stdout.write('fitted to one half, each engine in its own way; measured on the other:\n\n')
  for (const set of sets) process.stdout.write(`${set.name}\n${sayPeers(compareWithPeers(set, weights))}\n\n`)
}

function readSetOption(option: string): EvalSet {
  const [folder, questions] = option.split('=')
  if (!folder || !questions) throw new Error(`--set "${option}" must be DIR=FILE.`)
  return loadSet(folder, questions)
}
