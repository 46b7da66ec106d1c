import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isGenerated, renderIndexPage } from '../../src/knowledge/index-page.ts'
import { readKnowledge } from '../../src/knowledge/load.ts'
import { conceptFile, knowledgeFolder, problemsIn, soundFiles } from './lint/sample.ts'

test('every entry is listed under its category, by both titles, each leading to its language in the file', () => {
  const page = pageOf(soundFiles)
  expect(page).toContain(`## Networking · Réseau (2)

| English | Français |
|---|---|
| [Alpha](concepts/alpha.md#en) | [Alpha](concepts/alpha.md#fr) |
| [Beta](concepts/beta.md#en) | [Bêta](concepts/beta.md#fr) |
`)
  expect(page).toContain(`## Comparisons · Comparaisons (1)

| English | Français |
|---|---|
| [Alpha vs Beta](comparisons/alpha-vs-beta.md#en) | [Alpha ou Bêta](comparisons/alpha-vs-beta.md#fr) |
`)
})

test('the page counts what there is, in both languages', () => {
  const page = pageOf(soundFiles)
  expect(page).toContain('Concepts: 2; comparisons: 1; tips in each language: 4.')
  expect(page).toContain('Concepts : 2 ; comparaisons : 1 ; astuces par langue : 4.')
})

test('every link of the page leads to a file or to a heading of the page', () => {
  using temporary = knowledgeFolder(soundFiles)
  const page = renderIndexPage(readKnowledge(temporary.folder).knowledge)
  const headings = new Set(Array.from(page.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => anchorOf(heading)))
  const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)
  const [inPage, inFolder] = [true, false].map((isAnchor) => targets.filter((it) => it.startsWith('#') === isAnchor))
  expect(inPage).toHaveLength(2)
  expect(inPage?.filter((anchor) => !headings.has(anchor.slice(1)))).toEqual([])
  expect(inFolder).toHaveLength(6)
  expect(inFolder?.filter((target) => !existsSync(join(temporary.folder, target.replace(/#.*/, ''))))).toEqual([])
})

test('a title cannot break out of its table cell', () => {
  const names = '{en: ["A | B [x]"], fr: [Alpha, first, second, premier, deuxième, Bêta, Beta]}'
  expect(pageOf({ 'concepts/alpha.md': conceptFile({ names }) })).toContain(
    String.raw`[A \| B \[x\]](concepts/alpha.md#en)`,
  )
})

test('a category without names of its own is listed as it is written', () => {
  expect(pageOf({ 'concepts/alpha.md': conceptFile({ category: 'cooking' }) })).toContain('## cooking (1)')
})

test('the template loads, and all that is wrong with it is what its reader has to fill in', () => {
  const [, template = ''] = /^````markdown\n(.*?)^````$/ms.exec(pageOf(soundFiles)) ?? []
  expect(problemsIn({ 'concepts/my-concept.md': template })).toEqual([
    'concepts/my-concept.md:3 error "pod" is not a concept: write concepts/pod.md, or take it out of "related".',
    'concepts/my-concept.md:3 error "node" is not a concept: write concepts/node.md, or take it out of "related".',
    expect.stringContaining('concepts/my-concept.md:3 error No other concept is related to "my-concept"'),
  ])
})

test('a page that is out of date is an error that names the command', () => {
  expect(problemsIn({ 'README.md': pageOf({ 'concepts/alpha.md': soundFiles['concepts/alpha.md'] }) })).toEqual([
    'README.md:1 error The table of contents is out of date: write it again with "npm run knowledge:index".',
  ])
})

test('a page that somebody wrote is left alone', () => {
  expect(isGenerated('# Our knowledge\n')).toBe(false)
  expect(problemsIn({ 'README.md': '# Our knowledge\n' })).toEqual([])
})

test('as long as an entry does not load, nobody is told to write the page again', () => {
  const problems = problemsIn({ 'README.md': pageOf(soundFiles), 'concepts/beta.md': 'nothing' })
  expect(problems.filter((problem) => problem.startsWith('README.md'))).toEqual([])
})

function pageOf(files: Readonly<Record<string, string>>): string {
  using temporary = knowledgeFolder(files)
  return renderIndexPage(readKnowledge(temporary.folder).knowledge)
}

/** As GitHub makes it: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
