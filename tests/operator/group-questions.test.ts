import { expect, onTestFinished, test, vi } from 'vitest'
import type { UnansweredCount } from '../../src/core/store.ts'
import { groupQuestions } from '../../src/operator/group-questions.ts'
import { understanding } from '../bot/bot-set-up.ts'

const { search } = understanding

test('the same question in both languages, with a typo or in the plural is one', () => {
  const groups = groupQuestions(
    [asked("c'est quoi ansible", 3), asked('what is ansible', 2), asked('ansibel', 1), asked('les ansibles', 1)],
    search,
  )
  expect(groups.map(({ text, count }) => [text, count])).toEqual([["c'est quoi ansible", 7]])
  expect(groups[0]?.wordings[0]).toEqual({ text: "c'est quoi ansible", count: 3 })
})

test('different questions stay apart, even short ones that look alike', () => {
  const groups = groupQuestions(
    [asked('c est quoi un vpn', 2), asked('c est quoi un vps', 1), asked('redis', 1)],
    search,
  )
  expect(groups.map(({ count }) => count)).toEqual([2, 1, 1])
})

test('one word in common is not enough', () => {
  const groups = groupQuestions([asked('install ansible on windows'), asked('ansible tower licence price')], search)
  expect(groups).toHaveLength(2)
})

test('the most frequent group comes first, with everything its members tell', () => {
  const [first] = groupQuestions(
    [
      asked('redis', 1),
      { ...asked('ansible', 1), languages: ['en'], platforms: ['discord'], firstMs: 5, lastMs: 6 },
      { ...asked('c est quoi ansible', 1), languages: ['fr'], platforms: ['slack'], firstMs: 1, lastMs: 9 },
    ],
    search,
  )
  expect(first).toMatchObject({
    count: 2,
    languages: ['en', 'fr'],
    platforms: ['discord', 'slack'],
    firstMs: 1,
    lastMs: 9,
  })
})

test('the order of the questions changes nothing', () => {
  const questions = [asked('ansible', 2), asked('ansibel', 1), asked('terraform', 3), asked('what is teraform', 1)]
  expect(groupQuestions(questions.toReversed(), search)).toEqual(groupQuestions(questions, search))
})

test('long questions with words in common are not compared each with each', () => {
  const syllables = ['ba', 'ke', 'lo', 'mi', 'tu', 'zar', 'vex', 'pon', 'qui', 'dra']
  const word = (seed: number) =>
    [1, 7, 49, 343].map((step) => syllables[Math.floor((seed * 7_919) / step) % 10] ?? '').join('')
  const count = 1_000
  const questions = Array.from({ length: count }, (_, index) =>
    asked(`docker install cluster ${Array.from({ length: 9 }, (__, at) => word(index * 9 + at)).join(' ')}`),
  )
  const compared = vi.spyOn(Set.prototype, 'isDisjointFrom')
  onTestFinished(() => compared.mockRestore())
  groupQuestions(questions, search)
  // A word of one with the words of another each time.
  expect(compared.mock.calls.length).toBeLessThan((count * count) / 10)
})

function asked(text: string, count = 1): UnansweredCount {
  return { text, count, languages: ['fr'], platforms: ['slack'], firstMs: 0, lastMs: 0 }
}
