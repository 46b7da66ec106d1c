import { expect, test } from 'vitest'
import { renderSlack } from '../../../src/adapters/slack/index.ts'
import { link, note, paragraph, strong, text, type Block, type Table } from '../../../src/core/block.ts'
import type { Message } from '../../../src/core/message.ts'
import { sampleMessages } from './sample-messages.ts'

test('a mention in the answer pings nobody and a mark in it marks nothing', () => {
  const hostile = '<!channel> <@U1> *bold* `code` _it_ ~no~ > & :tada: <https://evil|click>'
  const { blocks, text: fallback } = renderSlack(message([paragraph(text(hostile)), note(text(hostile))], hostile))
  expect(blocks).toEqual([
    // Rich text is literal.
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] }] },
    {
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          text: '&lt;!channel&gt; &lt;@U1&gt; ∗bold∗ ˋcodeˋ ˍitˍ ∼no∼ &gt; &amp; :tada: &lt;https://evil|click&gt;',
          verbatim: true,
        },
      ],
    },
  ])
  expect(fallback).toBe(
    '&lt;!channel&gt; &lt;@U1&gt; *bold* `code` _it_ ~no~ &gt; &amp; :tada: &lt;https://evil|click&gt;',
  )
})

test('small print keeps its styles and its links', () => {
  const content = note(
    { kind: 'strong', text: 'a' },
    text(' '),
    { kind: 'emphasis', text: 'b' },
    text(' '),
    { kind: 'code', text: 'kube_proxy' },
    text(' '),
    link('c | d', 'https://example.com/?q=a|b&c=<d>'),
    link('nowhere', 'javascript:alert(1)'),
  )
  expect(renderSlack(message([content])).blocks).toMatchObject([
    { elements: [{ text: '*a* _b_ `kube_proxy` <https://example.com/?q=a%7Cb&amp;c=%3Cd%3E|c | d>nowhere' }] },
  ])
})

test('a title too long for a header is said in bold, whole', () => {
  const title = 'a very long title '.repeat(10).trim()
  expect(renderSlack(message([{ kind: 'heading', level: 1, text: title }])).blocks).toMatchObject([
    { type: 'rich_text', elements: [{ elements: [{ text: title, style: { bold: true } }] }] },
  ])
})

test('an ordered list in two pieces goes on counting', () => {
  const items = Array.from({ length: 60 }, (_, index) => [text(`step ${index + 1}`)])
  const { blocks } = renderSlack(message([{ kind: 'list', ordered: true, items }]))
  const [first, second] = blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
  expect(second).toMatchObject({ type: 'rich_text_list', style: 'ordered', offset: first?.elements.length })
})

test("a table too large for Slack's own becomes a list for each axis", () => {
  const [first, second] = renderSlack(message([table(101, 3)])).blocks
  expect(first).toMatchObject({ elements: [{ elements: [{ text: 'r0c0', style: { bold: true } }] }] })
  expect(second).toMatchObject({
    elements: [
      {
        type: 'rich_text_list',
        elements: [
          { elements: [{ text: 'side 1', style: { bold: true } }, { text: ' · ' }, { text: 'r0c1' }] },
          { elements: [{ text: 'side 2', style: { bold: true } }, { text: ' · ' }, { text: 'r0c2' }] },
        ],
      },
    ],
  })
})

test('only the first table is native: Slack refuses a second one', () => {
  const types = renderSlack(message([table(1, 2), table(1, 2)])).blocks.map((block) => block.type)
  expect(types).toEqual(['table', 'rich_text', 'rich_text'])
})

test('an empty cell is kept as a space, which Slack accepts', () => {
  const [block] = renderSlack(message([{ kind: 'table', header: [[], [text('A')]], rows: [[[], []]] }])).blocks
  expect(block).toMatchObject({
    rows: [
      [{ type: 'raw_text', text: ' ' }, { type: 'rich_text' }],
      [
        { type: 'raw_text', text: ' ' },
        { type: 'raw_text', text: ' ' },
      ],
    ],
  })
})

test('a message too long for Slack loses the end of its text, not its sources nor its buttons', () => {
  const sample = sampleMessages['explanation.en']
  const sources = sample?.blocks.at(-1)
  if (!sample || !sources) throw new Error('There is no such sample.')
  const long = Array.from({ length: 80 }, (_, index) => paragraph(text(`${index} ${'word '.repeat(60)}`)))
  const { blocks } = renderSlack({ ...sample, blocks: [...long, sources] })
  expect(blocks.slice(-4)).toMatchObject([
    { type: 'rich_text', elements: [{ elements: [{ text: '…' }] }] },
    { type: 'context' },
    { type: 'actions' },
    { type: 'context_actions' },
  ])
  expect(JSON.stringify(blocks[0])).toContain('0 word')
})

test('what shows the same thing otherwise is told from what opens something else', () => {
  const sample = sampleMessages['explanation.en']
  if (!sample) throw new Error('There is no such sample.')
  const { blocks } = renderSlack(sample, 'Dismiss')
  const row = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
  expect(row.map((element) => element.action_id)).toEqual([
    'timonier:here:0',
    'timonier:here:1',
    'timonier:new:2',
    'timonier:new:3',
    'timonier:new:4',
    'timonier:new:5',
    'timonier:dismiss',
  ])
})

test('a vote that is only half there is not shown', () => {
  const [helpful] = sampleMessages['explanation.en']?.buttons.slice(-2) ?? []
  const { blocks } = renderSlack({ ...message([paragraph(text('x'))]), buttons: helpful ? [helpful] : [] })
  expect(blocks.map((block) => block.type)).toEqual(['rich_text'])
})

function message(blocks: readonly Block[], plain = 'plain'): Message {
  return { language: 'en', blocks, buttons: [], plain }
}

function table(rows: number, columns: number): Table {
  const row = (cell: (column: number) => string) =>
    Array.from({ length: columns }, (_, column) => [column === 0 ? strong(cell(0)) : text(cell(column))])
  return {
    kind: 'table',
    header: row((column) => `side ${column}`),
    rows: Array.from({ length: rows }, (_, index) => row((column) => `r${index}c${column}`)),
  }
}
