import { expect, test } from 'vitest'
import { words } from '../../src/core/fold.ts'
import { languages } from '../../src/core/language.ts'
import { readKnowledge } from '../../src/knowledge/load.ts'
import { recombine } from './recombine.ts'

const real = readKnowledge('knowledge').knowledge
const larger = recombine(real, 500)

test('the same size makes the same knowledge', () => {
  expect(recombine(real, 500)).toEqual(larger)
})

test('the real entries come first, as they are, and the made ones fill up to the size', () => {
  expect(larger.concepts.size).toBe(500)
  expect([...larger.concepts].slice(0, real.concepts.size)).toEqual([...real.concepts])
  expect(larger.comparisons).toEqual(real.comparisons)
})

test('no made entry has a name that another entry has, in whatever order of words', () => {
  const concepts = [...larger.concepts.values()]
  const namesOf = (some: typeof concepts): readonly string[] =>
    some.flatMap(({ names }) => languages.flatMap((language) => names[language].map(keyOf)))
  const ofReal = new Set(namesOf(concepts.slice(0, real.concepts.size)))
  const ofMade = namesOf(concepts.slice(real.concepts.size))
  expect(ofMade.filter((name) => ofReal.has(name))).toEqual([])
  expect(new Set(ofMade).size).toBe(ofMade.length)
})

test('the vocabulary of names grows with the entries', () => {
  expect(nameWords(larger).size).toBeGreaterThan(nameWords(real).size)
})

test('a smaller knowledge compares nothing that it has not', () => {
  const { concepts, comparisons } = recombine(real, 10)
  expect(concepts.size).toBe(10)
  const sides = comparisons.flatMap((comparison) => comparison.sides)
  expect(sides.filter(({ id, isConcept }) => isConcept && !concepts.has(id))).toEqual([])
})

function keyOf(name: string): string {
  return words(name).toSorted().join(' ')
}

function nameWords({ concepts }: typeof real): ReadonlySet<string> {
  return new Set([...concepts.values()].flatMap(({ names }) => [...names.en, ...names.fr].flatMap(words)))
}
