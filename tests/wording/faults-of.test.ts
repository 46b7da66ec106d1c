import { expect, test } from 'vitest'
import { type Block, type Inline, paragraph, text } from '../../src/core/block.ts'
import type { Message } from '../../src/core/message.ts'
import { toPlain } from '../../src/wording/plain.ts'
import { faultsOf } from './faults-of.ts'

function message(blocks: readonly Block[], language: Message['language'] = 'fr'): Message {
  return { language, blocks, buttons: [], plain: toPlain(blocks, language) }
}

test.each<readonly [string, readonly Inline[]]>([
  ['a value that nobody put into words', [text('Une astuce à undefined.')]],
  ['an object', [text('Une astuce à [object Object].')]],
  ['a space at which a line may break', [text('Qui est là ?')]],
  ['a missing space before a question mark', [text('Qui est là?')]],
  ['a missing space before a colon', [text('Sources: etcd.io')]],
  ['a breaking space after a quotation mark', [text('dit « oui\u00A0»')]],
  ['straight quotation marks', [text('un écran de 15"')]],
  ['nothing to read', [text(' ')]],
])('%s is a fault of a French message', (_, content) => {
  expect(faultsOf(message([paragraph(...content)]))).toHaveLength(1)
})

test.each<readonly [string, Block]>([
  ['an empty heading', { kind: 'heading', level: 1, text: '' }],
  ['an empty list', { kind: 'list', ordered: false, items: [] }],
  ['an empty item', { kind: 'list', ordered: false, items: [[text('one')], []] }],
  ['a crooked row', { kind: 'table', header: [[], [text('a')]], rows: [[[text('b')]]] }],
  ['an empty cell', { kind: 'table', header: [[], [text('a')]], rows: [[[text('b')], []]] }],
])('%s is a fault of any message', (_, block) => {
  expect(faultsOf(message([block], 'en'))).toHaveLength(1)
})

test('French as it should be has no fault, nor has code or an address in it', () => {
  const content = [
    text('«\u00A0Oui\u00A0»\u00A0: qui est là\u00A0? '),
    { kind: 'code', text: 'test -f x && echo "y"; echo z' } as const,
    text(', voir '),
    { kind: 'link', text: 'etcd.io', url: 'https://etcd.io' } as const,
  ]
  expect(faultsOf(message([paragraph(...content)]))).toEqual([])
})
