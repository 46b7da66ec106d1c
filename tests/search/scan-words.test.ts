import { assert, array, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { words, wordsOf } from '../../src/core/fold.ts'
import { fold } from '../../src/core/fold.ts'
import { scanWords } from '../../src/search/scan-words.ts'
import { createTypedForms } from '../../src/search/typed-forms.ts'
import { knowledge } from './own-knowledge.ts'

/** Whatever separates, joins or is more than one code unit. */
const awkward = constantFrom(
  ' ',
  '-',
  '-d',
  "'",
  '’',
  'é',
  'e\u0301',
  '\u0301',
  'Œ',
  'ﬁ',
  '𝒌',
  '日本',
  '٣',
  '👍🏽',
  '\n',
  'kube',
  '\ud835',
)

function scanned(text: string): readonly string[] {
  const found: string[] = []
  scanWords(text, (start, end) => found.push(text.slice(start, end)))
  return found
}

function typed(text: string): readonly string[] {
  return wordsOf(text).map(({ start, end }) => text.slice(start, end))
}

test('the words of a text are those that the core finds, whatever stands between them', () => {
  assert(
    property(
      array(awkward).map((parts) => parts.join('')),
      (text) => {
        expect(scanned(text).filter((word) => fold(word) !== '')).toEqual(typed(text))
      },
    ),
    { numRuns: 200 },
  )
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(scanned(text).filter((word) => fold(word) !== '')).toEqual(typed(text))
    }),
    { numRuns: 200 },
  )
})

test('the words of every entry are those that the core finds', () => {
  for (const { summary, names } of knowledge.concepts.values()) {
    for (const text of [summary.en, summary.fr, ...names.en, ...names.fr]) expect(scanned(text)).toEqual(typed(text))
  }
})

test('a form is asked about once, and known again wherever it stands', () => {
  const asked: string[] = []
  const forms = createTypedForms((form) => asked.push(form))
  const read = (text: string): readonly number[] => {
    const numbers: number[] = []
    forms.read(text, (number) => numbers.push(number))
    return numbers
  }
  const many = Array.from({ length: 5_000 }, (_, at) => `form${at}`)
  const first = read(many.join(' '))
  expect(new Set(first).size).toBe(many.length)
  expect(read(many.toReversed().join(', '))).toEqual(first.toReversed())
  expect(asked).toEqual(many)
  expect(words(many.join(' '))).toEqual(many)
})
