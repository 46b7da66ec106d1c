import { expect, test } from 'vitest'
import { link, paragraph, text } from '../../src/core/block.ts'
import { toPlain } from '../../src/wording/plain.ts'

test('paragraphs stand apart, items and lines of code on a line each', () => {
  const plain = toPlain(
    [
      { kind: 'heading', level: 1, text: 'etcd' },
      paragraph(text('A '), { kind: 'strong', text: 'database' }, text('.')),
      { kind: 'list', ordered: false, items: [[text('one')], [text('two')]] },
      { kind: 'list', ordered: true, items: [[text('one')], [text('two')]] },
      { kind: 'code', syntax: 'sh', text: 'etcdctl get a\netcdctl get b' },
    ],
    'en',
  )
  expect(plain).toBe('etcd\n\nA database.\n\n- one\n- two\n\n1. one\n2. two\n\netcdctl get a\netcdctl get b')
})

test('a link says where it leads, once', () => {
  const plain = toPlain(
    [
      paragraph(link('etcd.io/docs', 'https://etcd.io/docs')),
      paragraph(link('the documentation', 'https://etcd.io/docs')),
    ],
    'en',
  )
  expect(plain).toBe('https://etcd.io/docs\n\nthe documentation (https://etcd.io/docs)')
})

test('each cell of a table is named by its column', () => {
  const table = {
    kind: 'table',
    header: [[], [text('Pod')], [text('Node')]],
    rows: [[[text('Number')], [text('many')], [text('few')]]],
  } as const
  expect(
    toPlain([table], 'en')
      .split('\n')
      .map((line) => line.trim().replace(/\s?:\s/, '=')),
  ).toEqual(['Number', 'Pod=many', 'Node=few'])
})
