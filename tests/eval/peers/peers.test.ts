import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readKnowledge } from '../../../src/knowledge/load.ts'
import { searchableEntries } from '../../../src/search/entry.ts'
import { run } from '../../documents/command.ts'
import { allPeers } from './all-peers.ts'
import { fuseOverNames } from './fuse.ts'
import { toPeerDocument } from './peer.ts'

const documents = searchableEntries(readKnowledge('knowledge').knowledge).map(toPeerDocument)

test.each([fuseOverNames, ...allPeers])(
  '$name answers what is written, what lacks its accent, and nothing to nothing',
  ({ index }) => {
    const find = index(documents)
    const idsFor = (query: string): readonly string[] => find(query).map(({ id }) => id)
    expect(idsFor('etcd')).toContain('etcd')
    expect(idsFor('noeud'), 'documents are folded like questions').toContain('node')
    expect(idsFor('')).toEqual([])
    expect(find('kubernetes')[0]?.score).toBeGreaterThan(0)
  },
)

test('the peers are compared with ours in one run', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const id of ['etcd', 'kubelet', 'pod', 'node']) {
    cpSync(`knowledge/concepts/${id}.md`, join(folder, 'concepts', `${id}.md`))
  }
  const titles = ['etcd', 'kubelet', 'what is etcd', 'what is a kubelet'].map((query) => ({
    query,
    kind: 'title',
    expected: [[query.split(' ').at(-1)]],
  }))
  const strangers = ['apple pie', 'football'].map((query) => ({ query, kind: 'stranger', expected: [] }))
  const questions = [...titles, ...strangers].map((question) => JSON.stringify({ ...question, language: 'en' }))
  writeFileSync(join(folder, 'questions.jsonl'), questions.join('\n'))

  const lines = (await run(`node tests/eval/main.ts --peers --set ${folder}=${folder}/questions.jsonl`, {})).split('\n')

  for (const name of ['Timonier', ...allPeers.map((peer) => peer.name)]) {
    const totals = lines.filter((line) => line.startsWith(`${name}  `))
    expect(totals.map((line) => line.split('%').length - 1)).toEqual([7])
  }
  expect(lines.find((line) => line.startsWith('title (2)'))?.split('%')).toHaveLength(allPeers.length + 2)
})
