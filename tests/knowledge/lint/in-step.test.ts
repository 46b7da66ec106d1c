import { expect, test } from 'vitest'
import { comparisonFile, conceptFile, problemsIn } from './sample.ts'

/** What the lint says of a concept with these texts. */
function problemsWith(parts: Parameters<typeof conceptFile>[0]): string[] {
  const names = '{en: [Alpha, first], fr: [Alpha, premier]}'
  return problemsIn({ 'concepts/alpha.md': conceptFile({ ...parts, names, related: '[beta]' }) })
}

test('a block that only one language has is an error', () => {
  expect(problemsWith({ en: 'One.\n\nTwo.', fr: 'Un.' })).toEqual([
    'concepts/alpha.md:20 error Block 2 is a paragraph (line 13) in English and missing in French: both languages have the same blocks in the same order.',
  ])
})

test('blocks in another order are an error', () => {
  expect(problemsWith({ en: 'One.\n\nTwo.\n\n- three', fr: 'Un.\n\n- trois\n\nDeux.' })).toEqual([
    expect.stringContaining(
      'concepts/alpha.md:24 error Block 2 is a paragraph (line 13) in English and a list of 1 (line 24) in French',
    ),
  ])
})

test('lists of different length are an error', () => {
  expect(problemsWith({ en: 'One.\n\n- a\n- b', fr: 'Un.\n\n- a' })).toEqual([
    expect.stringContaining('Block 2 is a list of 2 (line 13) in English and a list of 1 (line 23) in French'),
  ])
})

test('a tip that only one language has is an error', () => {
  expect(problemsWith({ enTips: ['One.', 'Two.', 'Three.'], frTips: ['Un.', 'Deux.'] })).toEqual([
    'concepts/alpha.md:23 error There are 3 tips in English and 2 in French: every tip is in both.',
  ])
})

test('a row that only one table has is an error', () => {
  const frTable = '| | Alpha | Bêta |\n|---|---|---|\n| Place | premier | deuxième |\n| Taille | petite | grande |'
  expect(problemsIn({ 'comparisons/alpha-vs-beta.md': comparisonFile({ frTable }) })).toEqual([
    'comparisons/alpha-vs-beta.md:24 error The table is 2×3 in English (line 13) and 3×3 in French, rows by columns: the same rows in the same order.',
  ])
})

test('a row with a cell too few, or one too many, is an error', () => {
  const enTable = '| | Alpha | Beta |\n|---|---|---|\n| Place | first |\n| Size | small | big | huge |'
  const frTable = '| | Alpha | Bêta |\n|---|---|---|\n| Place | premier | deuxième |\n| Taille | petite | grande |'
  expect(problemsIn({ 'comparisons/alpha-vs-beta.md': comparisonFile({ enTable, frTable }) })).toEqual([
    'comparisons/alpha-vs-beta.md:15 error This row has 2 cells, the first one 3: is a "|" missing, or one too many?',
    'comparisons/alpha-vs-beta.md:16 error This row has 4 cells, the first one 3: is a "|" missing, or one too many?',
  ])
})

test('code that differs in more than its comments is an error', () => {
  const en = 'One.\n\n```sh\nkubectl get pods # all of them\nkubectl get nodes\n```'
  const fr = 'Un.\n\n```sh\n# tous\nkubectl get pods\nkubectl get node\n```'
  expect(problemsWith({ en, fr })).toEqual([
    'concepts/alpha.md:25 error This code differs from the English one (line 13) in more than its comments: "kubectl get nodes" / "kubectl get node".',
  ])
})

test('comments and drawings may be translated', () => {
  const en = 'One.\n\n```sh\n# all of them\nkubectl get pods # here\n```\n\n```text\nkernel > container\n```'
  const fr = 'Un.\n\n```sh\n# tous\nkubectl get pods # ici\n```\n\n```text\nnoyau > conteneur\n```'
  expect(problemsWith({ en, fr })).toEqual([])
})

test('a `#` inside a word is no comment', () => {
  const [en, fr] = [textWithCode('sh', 'curl example.com/#a'), textWithCode('sh', 'curl example.com/#b')]
  expect(problemsWith({ en, fr })).toHaveLength(1)
})

test('the same code in another language is an error', () => {
  expect(problemsWith({ en: textWithCode('json', '1'), fr: textWithCode('yaml', '1') })).toEqual([
    expect.stringContaining('"json" / "yaml"'),
  ])
})

function textWithCode(language: string, code: string): string {
  return `x.\n\n\`\`\`${language}\n${code}\n\`\`\``
}
