import { expect, test } from 'vitest'
import { conceptFile, problemsIn } from './sample.ts'

/** A third concept with these names, and a link to it. */
function withGamma(names: string, formerly = '{}') {
  return {
    'concepts/alpha.md': conceptFile({ names: '{en: [Alpha, first], fr: [Alpha, premier]}', related: '[beta, gamma]' }),
    'concepts/gamma.md': conceptFile({ names, formerly }),
  }
}

test('a name that two concepts claim is an error that names both, whatever its language, case, accents and hyphens', () => {
  expect(problemsIn(withGamma('{en: [Gamma], fr: [Gamma, BETA, Pré-mier, PREMIER]}'))).toEqual(
    expect.arrayContaining([
      'concepts/gamma.md:6 error "BETA" names both gamma and beta (concepts/beta.md:6): leave it to the one that people mean by it.',
      'concepts/gamma.md:6 error "PREMIER" names both gamma and alpha (concepts/alpha.md:6): leave it to the one that people mean by it.',
    ]),
  )
})

test('a former name that is a name of another concept is an error', () => {
  expect(problemsIn(withGamma('{en: [Gamma], fr: [Gamma]}', '{en: [first]}'))).toContainEqual(
    expect.stringContaining('concepts/gamma.md:7 error "first" names both gamma and alpha'),
  )
})

test('a name listed twice in one language is an error, and in both languages is none', () => {
  expect(problemsIn(withGamma('{en: [Gamma, gam-ma, Gam ma], fr: [Gamma]}'))).toEqual([
    'concepts/gamma.md:6 error "Gam ma" is listed twice in en (it is "gam-ma" to whoever types it): keep one.',
  ])
})

test('a former name that is still a present one is an error, whatever its language', () => {
  expect(problemsIn(withGamma('{en: [Gamma, old], fr: [Gamma]}', '{fr: [Old]}'))).toContainEqual(
    'concepts/gamma.md:7 error "Old" is listed as a former name and as a present one (line 6): keep one of them.',
  )
})

test('a title in lower case is an error, unless it is the same in both languages', () => {
  expect(problemsIn(withGamma('{en: [gamma ray], fr: [rayon gamma]}'))).toEqual([
    expect.stringContaining('concepts/gamma.md:6 error The fr title "rayon gamma" starts with a small letter'),
    expect.stringContaining('concepts/gamma.md:6 error The en title "gamma ray" starts with a small letter'),
  ])
  expect(problemsIn(withGamma('{en: [kubegamma], fr: [kubegamma]}'))).toEqual([])
})

test('a name that loses to another concept is an error that names both', () => {
  const alpha = { kind: 'concept', id: 'alpha' } as const
  expect(problemsIn({}, { answers: { Bêta: alpha, second: alpha } })).toEqual([
    'concepts/beta.md:6 error "Bêta" gets alpha ("Alpha") instead of beta ("Beta"): rename one of them, or take this name out.',
    'concepts/beta.md:6 error "second" gets alpha ("Alpha") instead of beta ("Beta"): rename one of them, or take this name out.',
  ])
})

test('a former name has to find its concept too', () => {
  const files = withGamma('{en: [Gamma], fr: [Gamma]}', '{en: [old gamma]}')
  expect(problemsIn(files, { answers: { 'old gamma': { kind: 'choice', ids: ['alpha', 'gamma'] } } })).toEqual([
    'concepts/gamma.md:7 error "old gamma" gets a choice between alpha, gamma instead of gamma ("Gamma"): rename one of them, or take this name out.',
  ])
})

test('a comparison that the titles of its sides, or its own phrases, do not find is an error', () => {
  const nothing = { kind: 'other', what: { en: 'no answer', fr: 'aucune réponse' } } as const
  expect(problemsIn({}, { answers: { 'Alpha vs Bêta': nothing, 'first vs second': nothing } })).toEqual([
    'comparisons/alpha-vs-beta.md:2 error "Alpha vs Bêta" gets no answer instead of alpha-vs-beta: word it otherwise, or take it out.',
    'comparisons/alpha-vs-beta.md:4 error "first vs second" gets no answer instead of alpha-vs-beta: word it otherwise, or take it out.',
  ])
})

test('a comparison that another one answers for is an error that names both', () => {
  expect(problemsIn({}, { answers: { 'Alpha vs Beta': { kind: 'comparison', id: 'other' } } })).toEqual([
    'comparisons/alpha-vs-beta.md:2 error "Alpha vs Beta" gets the comparison other instead of alpha-vs-beta: word it otherwise, or take it out.',
  ])
})
