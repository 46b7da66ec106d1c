import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Which packages a folder of src/ may import beside its own files and src/core; `node:` stands for all of Node's own. */
const allowedPackages: Record<string, readonly string[]> = {
  core: [],
  search: ['fuse.js', 'snowball-stemmers'],
  answering: [],
  wording: [],
  knowledge: [
    'yaml',
    'zod',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-gfm-table',
    'micromark-extension-gfm-table',
    'node:',
  ],
  storage: ['kysely', 'pg', 'node:'],
  tips: [],
  'adapters/console': ['node:'],
  'adapters/slack': ['@slack/bolt', '@slack/web-api', '@slack/types', 'node:'],
  'adapters/discord': ['discord.js', 'node:'],
  'adapters/web': ['hono', '@hono/node-server', 'd3-force', 'node:'],
  operator: [],
}

/** Files at the top of src/, the bot and the operator's commands are the wiring and may import anything. */
const wiring = new Set(['', 'adapters', 'admin', 'bot'])

test('every folder imports only core, itself and the packages it was given', () => {
  const trespasses = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(folderOf(file), imported))
      .map((imported) => `${file} imports ${imported}`),
  )
  expect(trespasses).toEqual([])
})

function isAllowed(folder: string, imported: string): boolean {
  if (wiring.has(folder)) return true
  const packages = allowedPackages[folder]
  if (!packages) return false
  if (imported.startsWith('src/')) return folderOf(imported) === 'core' || folderOf(imported) === folder
  if (imported.startsWith('node:') || builtinModules.includes(imported)) return packages.includes('node:')
  return packages.some((name) => imported === name || imported.startsWith(`${name}/`))
}

/** `src/search/fold.ts` → `search`, `src/adapters/slack/render.ts` → `adapters/slack`, `src/main.ts` → ''. */
function folderOf(file: string): string {
  const parts = dirname(file).split('/').slice(1)
  return parts.slice(0, parts[0] === 'adapters' ? 2 : 1).join('/')
}

/** Package names as they are written; our own files as paths from the root. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const specifiers = source.matchAll(
    /^\s*(?:import|export)[^'"]*?from '([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gm,
  )
  return [...specifiers].map(([, from, dynamic, bare]) => {
    const specifier = from ?? dynamic ?? bare ?? ''
    return specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier
  })
}
