import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SetUpError } from '../src/core/errors.ts'
import { writeKnowledgeIndex } from '../src/knowledge-index.ts'
import { lint } from '../src/lint.ts'
import { comparisonFile, conceptFile, knowledgeFolder, soundFiles } from './knowledge/lint/sample.ts'

test('a sound folder gets a summary and exit code 0', async () => {
  expect(await lintOf(soundFiles)).toMatchObject({
    code: 0,
    lines: [
      '2 concepts, 1 comparison, 4 tips in each language; 0 of 3 entries longer than 1,200 characters. 0 errors, 0 warnings.',
    ],
  })
})

test('every problem is said at once, by file and line, with its place as one would open it, and exit code 1', async () => {
  const { code, lines, folder } = await lintOf({
    ...soundFiles,
    'concepts/beta.md': conceptFile({
      names: '{en: [Beta, second], fr: [Bêta, deuxième]}',
      verified: '2019-01-01',
      enTips: ['`x` is one.'],
      frTips: ['Un tip: `x`.'],
    }),
  })
  expect(code).toBe(1)
  expect(lines.map((line) => line.replace(`${folder}/`, '').split(' ').slice(0, 2).join(' '))).toEqual([
    'concepts/beta.md:5 warning',
    'concepts/beta.md:14 warning',
    'concepts/beta.md:20 error',
    'concepts/beta.md:20 warning',
    '2 concepts,',
  ])
  expect(lines.at(-1)).toContain('1 error, 3 warnings.')
})

test('the problems and the summary are in the language of whoever runs it', async () => {
  const { lines, folder } = await lintOf({ ...soundFiles, 'concepts/gamma.md': conceptFile({}) }, [], 'fr')
  expect(lines).toEqual([
    `${folder}/concepts/gamma.md:3 erreur Aucun autre concept n'est lié à « gamma » : ajoutez-le sous « related » dans le fichier d'un voisin comme concepts/alpha.md.`,
    '3 concepts, 1 comparaison, 6 astuces par langue ; 0 entrées sur 4 au-delà de 1\u202f200 caractères. 1 erreur, 0 avertissement.',
  ])
})

test('a name is looked up with the engine that answers people', async () => {
  const { lines } = await lintOf({
    ...soundFiles,
    'concepts/gamma.md': conceptFile({ names: '{en: [Gamma, help], fr: [Gamma, rayon]}', related: '[alpha]' }),
    'concepts/alpha.md': conceptFile({ names: '{en: [Alpha, first], fr: [Alpha, premier]}', related: '[beta, gamma]' }),
  })
  expect(lines.slice(0, -1)).toEqual([expect.stringMatching(/gamma\.md:6 error "help" gets the help instead of gamma/)])
})

test('code is read with a real shell parser', async () => {
  const en = 'x.\n\n```sh\nls\necho "unfinished\n```'
  const { lines, folder } = await lintOf({
    ...soundFiles,
    'concepts/beta.md': conceptFile({ names: '{en: [Beta, second], fr: [Bêta, deuxième]}', en, fr: en }),
  })
  expect(lines[0]).toBe(`${folder}/concepts/beta.md:15 error This sh does not parse: unterminated double quote.`)
})

test('--stale lists ages and versions, and finds no fault', async () => {
  const { code, lines, folder } = await lintOf(
    { 'concepts/gamma.md': conceptFile({ verified: '2019-01-01', en: 'Stable since v1.33.' }) },
    ['--stale'],
  )
  expect(code).toBe(0)
  expect(lines).toEqual([
    'Days since the last verification, longest first:',
    expect.stringMatching(new RegExp(`^${folder}/concepts/gamma\\.md 2019-01-01 \\d{4,}$`)),
    '',
    'Lines that depend on the version of a product:',
    `${folder}/concepts/gamma.md:11 v1.33`,
  ])
})

test('--links says so when nothing answers', async () => {
  const sources = '[http://127.0.0.1:9/nowhere]'
  const files = Object.fromEntries(
    Object.entries(soundFiles).map(([file, text]) => [
      file,
      text.replaceAll(/sources: \[.*\]/g, `sources: ${sources}`),
    ]),
  )
  const { code, lines } = await lintOf(files, ['--links'])
  expect(lines[0]).toBe('The 1 source could not be checked: no site answers, so there seems to be no network.')
  expect(code).toBe(0)
})

test('--help explains every option', async () => {
  const { code, lines } = await lintOf({}, ['--help'])
  expect(code).toBe(0)
  for (const option of ['--knowledge', '--links', '--stale', '--help']) expect(lines.join('\n')).toContain(option)
})

test.for([
  [['--fix'], '"--fix" is not an option here'],
  [['concepts/alpha.md'], '"concepts/alpha.md" is not an option here'],
  [['--knowledge'], 'A folder must follow --knowledge'],
  [['--knowledge', '/nowhere'], 'There is nothing to check in "/nowhere"'],
] as const)('what cannot be run is refused with a sentence: %s', async ([args, sentence]) => {
  await expect(lint(args, 'en', { write: () => true })).rejects.toThrow(sentence)
  await expect(lint(args, 'en', { write: () => true })).rejects.toBeInstanceOf(SetUpError)
})

test('the index is written once and then is what the lint expects', async () => {
  using temporary = knowledgeFolder(soundFiles)
  const { folder } = temporary
  const printed: string[] = []
  const output = { write: (text: string) => printed.push(text) }
  const args = ['--knowledge', folder]
  expect(writeKnowledgeIndex(args, 'fr', output)).toBe(0)
  expect(printed).toEqual([`${folder}/README.md est à jour.\n`])
  expect(await lint(args, 'en', output)).toBe(0)
  writeFileSync(join(folder, 'comparisons/alpha-vs-beta.md'), comparisonFile({}).replace('Alpha vs Beta', 'A vs B'))
  expect(await lint(args, 'en', output)).toBe(1)
})

test("somebody's own page is not replaced", () => {
  using temporary = knowledgeFolder({ ...soundFiles, 'README.md': '# Ours\n' })
  const { folder } = temporary
  expect(() => writeKnowledgeIndex(['--knowledge', folder], 'en', { write: () => true })).toThrow(
    `${folder}/README.md was written by hand`,
  )
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# Ours\n')
})

test('no index is written of knowledge with an error in it', () => {
  using temporary = knowledgeFolder({ ...soundFiles, 'concepts/broken.md': '' })
  const { folder } = temporary
  expect(() => writeKnowledgeIndex(['--knowledge', folder], 'en', { write: () => true })).toThrow(SetUpError)
  expect(existsSync(join(folder, 'README.md'))).toBe(false)
})

/** What the lint prints of a folder with these files and an index of them. */
async function lintOf(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  operator: 'fr' | 'en' = 'en',
) {
  using temporary = knowledgeFolder(files)
  const { folder } = temporary
  const options = ['--knowledge', folder]
  if (Object.keys(files).length > 0) writeKnowledgeIndex(options, operator, { write: () => true })
  const printed: string[] = []
  const code = await lint([...options, ...args], operator, { write: (text) => printed.push(text) })
  return { code, lines: printed.join('').trimEnd().split('\n'), folder }
}
