/**
 * What search costs as the knowledge grows, beside other libraries: `npm run bench:search`.
 *
 *   --sizes real,1000,…   concepts; `real` is what knowledge/ has; default: real, 1,000, 10,000 and 100,000
 *   --only minisearch,…   the engines whose names contain one of these; default: all
 *   --questions 200       in each of the four rounds
 *   --all                 every engine above 10,000 too, where by default only ours is measured: long, and much memory
 *
 * Larger sizes are real entries recombined (recombine.ts). Each engine has a process of its own, and they take turns,
 * so that a machine that slows down slows them all; each question is asked once, after some others to warm up. What
 * counts are the ratios within one run. An engine is left out of a size where it needs more than two minutes for its
 * index or two seconds for a question, and the table says so.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { percentile } from '../eval/peers/percentile.ts'
import { readQuestions } from '../eval/questions.ts'
import { type EngineCost, sayCosts } from './cost-table.ts'
import { engines, ours, yardstick } from './engines.ts'
import { type RunningEngine, startEngine, TooSlow } from './running-engine.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'real,1000,10000,100000' },
    only: { type: 'string', default: '' },
    questions: { type: 'string', default: '200' },
    all: { type: 'boolean', default: false },
  },
})
const folder = 'knowledge'
const questions = shuffled(readQuestions('tests/questions/*.jsonl').map(({ query }) => query))
const roundCount = 4
const questionsInARound = readCount('--questions', values.questions)
const warmUpQuestions = Math.min(60, questionsInARound)
const warmUpBudgetMs = 3_000
/** An engine that answers slowly answers fewer questions; the table says how many. */
const roundBudgetMs = 1_500
/** The others are compared with it, so it answers more. */
const yardstickBudgetMs = 8_000
const longestQuestionMs = 2_000
const largestForAll = 10_000

for (const size of values.sizes.split(',').map(readSize)) {
  const { costs, skipped } = await measure(enginesFor(size), size)
  const [first] = costs
  process.stdout.write(`${size} concepts${first ? `, ${first.entries} entries to find\n${sayCosts(costs)}` : ''}\n`)
  for (const reason of skipped) process.stdout.write(`${reason}\n`)
  process.stdout.write('\n')
}

interface Measured {
  readonly costs: readonly EngineCost[]
  /** Why an engine is not there, one sentence each. */
  readonly skipped: readonly string[]
}

async function measure(names: readonly string[], size: number): Promise<Measured> {
  const skipped: string[] = []
  const trials: Trial[] = []
  for (const name of names) {
    try {
      trials.push(await begin(name, size))
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error
      skipped.push(`${name} is left out: it ${error.message}.`)
    }
  }
  for (let round = 0; round < roundCount; round++) {
    const start = warmUpQuestions + 1 + round * questionsInARound
    const asked = questions.slice(start, start + questionsInARound)
    for (const { engine, rounds } of trials) {
      const budgetMs = engine.name === yardstick ? yardstickBudgetMs : roundBudgetMs
      rounds.push(await engine.ask(asked, budgetMs))
    }
  }
  const costs: EngineCost[] = []
  for (const { engine, firstMs, rounds } of trials) {
    const { name, buildMs } = engine
    const { addedBytes, entries } = await engine.weigh()
    costs.push({ name, buildMs, addedBytes, entries, firstMs, rounds })
    engine.stop()
  }
  return { costs, skipped }
}

interface Trial {
  readonly engine: RunningEngine
  readonly firstMs: number
  readonly rounds: (readonly number[])[]
}

/** Builds the index, asks the first question and warms up. */
async function begin(name: string, size: number): Promise<Trial> {
  const engine = await startEngine(name, size, folder)
  try {
    const [firstMs = 0] = await engine.ask(questions.slice(0, 1), 0)
    const warmUp = await engine.ask(questions.slice(1, 1 + warmUpQuestions), warmUpBudgetMs)
    const typicalMs = percentile(warmUp, 0.5)
    // Without it there would be nothing to compare the others with.
    if (typicalMs > longestQuestionMs && name !== yardstick)
      throw new TooSlow(`takes ${(typicalMs / 1000).toFixed(1)} s for a question`)
    return { engine, firstMs, rounds: [] }
  } catch (error) {
    engine.stop()
    throw error
  }
}

function enginesFor(size: number): readonly string[] {
  const wanted = values.only.toLowerCase().split(',')
  const names = size > largestForAll && !values.all ? [ours.name] : engines.map(({ name }) => name)
  return names.filter((name) => wanted.some((part) => name.toLowerCase().includes(part.trim())))
}

function readSize(text: string): number {
  return text === 'real' ? readdirSync(join(folder, 'concepts')).length : readCount('--sizes', text)
}

function readCount(option: string, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} "${text}" must be a whole number, 1 or more.`)
  return count
}

/** The questions of all files mixed, the same way every time: every so many, round and round. */
function shuffled(all: readonly string[]): readonly string[] {
  const step = 389 // A prime, so that no question is left out.
  return all.map((_, at) => all[(at * step) % all.length] ?? '')
}
