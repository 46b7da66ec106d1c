import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadUnderstanding } from '../../src/understanding.ts'
import { replay } from './replay.ts'
import { parseTranscript } from './transcript.ts'

const understanding = loadUnderstanding(join(import.meta.dirname, '../../knowledge'), 'en')

test('every kind of line is read', () => {
  const source = [
    '// about this file',
    '# A title',
    '(in Discord, locale fr, not a manager, it is 2026-11-23 09:30 Europe/Paris)',
    '» c’est quoi\\n{pod × 2} ?\\u{202E}',
    'explanation pod, fr',
    '| the phrase',
    '!| not this one',
    '[Yes]',
    '![No]',
    '[Yes] → gone, fr',
    'noted etcd ?',
    'noted nothing',
    '(a new thread)',
    'terms of: Le pod\\nredémarre',
    'terms pod, fr',
  ].join('\n')
  expect(parseTranscript(source)).toEqual([
    {
      title: 'A title',
      line: 2,
      steps: [
        { line: 3, kind: 'setting', setting: { kind: 'platform', platform: 'discord' } },
        { line: 3, kind: 'setting', setting: { kind: 'locale', locale: 'fr' } },
        { line: 3, kind: 'setting', setting: { kind: 'manager', isManager: false } },
        { line: 3, kind: 'setting', setting: { kind: 'time', nowMs: Date.parse('2026-11-23T08:30Z') } },
        { line: 4, kind: 'ask', text: 'c’est quoi\npodpod ?\u202E', outcome: 'explanation pod, fr' },
        { line: 6, kind: 'says', phrase: 'the phrase', isThere: true },
        { line: 7, kind: 'says', phrase: 'not this one', isThere: false },
        { line: 8, kind: 'button', label: 'Yes', isThere: true },
        { line: 9, kind: 'button', label: 'No', isThere: false },
        { line: 10, kind: 'press', label: 'Yes', outcome: 'gone, fr' },
        { line: 11, kind: 'noted', question: 'etcd ?' },
        { line: 12, kind: 'noted', question: '' },
        { line: 13, kind: 'setting', setting: { kind: 'thread' } },
        { line: 14, kind: 'terms', text: 'Le pod\nredémarre', outcome: 'terms pod, fr' },
      ],
    },
  ])
})

test.each([
  ['» etcd\nexplanation etcd, fr', 1],
  ['# A\n» etcd', 2],
  ['# A\n» etcd\n» pod\nexplanation pod, fr', 2],
  ['# A\n» etcd\n# B', 2],
  ['# A\nexplanation etcd, fr', 2],
  ['# A\n(in Slak)', 2],
  ['# A\n\n> etcd', 3],
])('a line that means nothing is refused with its number: %j', (source, line) => {
  expect(() => parseTranscript(source)).toThrow(expect.objectContaining({ name: 'TranscriptError', line }))
})

test('each line that is not what happened is reported with what was expected and what came', async () => {
  const [conversation] = parseTranscript(
    [
      '# Wrong in every way',
      '» what is etcd?',
      'explanation pod, en',
      '| a phrase that nobody wrote',
      '!| etcd',
      '[No such button]',
      '![En français]',
      '[No such button] → gone, en',
      'noted what is etcd?',
      '» what is apache kafka?',
      '…, fr',
      'noted nothing',
    ].join('\n'),
  )
  if (!conversation) throw new Error('There is one.')
  const mismatches = await replay(conversation, understanding)
  expect(mismatches.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 12])
  expect(mismatches[0]).toEqual({ line: 2, expected: 'explanation pod, en', got: 'explanation etcd, en' })
  expect(mismatches[3]?.got).toContain('[En français]')
})
