/**
 * How well questions are understood: `npm run eval`.
 *
 *   --set DIR=FILE   a knowledge folder with its questions (a file or a glob of JSON lines); again for more sets
 *   --failures       also every question that went wrong, and how
 *   --fit            fit the weights to every other question, report on the rest, then print the weights fitted to all
 */
import { parseArgs } from 'node:util'
import { fittedWeights } from '../../src/search/weights.ts'
import { fitWeights } from './fit.ts'
import { type EvalSet, everyOther, loadSet, measure } from './run.ts'
import { sayFailures, sayFigures } from './report.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: ['knowledge=tests/questions/*.jsonl'] },
    failures: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
  },
})
const sets = values.set.map(readSetOption)
if (values.fit) fit()
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

function readSetOption(option: string): EvalSet {
  const [folder, questions] = option.split('=')
  if (!folder || !questions) throw new Error(`--set "${option}" must be DIR=FILE.`)
  return loadSet(folder, questions)
}
