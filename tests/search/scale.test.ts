import { expect, test } from 'vitest'
import type { Hit } from '../../src/core/search.ts'
import { createSearch } from '../../src/search/create-search.ts'
import { searchableEntries } from '../../src/search/entry.ts'
import { namedQuestions } from '../bench/named-questions.ts'
import { recombine } from '../bench/recombine.ts'
import { growth } from '../growth.ts'
import { knowledge, search } from './own-knowledge.ts'

const entries = searchableEntries(knowledge)
const many = searchableEntries(recombine(knowledge, 2_000))
const searchOfMany = createSearch(many)

test('a name finds its entry among two thousand, whether misspelt, in the plural or without accents', () => {
  const questions = namedQuestions(many, 400)
  const lost = questions.filter(({ text, expected }) => searchOfMany.find(text, 1)[0]?.id !== expected)
  expect(lost.length / questions.length).toBeLessThanOrEqual(0.03)
})

test('more entries change nothing about a name said in full', () => {
  const own = entries.filter(({ isConcept }) => isConcept).map(({ id, names }) => ({ id, title: names.en[0] }))
  const lost = own.filter(({ id, title }) => searchOfMany.find(`what is ${title}`, 1)[0]?.id !== id)
  expect(lost.length / own.length).toBeLessThan(0.03)
})

test('what was asked before changes no answer', () => {
  const questions = [
    'pod vs container',
    'run one agent on every node',
    '99.99 99',
    'ça tourne où un conteneur',
    'dokcer imgae',
  ]
  expect(hitsByQuestion(questions.toReversed())).toEqual(hitsByQuestion(questions))
})

function hitsByQuestion(questions: readonly string[]): ReadonlyMap<string, readonly Hit[]> {
  return new Map(questions.map((question) => [question, searchOfMany.find(question)]))
}

const worst: readonly (readonly [string, string])[] = [
  ['one word', 'x'.repeat(10_000)],
  ['words that nobody knows', Array.from({ length: 1_500 }, (_, at) => `kubrn${at.toString(36)}`).join(' ')],
  ['names in clauses', entries.map(({ names }) => names.fr[0]).join(', ')],
  ['misspelt names', entries.map(({ names }) => names.en[0].replace(/(..)(.)(.)/g, '$1$3$2')).join('. ')],
  ['frequent words', 'container cluster image docker service machine '.repeat(250)],
  ['options', ' -a'.repeat(4_000)],
  ['accents', 'e\u0301'.repeat(5_000)],
  ['commas', 'a,'.repeat(5_000)],
  ['spaces', `a${' '.repeat(9_998)}a`],
]

test.each(worst)('four times as long a text takes no more than some four times as long: %s', (_, text) => {
  // 16 is what it would be if every word were compared with every other.
  expect(growth(lookAt, text.slice(0, 2_500), text.slice(0, 10_000))).toBeLessThan(12)
})

function lookAt(question: string): void {
  search.find(question)
  search.languageOf(question)
}
