import { createServer, type RequestListener } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLinks } from '../../../src/knowledge/lint/links.ts'
import { readLintedEntries } from '../../../src/knowledge/lint/linted-entry.ts'
import { readKnowledge } from '../../../src/knowledge/load.ts'
import { conceptFile, knowledgeFolder } from './sample.ts'

/** What the site answers on each path; everything else is there. */
const answers: Record<string, RequestListener> = {
  '/gone': (_, response) => response.writeHead(404).end(),
  '/refuses-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/here' }).end(),
  '/hangs-up': (_, response) => response.destroy(),
}

let asked: string[] = []
const server = createServer((request, response) => {
  const { method, url = '' } = request
  asked.push(`${method} ${url}`)
  const answer = answers[url]
  if (answer) answer(request, response)
  else response.writeHead(200).end()
})
let site = ''

beforeEach(async () => {
  asked = []
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => void server.close(resolve))
})

test('a source that is there is no problem: at once, after a redirect, or only when it is asked for with GET', async () => {
  const { problems, sources, hasNetwork } = await check(['/here', '/moved', '/refuses-head'])
  expect(problems).toEqual([])
  expect({ sources, hasNetwork }).toEqual({ sources: 3, hasNetwork: true })
})

test('a source that is gone is an error on its own line', async () => {
  expect((await check(['/here', '/gone'])).problems).toEqual([
    `concepts/alpha.md:6 error ${site}/gone no longer exists (404): find where the page has moved to, or another source.`,
  ])
})

test('a source that refuses or hangs up is a warning that says how', async () => {
  expect((await check(['/forbidden', '/hangs-up'])).problems).toEqual([
    `concepts/alpha.md:5 warning ${site}/forbidden does not answer (403): open it in a browser to see whether it is still there.`,
    `concepts/alpha.md:6 warning ${site}/hangs-up does not answer (other side closed): open it in a browser to see whether it is still there.`,
  ])
})

test('an address that several entries have is asked for once, and reported in each', async () => {
  const { problems, sources } = await check(['/gone'], ['/gone'])
  expect(problems).toHaveLength(2)
  expect(sources).toBe(1)
  expect(asked).toEqual(['HEAD /gone', 'GET /gone'])
})

test('when no site answers, nothing is said of any source', async () => {
  expect(await check(['/hangs-up'])).toEqual({ problems: [], sources: 1, hasNetwork: false })
})

async function check(...sourcesOfEntries: readonly (readonly string[])[]) {
  const files = sourcesOfEntries.map((paths, at): [string, string] => [
    `concepts/${['alpha', 'beta'][at]}.md`,
    conceptFile({ sources: paths.map((path) => `\n  - ${site}${path}`).join('') }),
  ])
  using temporary = knowledgeFolder(Object.fromEntries(files))
  const { knowledge } = readKnowledge(temporary.folder)
  const { problems, ...rest } = await checkLinks(readLintedEntries(temporary.folder, knowledge))
  return {
    ...rest,
    problems: problems.map(({ file, line, severity, what }) => `${file}:${line} ${severity} ${what.en}`),
  }
}
