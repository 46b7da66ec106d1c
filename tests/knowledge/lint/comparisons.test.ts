import { expect, test } from 'vitest'
import { comparisonFile, problemsIn } from './sample.ts'

test('a side of its own that is a concept is an error', () => {
  const sides = '{beta: {en: [Other], fr: [Autre]}}'
  expect(problemsIn({ 'comparisons/alpha-vs-beta.md': comparisonFile({ sides }) })).toEqual([
    'comparisons/alpha-vs-beta.md:3 error "beta" is a concept: take it out of "sides", where only those without a file of their own are named.',
  ])
})

test('a side that is named but not compared is an error', () => {
  const sides = '{other: {en: [Other], fr: [Autre]}}'
  expect(problemsIn({ 'comparisons/alpha-vs-beta.md': comparisonFile({ sides }) })).toEqual([
    'comparisons/alpha-vs-beta.md:3 error "other" is named under "sides" but not compared: add it to "compares", or take it out.',
  ])
})

test('two comparisons of the same things are an error, in whatever order they name them', () => {
  expect(
    problemsIn({ 'comparisons/beta-vs-alpha.md': comparisonFile({ compares: '[beta, alpha]', asked: '{}' }) }),
  ).toEqual([
    'comparisons/beta-vs-alpha.md:2 error comparisons/alpha-vs-beta.md compares the same things (beta, alpha): make one file of the two.',
  ])
})

test('a side that two comparisons share needs the same names in both', () => {
  expect(problemsWithSharedSide('{en: [Own], fr: [Propre]}', '{en: [Own], fr: [Propre]}')).toEqual([])
  expect(problemsWithSharedSide('{en: [Own], fr: [Propre]}', '{en: [Own], fr: [Soi]}')).toContain(
    'comparisons/b-own.md:3 error comparisons/a-own.md gives the side "own" other names: make them the same, or give one of the two another id.',
  )
})

function problemsWithSharedSide(first: string, second: string): string[] {
  return problemsIn({
    'comparisons/a-own.md': comparisonFile({ compares: '[alpha, own]', sides: `{own: ${first}}`, asked: '{}' }),
    'comparisons/b-own.md': comparisonFile({ compares: '[beta, own]', sides: `{own: ${second}}`, asked: '{}' }),
  })
}

test('a cell that does not fit on a phone is a warning', () => {
  const cell = 'x'.repeat(91)
  const enTable = `| | Alpha | Beta |\n|---|---|---|\n| Place | ${cell} | second |`
  expect(problemsIn({ 'comparisons/alpha-vs-beta.md': comparisonFile({ enTable }) })).toEqual([
    `comparisons/alpha-vs-beta.md:15 warning The cell "${cell}" has 91 characters; more than 90 do not fit on a phone.`,
  ])
})
