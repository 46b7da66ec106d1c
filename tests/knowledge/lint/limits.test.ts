import { expect, test } from 'vitest'
import { conceptFile, problemsIn } from './sample.ts'

function problemsWith(parts: Parameters<typeof conceptFile>[0]): string[] {
  const names = '{en: [Alpha, first], fr: [Alpha, premier]}'
  return problemsIn({ 'concepts/alpha.md': conceptFile({ ...parts, names, related: '[beta]' }) })
}

test('a text of more than 2,500 characters is an error, and one of 2,500 is none', () => {
  expect(problemsWith({ en: 'x'.repeat(2_500), fr: 'x'.repeat(2_501) })).toEqual([
    'concepts/alpha.md:17 error The fr text has 2501 characters without its tips, 2500 at most: cut 1.',
  ])
})

test('a tip of more than 280 characters is an error, and one of 280 is none', () => {
  const tips = ['x'.repeat(280), 'x'.repeat(281)]
  expect(problemsWith({ enTips: tips, frTips: tips.toReversed() })).toEqual([
    'concepts/alpha.md:15 error This tip has 281 characters, 280 at most: cut 1.',
    'concepts/alpha.md:21 error This tip has 281 characters, 280 at most: cut 1.',
  ])
})

test('a concept without a tip is an error, and one with a single tip is a warning', () => {
  expect(problemsWith({ enTips: [], frTips: [] })).toEqual([
    expect.stringContaining('concepts/alpha.md:10 error There are no tips in en'),
    expect.stringContaining('concepts/alpha.md:13 error There are no tips in fr'),
  ])
  expect(problemsWith({ enTips: ['One.'], frTips: ['Une.'] })).toEqual([
    expect.stringContaining('concepts/alpha.md:14 warning There is one tip in en'),
    expect.stringContaining('concepts/alpha.md:20 warning There is one tip in fr'),
  ])
})
