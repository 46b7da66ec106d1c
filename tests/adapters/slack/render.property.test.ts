import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderSlack } from '../../../src/adapters/slack/index.ts'
import type { Action, Subject } from '../../../src/core/action.ts'
import { link, note, paragraph, text as plain, type Block, type Inline, type Inlines } from '../../../src/core/block.ts'
import type { Button, Message } from '../../../src/core/message.ts'
import { renderForView } from '../../../src/adapters/slack/render/render-slack.ts'
import { answerModal } from '../../../src/adapters/slack/views/modal.ts'
import { loadBlockKit } from './block-kit-schema.ts'
import { words } from './running.ts'
import { violationsOf, violationsOfView } from './violations.ts'

const blockKit = await loadBlockKit()

const hostile = fc.constantFrom(
  '<!channel>',
  '<@U123>',
  '*b*',
  '_i_',
  '`c`',
  '~s~',
  '\n> q',
  '&amp;',
  '\u0000',
  '\ud800',
  '"',
  '\\',
  'é',
  '🚢',
)
const shortText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.array(fc.oneof(hostile, fc.lorem()), { maxLength: 8 }).map((parts) => parts.join(' ')),
)
const anyText = fc.oneof(
  { weight: 6, arbitrary: shortText },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.oneof(hostile, fc.lorem()), fc.nat(2_000)).map(([part, times]) => part.repeat(times)),
  },
)
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom('', 'javascript:x', 'https://x/?a=|<&>', `https://x/${'&'.repeat(900)}`),
  anyText,
)

function inlinesOf(text: fc.Arbitrary<string>): fc.Arbitrary<Inlines> {
  const styled = fc.record({ kind: fc.constantFrom('text', 'strong', 'emphasis', 'code'), text })
  const linked = fc.record({ kind: fc.constant('link'), text, url })
  return fc.array(fc.oneof<fc.Arbitrary<Inline>[]>(styled, linked), { maxLength: 6 })
}

function blockOf(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const inlines = inlinesOf(text)
  const table = fc.tuple(fc.nat(22), fc.nat(104)).chain(([columns, rows]) => {
    const row = fc.array(inlines, { minLength: columns, maxLength: columns })
    return fc
      .tuple(row, row)
      .map(([header, cells]): Block => ({ kind: 'table', header, rows: Array.from({ length: rows }, () => cells) }))
  })
  return fc.oneof<fc.Arbitrary<Block>[]>(
    fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2), text }),
    fc.record({ kind: fc.constant('paragraph'), content: inlines }),
    fc.record({ kind: fc.constant('note'), content: inlines }),
    fc.record({ kind: fc.constant('list'), ordered: fc.boolean(), items: fc.array(inlines, { maxLength: 20 }) }),
    fc.record({ kind: fc.constant('code'), syntax: fc.constant('sh'), text }),
    table,
  )
}

const id = fc.stringMatching(/^[a-z0-9-]{1,40}$/)
const subject: fc.Arbitrary<Subject> = fc.record({ kind: fc.constantFrom('concept', 'comparison'), id })
const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('open', 'more', 'share', 'compare', 'helpful', 'unhelpful'),
  subject,
  language: fc.constantFrom('fr', 'en'),
})
const button = fc.record({ label: anyText, action })

const anyMessage: fc.Arbitrary<Message> = fc.record(
  {
    language: fc.constantFrom('fr', 'en'),
    blocks: fc.array(blockOf(anyText), { maxLength: 60 }),
    buttons: fc.array(button, { maxLength: 40 }),
    choices: fc.record({ label: anyText, options: fc.array(button, { minLength: 1, maxLength: 120 }) }),
    about: subject,
    plain: anyText,
  },
  { requiredKeys: ['language', 'blocks', 'buttons', 'plain'] },
)

/** The same messages every time, so that a red test is somebody's change. */
const runs = { seed: 20_261_123, numRuns: 60 }

test('whatever the message, Slack has nothing to refuse in it and nothing to read but our own links', () => {
  fc.assert(
    fc.property(anyMessage, fc.option(anyText, { nil: undefined }), (message, dismiss) => {
      const payload = renderSlack(message, dismiss)
      expect(violationsOf(payload)).toEqual([])
      expect(blockKit.faultsOfBlocks(payload.blocks)).toEqual([])
    }),
    runs,
  )
})

test('whatever the message, a modal takes it', () => {
  fc.assert(
    fc.property(anyMessage, (message) => {
      fc.pre(renderForView(message).length > 0)
      const view = answerModal(words, message)
      expect(violationsOfView(view)).toEqual([])
      expect(blockKit.faultsOfView(view)).toEqual([])
    }),
    { ...runs, numRuns: 15 },
  )
})

test('an enormous entry leaves room for its buttons, its menu and its sources', () => {
  const related = Array.from({ length: 100 }, (_, index): Button => ({
    label: `Concept ${index} <@U1> & *bold*`,
    action: { kind: 'open', subject: { kind: 'concept', id: `concept-${index}` }, language: 'fr' },
  }))
  const table: Block = {
    kind: 'table',
    header: Array.from({ length: 30 }, () => [plain('side')]),
    rows: Array.from({ length: 500 }, () => Array.from({ length: 30 }, () => [plain('cell <!here> '.repeat(20))])),
  }
  const payload = renderSlack({
    language: 'fr',
    blocks: [
      paragraph(plain('word '.repeat(2_000))),
      table,
      note(plain('Sources : '), link('etcd', 'https://etcd.io/')),
    ],
    buttons: related,
    choices: { label: 'Choisir', options: related },
    plain: 'word '.repeat(2_000),
  })
  expect(violationsOf(payload)).toEqual([])
  expect(blockKit.faultsOfBlocks(payload.blocks)).toEqual([])
  expect(payload.blocks.map(({ type }) => type)).toContain('context')
  expect(payload.blocks.slice(-2).map(({ type }) => type)).toEqual(['actions', 'actions'])
})

test('nothing of a message that has its place is left out', () => {
  const blocks = fc.array(blockOf(fc.stringMatching(/^[a-z]{1,9}$/)), { maxLength: 2 })
  fc.assert(
    fc.property(fc.record({ blocks, language: fc.constant('en') }), ({ blocks: sent }) => {
      const rendered = JSON.stringify(renderSlack({ language: 'en', blocks: sent, buttons: [], plain: 'x' }).blocks)
      fc.pre(!rendered.includes('…'))
      for (const word of sent.flatMap(wordsOf)) expect(rendered).toContain(word)
    }),
    runs,
  )
})

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return [block.text]
    case 'paragraph':
    case 'note':
      return block.content.map((inline) => inline.text)
    case 'list':
      return block.items.flat().map((inline) => inline.text)
    case 'table':
      return block.header.length === 0 ? [] : block.rows.flat(2).map((inline) => inline.text)
  }
}
