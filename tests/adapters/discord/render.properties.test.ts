import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ComponentType, MessageFlags } from 'discord.js'
import { renderButton, rowOf } from '../../../src/adapters/discord/render/buttons.ts'
import { renderDiscord, renderInPlace } from '../../../src/adapters/discord/render/render-discord.ts'
import { encodeAction, type Action } from '../../../src/core/action.ts'
import { note, plainText, text, type Block, type Inline, type Inlines } from '../../../src/core/block.ts'
import type { Button, Message } from '../../../src/core/message.ts'
import { whatDiscordRefuses } from './discord-limits.ts'
import { readMarkdown } from './discord-markdown.ts'

const markup = [
  ...'* _ ` ~ | < > # - + . : @ & ! ( ) [ ] \\ / \' " 1 \n'.split(' '),
  ' ',
  '**',
  '```',
  '||',
  '<@123456789012345678>',
  '<:etcd:123456789012345678>',
  '<t:1732352400:R>',
  '@everyone',
  '@here',
  ':smile:',
  '](https://a.example)',
  'https://a.example/b_c',
  'etcd',
  'Nœud',
  '😀',
  '\uD83D',
]

const hostile = fc.array(fc.constantFrom(...markup), { maxLength: 30 }).map((parts) => parts.join(''))
const anyText = fc.oneof(
  hostile,
  fc.string(),
  fc.integer({ min: 0, max: 10_000 }).map((length) => 'mot '.repeat(length / 4)),
)
const url = fc.oneof(fc.webUrl(), hostile, fc.constant('https://a.example/b_(c)?d=<e>'))

const inlineOf = (given: fc.Arbitrary<string>): fc.Arbitrary<Inline> =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom('text', 'strong', 'emphasis', 'code'), text: given }),
    fc.record({ kind: fc.constant('link'), text: given, url }),
  )
const inlinesOf = (given: fc.Arbitrary<string>) => fc.array(inlineOf(given), { maxLength: 5 })
const inlines = inlinesOf(anyText)

const table: fc.Arbitrary<Block> = fc
  .tuple(inlinesOf(hostile), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 100 }))
  .map(([cell, columns, rows]) => ({
    kind: 'table',
    header: Array<Inlines>(columns).fill(cell),
    rows: Array<Inlines[]>(rows).fill(Array<Inlines>(columns).fill(cell)),
  }))

const block: fc.Arbitrary<Block> = fc.oneof(
  table,
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2), text: anyText }),
  fc.record({ kind: fc.constantFrom('paragraph', 'note'), content: inlines }),
  fc.record({ kind: fc.constant('list'), ordered: fc.boolean(), items: fc.array(inlines, { maxLength: 20 }) }),
  fc.record({ kind: fc.constant('code'), syntax: hostile, text: anyText }),
)

const subject = fc.oneof(
  fc.record({ kind: fc.constantFrom('concept', 'comparison'), id: fc.string({ maxLength: 120 }) }),
  fc.record({ kind: fc.constant('tip'), tip: fc.record({ entry: fc.string(), number: fc.nat() }) }),
  fc.record({ kind: fc.constant('pair'), sides: fc.tuple(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 })) }),
  fc.record({ kind: fc.constant('category'), category: fc.string() }),
)
const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('open', 'more', 'share', 'compare', 'helpful', 'unhelpful'),
  language: fc.constantFrom('fr', 'en'),
  subject,
})
const button: fc.Arbitrary<Button> = fc.record({ label: anyText, action })

const message: fc.Arbitrary<Message> = fc.record(
  {
    language: fc.constantFrom('fr', 'en'),
    blocks: fc.array(block, { maxLength: 12 }),
    buttons: fc.array(button, { maxLength: 100 }),
    choices: fc.record({ label: anyText, options: fc.array(button, { maxLength: 100 }) }),
    plain: anyText,
  },
  { requiredKeys: ['language', 'blocks', 'buttons', 'plain'] },
)

/** Rows of the adapter's own. */
const below = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 })
  .map((sizes) =>
    sizes.map((size, row) =>
      rowOf(...Array.from({ length: size }, (_, index) => renderButton('x', `own:${row}:${index}`))),
    ),
  )

const fitting = (buttons: readonly Button[]) =>
  [...new Set(buttons.map((each) => encodeAction(each.action)))].filter((id) => id.length <= 100)

/** What Discord is given to show. */
function shown(given: Message): string {
  const { content, components } = renderDiscord(given)
  return content ?? components.map((component) => ('content' in component ? component.content : '')).join('')
}

const saying = (...blocks: Block[]): Message => ({ language: 'en', blocks, buttons: [], plain: '' })

/** The characters alone: Discord has no bracket inside a link, and breaks of lines and of pings may come and go. */
const characters = (given: string) =>
  given
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/[\s\u200B…]/g, '')

test('Discord refuses no message, whatever is in it', () => {
  fc.assert(
    fc.property(message, below, (given, rows) => {
      expect(whatDiscordRefuses(renderDiscord(given, rows))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('nor does it in the place of another message', () => {
  fc.assert(
    fc.property(message, below, fc.boolean(), (given, rows, hadComponents) => {
      const payload = renderInPlace(given, rows, { has: () => hadComponents })
      expect(whatDiscordRefuses(payload)).toEqual([])
      const hasComponents = payload.flags === MessageFlags.IsComponentsV2
      expect(hasComponents || !hadComponents).toBe(true)
      expect(hasComponents && !hadComponents).toBe(payload.content === null)
    }),
  )
})

test('no message pings anybody', () => {
  fc.assert(
    fc.property(message, (given) => {
      const payload = renderDiscord(given)
      expect(payload.allowedMentions).toEqual({ parse: [], repliedUser: false })
      expect(shown(given)).not.toMatch(/@everyone|@here/)
    }),
  )
})

test('the first choices and buttons that fit Discord are always there', () => {
  fc.assert(
    fc.property(message, below, (given, own) => {
      const rows = renderDiscord(given, own).components.flatMap((row) => ('components' in row ? [row.components] : []))
      const components = rows.flat()
      const menus = components.flatMap((each) => (each.type === ComponentType.StringSelect ? [each.options] : []))
      const choices = fitting(given.choices?.options ?? []).slice(0, 25)
      expect(menus.flat().map(({ value }) => value)).toEqual(choices)
      const room = 5 * (5 - menus.length - own.length)
      const ids = components.filter(({ type }) => type === ComponentType.Button).map((each) => each.custom_id)
      expect(ids.slice(0, ids.length - own.flatMap((row) => row.components).length)).toEqual(
        fitting(given.buttons).slice(0, room),
      )
    }),
  )
})

test('plain text is shown as it is, whatever markup it imitates', () => {
  fc.assert(
    fc.property(hostile, (given) => {
      const reading = readMarkdown(shown(saying({ kind: 'paragraph', content: [{ kind: 'text', text: given }] })))
      expect(reading.marks).toEqual([])
      expect(characters(reading.text)).toBe(characters(given))
    }),
    { numRuns: 1000 },
  )
})

test('styled text keeps its characters, and has no style but its own', () => {
  const title = hostile.filter((given) => given.trim() !== '' && !given.includes('://'))
  // Discord lets a bracket in code end a link that began before it; nothing can be escaped in code, and only our own entries have any.
  const code = hostile.filter((given) => !given.includes(']'))
  const styled = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('text', 'strong', 'emphasis'), text: hostile }),
      fc.record({ kind: fc.constant('code'), text: code }),
      fc.record({ kind: fc.constant('link'), text: title, url: fc.webUrl() }),
    ),
  )
  fc.assert(
    fc.property(styled, (content: Inlines) => {
      const reading = readMarkdown(shown(saying({ kind: 'paragraph', content })))
      const own = new Set<string>(content.map(({ kind }) => kind))
      expect(reading.marks.filter((mark) => !own.has(mark))).toEqual([])
      expect(characters(reading.text)).toBe(characters(plainText(content)))
    }),
    { numRuns: 1000 },
  )
})

test('a note of a few words stays, however long the rest is', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const rest = blocks.filter(({ kind }) => kind !== 'note')
      const lines = shown(saying(...rest, note(text('Checked today'))))
      expect(lines.split('\n').at(-1)).toBe('-# Checked today')
    }),
  )
})

test('a message that is not shown whole says so', () => {
  const paragraphs = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 90, maxLength: 150 })
  fc.assert(
    fc.property(paragraphs, (lengths) => {
      fc.pre(lengths.reduce((sum, length) => sum + length + 2, 0) > 4002)
      const blocks = lengths.map((length): Block => ({ kind: 'paragraph', content: [text('a'.repeat(length))] }))
      expect(shown(saying(...blocks))).toMatch(/…$/)
    }),
  )
})
