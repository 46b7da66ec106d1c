import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, link, strong, text } from '../../src/core/block.ts'
import { blockWithFrenchSpaces, withFrenchSpaces } from '../../src/core/french-spacing.ts'

const runs = { seed: 2026 }

const noBreak = '\u00A0'

test.each([
  ['Quoi ?', 'Quoi_?'],
  ['Deux choses : « un pod », puis un nœud !', 'Deux choses_: «_un pod_», puis un nœud_!'],
  ['(vraiment ?)', '(vraiment_?)'],
  ['Oui ; non.', 'Oui_; non.'],
  ['à 9:30, sur 10.0.0.1:80', 'à 9:30, sur 10.0.0.1:80'],
  ['un :label ou ?query', 'un :label ou ?query'],
  ['', ''],
])('no line breaks inside "%s"', (typed, expected) => {
  expect(withFrenchSpaces(typed)).toBe(expected.replaceAll('_', noBreak))
})

test('only ordinary spaces change, each into one that does not break', () => {
  fc.assert(
    fc.property(frenchSentence, (sentence) => {
      const spaced = withFrenchSpaces(sentence)
      expect(spaced.replaceAll(noBreak, ' ')).toBe(sentence)
      expect(spaced).not.toMatch(/ [:;!?»](?:\s|$)/)
      expect(withFrenchSpaces(spaced)).toBe(spaced)
    }),
    runs,
  )
})

test('prose gets its spaces wherever it stands, code and links stay as they are', () => {
  const typed = [text('Quoi ?'), strong('Oui !'), link('Où ?', 'https://example.com/a ?'), code('a ? b : c')]
  const spaced = [text(`Quoi${noBreak}?`), strong(`Oui${noBreak}!`), ...typed.slice(2)]
  const before: Block[] = [
    { kind: 'heading', level: 1, text: 'Un pod ?' },
    { kind: 'paragraph', content: typed },
    { kind: 'note', content: typed },
    { kind: 'list', ordered: false, items: [typed] },
    { kind: 'table', header: [typed], rows: [[typed]] },
    { kind: 'code', syntax: 'sh', text: 'test ? :' },
  ]
  expect(before.map(blockWithFrenchSpaces)).toEqual([
    { kind: 'heading', level: 1, text: `Un pod${noBreak}?` },
    { kind: 'paragraph', content: spaced },
    { kind: 'note', content: spaced },
    { kind: 'list', ordered: false, items: [spaced] },
    { kind: 'table', header: [spaced], rows: [[spaced]] },
    { kind: 'code', syntax: 'sh', text: 'test ? :' },
  ])
})

const frenchSentence = fc
  .array(fc.constantFrom(' ', ' ', '«', '»', '?', '!', ':', ';', 'pod', 'à', '.', ',', '(', ')', '\n'))
  .map((parts) => parts.join(''))

function code(value: string) {
  return { kind: 'code', text: value } as const
}
