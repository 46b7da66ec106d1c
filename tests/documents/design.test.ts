import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument, root } from './document.ts'

const design = readDocument('docs/design.md')
const house = design.table('The house').map(([folder, , , packages]) => ({
  folder: folder?.text ?? '',
  packages: packages?.codeSpans ?? [],
}))

test('every file and folder that the design names exists', () => {
  const paths = design.codeSpans.filter((span) => /^(?:src|tests|docs|knowledge)\//.test(span))
  expect(paths).toContain('src/config.ts')
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the design describes every folder of src', () => {
  const folders = [...foldersIn('src').filter((folder) => folder !== 'src/adapters'), ...foldersIn('src/adapters')]
  expect(house.map(({ folder }) => folder).toSorted()).toEqual(folders.toSorted())
})

test.each(house)('the design names the packages that $folder imports', ({ folder, packages }) => {
  expect(packages.toSorted()).toEqual(packagesImportedIn(folder).toSorted())
})

test('the design says why each package is there', () => {
  const { dependencies, devDependencies }: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const explained = design.tables('Dependencies').map((rows) => new Set(rows.map(([name]) => name?.text)))
  expect(explained).toEqual([dependencies, devDependencies].map((packages) => new Set(Object.keys(packages ?? {}))))
})

function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
}

/** Without what stands after a package's name; `node:` is all of Node's own. */
function packagesImportedIn(folder: string): readonly string[] {
  const specifiers = globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|\}) [^'"]*?from '([^.][^']*)'/gm)].map(
      ([, from]) => from,
    ),
  )
  return [...new Set(specifiers.map((name = '') => /^(?:node:|@[^/]+\/[^/]+|[^/]+)/.exec(name)?.[0] ?? name))]
}
