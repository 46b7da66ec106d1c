import { expect, test } from 'vitest'
import { comparisonFile, conceptFile, problemsIn } from './sample.ts'

test('nothing is said of entries that keep to every rule', () => {
  expect(problemsIn({})).toEqual([])
})

test('what keeps an entry from loading is reported too', () => {
  const problems = problemsIn({ 'concepts/alpha.md': conceptFile({ related: '[beta]', verified: 'yesterday' }) })
  expect(problems).toContainEqual(expect.stringMatching(/^concepts\/alpha\.md:5 error verified: /))
})

test('a key that nobody reads is an error, wherever it stands', () => {
  expect(
    problemsIn({
      'concepts/gamma.md': conceptFile({ extra: 'souces: [https://example.com]' }),
      'concepts/alpha.md': conceptFile({ names: '{en: [Alpha], fr: [Alpha], de: [Alfa]}', related: '[beta, gamma]' }),
      'comparisons/alpha-vs-beta.md': comparisonFile({ asked: '{en: [], it: [primo o secondo]}' }),
    }),
  ).toEqual([
    'comparisons/alpha-vs-beta.md:4 error Nobody reads "asked.it": a slip for one of fr, en?',
    'concepts/alpha.md:6 error Nobody reads "names.de": a slip for one of fr, en?',
    expect.stringMatching(/^concepts\/gamma\.md:8 error Nobody reads "souces": a slip for one of .*sources/),
  ])
})

test('a side named in a language that nobody reads is an error', () => {
  const sides = '{own: {en: [Own], fr: [Propre], de: [Eigen]}}'
  expect(
    problemsIn({ 'comparisons/alpha-vs-own.md': comparisonFile({ compares: '[alpha, own]', sides, asked: '{}' }) }),
  ).toEqual(['comparisons/alpha-vs-own.md:3 error Nobody reads "sides.own.de": a slip for one of fr, en?'])
})

test('a verification to come is an error', () => {
  expect(problemsIn({ 'concepts/alpha.md': conceptFile({ ...alpha, verified: '2026-11-24' }) })).toEqual([
    'concepts/alpha.md:5 error "2026-11-24" is yet to come: "verified" is the day somebody checked the entry against its sources.',
  ])
})

test('an entry verified today, or 180 days ago, is no problem', () => {
  for (const verified of ['2026-11-23', '2026-05-27'])
    expect(problemsIn({ 'concepts/alpha.md': conceptFile({ ...alpha, verified }) })).toEqual([])
})

test('a verification more than 180 days old is a warning', () => {
  expect(problemsIn({ 'concepts/alpha.md': conceptFile({ ...alpha, verified: '2026-05-26' }) })).toEqual([
    expect.stringContaining('concepts/alpha.md:5 warning Last verified 181 days ago (2026-05-26)'),
  ])
})

test('a category without names is a warning', () => {
  expect(problemsIn({ 'concepts/alpha.md': conceptFile({ ...alpha, category: 'cooking' }) })).toEqual([
    expect.stringContaining('concepts/alpha.md:2 warning The category "cooking" has no names'),
  ])
})

const alpha = { names: '{en: [Alpha, first], fr: [Alpha, premier]}', related: '[beta]' }
