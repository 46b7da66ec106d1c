import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { renderConsole } from '../../src/adapters/console/render.ts'
import { type Block, type Inline, link, note, paragraph, strong, text } from '../../src/core/block.ts'
import { messagesOfTheKnowledge } from './messages-of-the-knowledge.ts'

const messages = messagesOfTheKnowledge()

function render(blocks: readonly Block[], width = 40, hasColors = false): string {
  return renderConsole({ language: 'en', blocks, buttons: [], plain: '' }, { width, hasColors })
}

const command: Inline = { kind: 'code', text: 'docker ps' }

describe('without colors', () => {
  test('blocks stand apart', () => {
    expect(render([{ kind: 'heading', level: 1, text: 'etcd' }, paragraph(text('A database.')), note(text('x'))])).toBe(
      'etcd\n\nA database.\n\nx',
    )
  })

  test('a line is broken between words, never after its width', () => {
    expect(render([paragraph(text('one two three four five'))], 10)).toBe('one two\nthree four\nfive')
  })

  test('a word longer than the line stays whole', () => {
    expect(render([paragraph(text('see https://kubernetes.io/docs now'))], 10)).toBe(
      'see\nhttps://kubernetes.io/docs\nnow',
    )
  })

  test('a question mark never begins a line in French', () => {
    expect(render([paragraph(text('qui est la\u00A0?'))], 10)).toBe('qui est\nla\u00A0?')
  })

  test('the lines of an item stand under each other, those of ten items too', () => {
    const items = Array.from({ length: 10 }, () => [text('one two three')])
    expect(render([{ kind: 'list', ordered: false, items: items.slice(0, 1) }], 12)).toBe('  • one two\n    three')
    expect(
      render([{ kind: 'list', ordered: true, items }], 13)
        .split('\n')
        .slice(-2),
    ).toEqual(['  10. one two', '      three'])
  })

  test('code is indented and never broken', () => {
    const line = 'docker run --rm --name a-rather-long-name nginx'
    expect(render([{ kind: 'code', syntax: 'sh', text: `${line}\n\n  -v` }], 20)).toBe(`    ${line}\n    \n      -v`)
  })

  test('a link shows where it leads, once', () => {
    expect(render([paragraph(link('etcd.io/docs', 'https://etcd.io/docs'))])).toBe('https://etcd.io/docs')
    expect(render([paragraph(link('here', 'https://etcd.io/docs'))])).toBe('here (https://etcd.io/docs)')
  })
})

const table: Block = {
  kind: 'table',
  header: [[], [text('Container')], [text('Virtual machine')]],
  rows: [
    [[text('Kernel')], [text('shared with the host')], [text('its own')]],
    [[text('Tool')], [command], [text('virsh')]],
  ],
}

describe('a table', () => {
  test('has a column under each title where the terminal is wide enough', () => {
    expect(render([table], 60)).toBe(
      [
        '        Container             Virtual machine',
        'Kernel  shared with the host  its own',
        'Tool    `docker ps`           virsh',
      ].join('\n'),
    )
  })

  test('breaks its cells into lines where they do not fit', () => {
    expect(render([table], 40)).toBe(
      [
        '        Container        Virtual machine',
        'Kernel  shared with the  its own',
        '        host',
        'Tool    `docker ps`      virsh',
      ].join('\n'),
    )
  })

  test('has columns as wide as their longest word, which would push the others aside', () => {
    const cells = ['axis', 'containerd-shim-kata-v2', 'a rather long cell of many words', 'a rather long cell too']
    const row = cells.map((cell) => [text(cell)])
    const lines = render([{ kind: 'table', header: row, rows: [row] }], 70).split('\n')
    expect(lines.filter((line) => line.length > 70)).toEqual([])
  })

  test('says each cell with its title where columns would be too narrow to read', () => {
    const said = render([table], 24).replaceAll(/\s+/g, ' ')
    expect(said).toBe(
      'Kernel Container: shared with the host Virtual machine: its own Tool Container: `docker ps` Virtual machine: virsh',
    )
  })

  test('keeps each cell under its row where columns would be too narrow to read', () => {
    const lines = render([table], 24).split('\n')
    expect(lines.filter((line) => !line.startsWith('  '))).toEqual(['Kernel', 'Tool'])
  })
})

describe('what a text contains does not reach the terminal as a command', () => {
  test.each([
    ['an escape code', '\u001B[31mred\u001B[0m', '[31mred[0m'],
    ['a title of the window', '\u001B]0;owned\u0007x', ']0;ownedx'],
    ['a carriage return', 'good\rbad', 'goodbad'],
    ['a backspace', 'a\bb', 'ab'],
    ['a control sequence of one byte', '\u009B31mred', '31mred'],
    ['a null', 'a\u0000b', 'ab'],
  ])('%s', (_, typed, shown) => {
    const inline = (kind: Inline['kind']): Inline =>
      kind === 'link' ? { kind, text: typed, url: 'https://etcd.io/' } : { kind, text: typed }
    for (const kind of ['text', 'strong', 'emphasis'] as const) expect(render([paragraph(inline(kind))])).toBe(shown)
    expect(render([paragraph(inline('code'))])).toBe(`\`${shown}\``)
    expect(render([paragraph(inline('link'))])).toBe(`${shown} (https://etcd.io/)`)
    expect(render([{ kind: 'heading', level: 1, text: typed }])).toBe(shown)
    expect(render([{ kind: 'code', syntax: '', text: typed }])).toBe(`    ${shown}`)
    expect(render([note(text(typed))])).toBe(shown)
    const row = [[text('a')], [text(typed)]]
    expect(render([{ kind: 'table', header: [[], [text('b')]], rows: [row] }])).toBe(`   b\na  ${shown}`)
  })
})

describe('colors', () => {
  test('are there when asked for, and no line is shorter for them', () => {
    const blocks = [paragraph(text('one '), strong('two'), text(' three '), command)]
    expect(render(blocks, 13, true)).toBe('one \u001B[1mtwo\u001B[22m three\n\u001B[32mdocker ps\u001B[39m')
  })

  test.each([20, 80])('never change the words of a message, but for the edges of code, %d columns wide', (width) => {
    const changed = messages.filter(({ message }) => {
      const colored = renderConsole(message, { width, hasColors: true })
      return wordsOf(colored) !== wordsOf(renderConsole(message, { width, hasColors: false }))
    })
    expect(changed.map(({ id }) => id)).toEqual([])
  })
})

/** Without colors, code has backticks, which may break a line elsewhere. */
function wordsOf(rendered: string): string {
  return stripVTControlCharacters(rendered).replaceAll('`', '').replaceAll(/\s+/g, ' ')
}

test('no line of any answer is longer than the terminal, but for code and very long words', () => {
  const tooLong = messages.flatMap(({ id, message }) =>
    renderConsole(message, { width: 100, hasColors: false })
      .split('\n')
      .filter((line) => line.length > 100 && !line.startsWith('    ') && !/\S{25}/.test(line))
      .map((line) => `${id}: ${line}`),
  )
  expect(tooLong).toEqual([])
})
