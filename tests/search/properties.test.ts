import { assert, constantFrom, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Concept } from '../../src/core/concept.ts'
import { languages } from '../../src/core/language.ts'
import { first, knowledge, search } from './own-knowledge.ts'

const concepts = [...knowledge.concepts.values()]
const anyConcept = constantFrom(...concepts)
const anyTitle = tuple(anyConcept, constantFrom(...languages)).map(([concept, language]) => concept.names[language][0])
const runs = { numRuns: 150 }

test.each(languages)('every name in %s finds its concept first', (language) => {
  const lost = concepts.flatMap((concept) => namesOf(concept, language).filter((name) => first(name) !== concept.id))
  expect(lost).toEqual([])
})

describe('the same question otherwise written finds the same', () => {
  test.each<[string, (title: string) => string]>([
    ['in capitals', (title) => title.toUpperCase()],
    ['without accents and ligatures', (title) => title.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe')],
    ['with decomposed accents', (title) => title.normalize('NFD')],
    ['with hyphens between its words', (title) => title.replaceAll(' ', '-')],
    ['with emoji around it', (title) => `👋 ${title} 🙏`],
    ['between quotes', (title) => `« ${title} »`],
    ['with three question marks', (title) => `${title} ???`],
    ['as a polite question in French', (title) => `bonjour, c'est quoi ${title} svp ? merci`],
    ['as a polite question in English', (title) => `hi, could you please explain ${title}? thanks`],
    ['with a typographic apostrophe', (title) => `qu’est-ce que l’${title}`],
  ])('%s', (_, rewrite) => {
    assert(
      property(anyTitle, (title) => {
        expect(first(rewrite(title))).toBe(first(title))
      }),
      runs,
    )
  })
})

test('the plural of a one-word title finds the same', () => {
  const oneWord = concepts
    .flatMap((concept) => languages.map((language) => concept.names[language][0]))
    .filter((title) => /^\p{L}{4,}$/u.test(title) && !/[sx]$/i.test(title))
  expect(oneWord.length).toBeGreaterThan(40)
  // "kubenets" is how Kubernetes is misspelt.
  const changed = oneWord.filter((title) => first(`${title}s`) !== first(title))
  expect(changed.filter((title) => title !== 'kubenet')).toEqual([])
})

test('the words of a title in another order find the same, unless they are the title of something else', () => {
  const titles = concepts.map((concept) => concept.names.en[0]).filter((title) => title.includes(' '))
  const changed = titles.filter((title) => first(reordered(title)) !== first(title))
  expect(changed).toEqual(['API gateway', 'Gateway API'].filter((title) => titles.includes(title)))
})

test('one wrong letter in a long title still finds it', () => {
  const long = concepts.filter((concept) => concept.names.fr[0].length >= 9)
  const misspelt = long.map((concept) => ({ id: concept.id, title: swapInTheMiddle(concept.names.fr[0]) }))
  const lost = misspelt.filter(({ id, title }) => first(title) !== id)
  expect(lost.length / misspelt.length).toBeLessThan(0.05)
})

test('the same question always finds the same, with the same confidence', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 80 }), (question) => {
      expect(search.find(question)).toEqual(search.find(question))
    }),
    runs,
  )
})

test('a confidence is between 0 and 1, whatever is typed', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 300 }), (question) => {
      for (const hit of search.find(question)) {
        expect(hit.confidence).toBeGreaterThanOrEqual(0)
        expect(hit.confidence).toBeLessThanOrEqual(1)
      }
    }),
    runs,
  )
})

test('a question of 10,000 characters is answered from its first words', () => {
  expect(first(`etcd ${'x'.repeat(10_000)}`)).toBe('etcd')
  expect(() => search.find("c'est quoi ".repeat(1_000))).not.toThrow()
})

function namesOf(concept: Concept, language: 'fr' | 'en'): readonly string[] {
  return [...concept.names[language], ...concept.formerNames[language]]
}

function swapInTheMiddle(title: string): string {
  const at = Math.floor(title.length / 2)
  return title.slice(0, at) + title.charAt(at + 1) + title.charAt(at) + title.slice(at + 2)
}

function reordered(title: string): string {
  return title.split(' ').toReversed().join(' ')
}
