import { expect, test } from 'vitest'
import { readLintedEntries } from '../../../src/knowledge/lint/linted-entry.ts'
import { byAge, versionMentions } from '../../../src/knowledge/lint/stale.ts'
import { readKnowledge } from '../../../src/knowledge/load.ts'
import { conceptFile, knowledgeFolder } from './sample.ts'

test('the entry that nobody has verified for longest comes first', () => {
  const entries = entriesOf({
    'concepts/new.md': conceptFile({ verified: '2026-11-22' }),
    'concepts/old.md': conceptFile({ verified: '2025-11-23' }),
  })
  expect(byAge(entries, '2026-11-23')).toEqual([
    { file: 'concepts/old.md', verified: '2025-11-23', days: 365 },
    { file: 'concepts/new.md', verified: '2026-11-22', days: 1 },
  ])
})

test.for([
  ['Stable since v1.33 and Docker Engine 29.', ['v1.33', 'Docker Engine 29']],
  ['With Kubernetes 1.36 or containerd 2.3.', ['Kubernetes 1.36', 'containerd 2.3']],
  ['Run `docker run nginx:1.29` on Windows Server 2025.', ['nginx:1.29', 'Windows Server 2025']],
] as const)('a line that depends on a version is listed with it: %s', ([en, versions]) => {
  expect(mentionsIn(en)).toEqual([{ file: 'concepts/alpha.md', line: 11, versions }])
})

test('other numbers are no versions', () => {
  expect(
    mentionsIn('TLS 1.3 on port 6443, 192.0.2.1, 1.5 GB, cgroups v2, IPv6, layer 7, `apps/v1`, `my-app:1.0`.'),
  ).toEqual([])
})

function mentionsIn(en: string) {
  return versionMentions(entriesOf({ 'concepts/alpha.md': conceptFile({ en }) }))
}

function entriesOf(files: Readonly<Record<string, string>>) {
  using temporary = knowledgeFolder(files)
  return readLintedEntries(temporary.folder, readKnowledge(temporary.folder).knowledge)
}
