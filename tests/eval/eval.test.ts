import { expect, test } from 'vitest'
import { fittedWeights } from '../../src/search/weights.ts'
import { summarize } from './measure.ts'
import { loadSet, measure } from './run.ts'

/**
 * What `npm run eval` found on the questions of tests/questions, less a question or two: a change that
 * makes understanding worse shows here. Raise them when it gets better; `npm run eval` prints all figures.
 */
const kept = { accuracyAt1: 0.923, refusals: 0.962, falseRefusals: 0.035, wrongAnswers: 0.038, languageRight: 0.98 }

test('questions are understood as well as they were', () => {
  const figures = summarize(measure(loadSet('knowledge', 'tests/questions/*.jsonl'), fittedWeights))
  expect(figures.questions).toBeGreaterThan(1_000)
  expect(figures.accuracyAt1).toBeGreaterThanOrEqual(kept.accuracyAt1)
  expect(figures.refusals).toBeGreaterThanOrEqual(kept.refusals)
  expect(figures.languageRight).toBeGreaterThanOrEqual(kept.languageRight)
  expect(figures.falseRefusals).toBeLessThanOrEqual(kept.falseRefusals)
  expect(figures.wrongAnswers).toBeLessThanOrEqual(kept.wrongAnswers)
})
