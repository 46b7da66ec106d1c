import { expect, test } from 'vitest'
import { comparisonFile, conceptFile, problemsIn, soundFiles } from './sample.ts'

const alphaNames = '{en: [Alpha, first], fr: [Alpha, premier]}'

test('a related id that is no concept is an error, on its own line', () => {
  const related = '\n  - beta\n  - delta'
  expect(problemsIn({ 'concepts/alpha.md': conceptFile({ names: alphaNames, related }) })).toEqual([
    'concepts/alpha.md:5 error "delta" is not a concept: write concepts/delta.md, or take it out of "related".',
  ])
})

test('a comparison is no concept to relate to', () => {
  expect(
    problemsIn({ 'concepts/alpha.md': conceptFile({ names: alphaNames, related: '[beta, alpha-vs-beta]' }) }),
  ).toEqual([expect.stringContaining('concepts/alpha.md:3 error "alpha-vs-beta" is not a concept')])
})

test('a concept whose file does not load is still one to relate to', () => {
  const problems = problemsIn({
    'concepts/alpha.md': conceptFile({ names: alphaNames, related: '[beta, broken]' }),
    'concepts/broken.md': conceptFile({ verified: 'never' }),
  })
  expect(problems).toEqual([expect.stringMatching(/^concepts\/broken\.md:5 error verified/)])
})

test('a concept related to itself is an error, and so is one related twice', () => {
  expect(
    problemsIn({ 'concepts/alpha.md': conceptFile({ names: alphaNames, related: '[beta, alpha, beta]' }) }),
  ).toEqual([
    'concepts/alpha.md:3 error "alpha" is related to itself: take it out of "related".',
    'concepts/alpha.md:3 error "beta" is listed twice under "related": keep one.',
  ])
})

test('a concept that no other one is related to is an error, even when it relates to itself', () => {
  expect(problemsIn({ 'concepts/gamma.md': conceptFile({ related: '[alpha]' }) })).toEqual([
    'concepts/gamma.md:3 error No other concept is related to "gamma": add it to "related" in a neighbour\'s file such as concepts/alpha.md.',
  ])
})

test('a link that is not returned is a warning when nothing else ties the two', () => {
  expect(problemsIn(strangers())).toEqual([
    'concepts/gamma.md:3 warning "delta" does not relate back to "gamma", and nothing else ties them: add "gamma" to concepts/delta.md, or drop the link.',
  ])
})

test('a link that is not returned is fine within a category', () => {
  const files = strangers()
  expect(problemsIn({ ...files, 'concepts/delta.md': delta('[zeta]', 'docker') })).toEqual([])
})

test('a link that is not returned is fine between things that somebody has compared', () => {
  const comparison = comparisonFile({ compares: '[gamma, delta]', asked: '{}' })
  expect(problemsIn({ ...strangers(), 'comparisons/gamma-vs-delta.md': comparison })).toEqual([])
})

test('a link that is not returned is fine when a third concept is tied to both', () => {
  const files = strangers()
  expect(problemsIn({ ...files, 'concepts/zeta.md': zeta('[delta, gamma]') })).toEqual([])
})

/** Gamma names delta and nothing else ties them; each has a neighbour of its own. */
function strangers() {
  return {
    ...soundFiles,
    'concepts/alpha.md': conceptFile({ names: alphaNames, related: '[beta, gamma]' }),
    'concepts/gamma.md': conceptFile({ category: 'docker', related: '[alpha, delta]' }),
    'concepts/delta.md': delta('[zeta]', 'security'),
    'concepts/zeta.md': zeta('[delta]'),
  }
}

function delta(related: string, category: string): string {
  return conceptFile({ category, related, names: '{en: [Delta], fr: [Delta]}' })
}

function zeta(related: string): string {
  return conceptFile({ category: 'security', related, names: '{en: [Zeta], fr: [Zêta]}' })
}
