import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { readDocument, root } from './document.ts'

/** No Docker engine is needed: what matters can be read off the instructions. */
const instructions = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }))

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
)

function argumentsOf(name: string): readonly string[] {
  return instructions.filter((instruction) => instruction.name === name).map(({ rest }) => rest)
}

const environment = Object.fromEntries(
  argumentsOf('ENV').flatMap((rest) =>
    rest.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  ),
)
const config = readConfig(environment)

test('the image has the Node that the bot is developed with', () => {
  const { version } = packages['node_modules/node'] ?? {}
  expect(argumentsOf('FROM')).toEqual([`node:${version?.split('.')[0]}-slim`])
})

test('nothing is built, and the tools of development stay out', () => {
  expect(argumentsOf('RUN').filter((command) => command.includes('npm'))).toEqual([
    'npm ci --omit=dev --ignore-scripts && npm cache clean --force',
  ])
})

test('no package that runs in production needs an install script', () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)
  expect(scripted).toEqual([])
})

test('the bot does not run as root, and may write where its volume is', () => {
  const [user] = argumentsOf('USER')
  expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
  const names = instructions.map(({ name }) => name)
  const chown = instructions.findIndex(({ rest }) => rest === `mkdir data && chown ${user} data`)
  expect(chown).toBeGreaterThan(-1)
  expect(names.indexOf('VOLUME')).toBeGreaterThan(chown)
})

test('the entries and the database are where the volumes of the README go', () => {
  const shown = readDocument('README.md').codeBlocks.map(({ text }) => text)
  const mounts = shown.join('\n').matchAll(/ -v "?[^\s:]+:([^\s:"]+)/g)
  expect(argumentsOf('WORKDIR')).toEqual(['/app'])
  expect(argumentsOf('VOLUME')).toEqual(['/app/data'])
  expect(config.knowledgeDir).toBe('/app/knowledge')
  expect(config.database).toEqual({ kind: 'sqlite', file: '/app/data/timonier.db' })
  expect(new Set(Array.from(mounts, ([, target]) => target))).toEqual(new Set(['/app/data', '/app/knowledge']))
})

test('Docker can ask how the bot is', () => {
  expect(config.healthPort).toBe(8080)
  expect(argumentsOf('HEALTHCHECK').join()).toMatch(/ CMD \["node", "src\/main\.ts", "health"\]$/)
})

test('SIGTERM reaches the bot: no shell and no npm stands in between', () => {
  expect(argumentsOf('CMD')).toEqual(['["node", "src/main.ts", "start"]'])
  expect(argumentsOf('ENTRYPOINT')).toEqual([])
})

test('only what the Dockerfile copies is sent to Docker: no secret ends up in the image', () => {
  const lines = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
  const [everything, ...exceptions] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const copied = argumentsOf('COPY').flatMap((rest) => rest.split(' ').slice(0, -1))
  expect(everything).toBe('*')
  expect(exceptions.toSorted()).toEqual(copied.map((path) => `!${path}`).toSorted())
})
