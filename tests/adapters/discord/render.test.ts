import { expect, test } from 'vitest'
import { renderDiscord } from '../../../src/adapters/discord/index.ts'
import type { Button, Message } from '../../../src/core/message.ts'
import { link, note, paragraph, strong, text, type Block, type Inlines } from '../../../src/core/block.ts'
import type { Language } from '../../../src/core/language.ts'

const message = (blocks: readonly Block[], language: Language = 'en'): Message => ({
  language,
  blocks,
  buttons: [],
  plain: 'etcd',
})

/** What Discord is given to show. */
function shown(given: Message): string {
  const { content, components } = renderDiscord(given)
  const texts = components.map((component) => ('content' in component ? component.content : ''))
  return content ?? texts.join('')
}

const line = (...content: Inlines) => shown(message([paragraph(...content)]))

const open = (id: string, label: string): Button => ({
  label,
  action: { kind: 'open', subject: { kind: 'concept', id }, language: 'fr' },
})

test('an explanation in French', () => {
  const explanation = message(
    [
      { kind: 'heading', level: 1, text: 'etcd' },
      note(text('En anglais : '), strong('etcd')),
      paragraph(text('Une base clé-valeur '), { kind: 'emphasis', text: 'cohérente' }, text(' et répartie.')),
      paragraph(text('Lisez-en l’état ainsi :')),
      { kind: 'code', syntax: 'sh', text: 'etcdctl endpoint status --write-out=table' },
      { kind: 'heading', level: 2, text: 'À retenir' },
      {
        kind: 'list',
        ordered: false,
        items: [
          [text('Un nombre '), strong('impair'), text(' de membres.')],
          [{ kind: 'code', text: 'kube-apiserver' }, text(' seul lui parle.')],
        ],
      },
      note(text('Sources : '), link('etcd.io', 'https://etcd.io/docs/v3.6/learning/why/')),
      note(text('Vérifié le 23 novembre 2026')),
    ],
    'fr',
  )
  expect(shown(explanation)).toBe(
    `
## etcd
-# En anglais : **etcd**

Une base clé-valeur *cohérente* et répartie.

Lisez-en l’état ainsi :
\`\`\`sh
etcdctl endpoint status --write-out=table
\`\`\`
### À retenir
- Un nombre **impair** de membres.
- \`kube-apiserver\` seul lui parle.

-# Sources : [etcd.io](https://etcd.io/docs/v3.6/learning/why/)
-# Vérifié le 23 novembre 2026
`.trim(),
  )
})

const table = (axis: string, first: string, second: string, kernel: [string, string, string]): Block => ({
  kind: 'table',
  header: [[text(axis)], [text(first)], [text(second)]],
  rows: [
    kernel.map((cell) => [text(cell)]),
    [[text('Isolation')], [text('namespaces, '), { kind: 'code', text: 'cgroups' }], [text('hyperviseur')]],
  ],
})

test('a comparison reads from top to bottom, in French with a space before the colon', () => {
  const comparison = message(
    [
      { kind: 'heading', level: 1, text: 'Conteneur ou machine virtuelle ?' },
      table('Axe', 'Conteneur', 'Machine virtuelle', ['Noyau', 'partagé avec l’hôte', 'le sien']),
      { kind: 'heading', level: 2, text: 'Que choisir ?' },
      paragraph(text('Un conteneur, sauf si le noyau doit différer.')),
    ],
    'fr',
  )
  expect(shown(comparison)).toBe(
    `
## Conteneur ou machine virtuelle ?
**Noyau**
- Conteneur\u00A0: partagé avec l’hôte
- Machine virtuelle\u00A0: le sien

**Isolation**
- Conteneur\u00A0: namespaces, \`cgroups\`
- Machine virtuelle\u00A0: hyperviseur

### Que choisir ?
Un conteneur, sauf si le noyau doit différer.
`.trim(),
  )
})

test('a comparison in English has no space before the colon', () => {
  const comparison = message([table('Axis', 'Container', 'Virtual machine', ['Kernel', 'shared', 'its own'])])
  expect(shown(comparison)).toContain('**Kernel**\n- Container: shared\n- Virtual machine: its own')
})

test('steps are numbered', () => {
  const steps = message([
    paragraph(text('In order:')),
    { kind: 'list', ordered: true, items: [[text('drain')], [text('upgrade')], [text('uncordon')]] },
  ])
  expect(shown(steps)).toBe('In order:\n1. drain\n2. upgrade\n3. uncordon')
})

test('an answer of an ordinary length is an ordinary message without previews of its links', () => {
  expect(renderDiscord(message([paragraph(text('Short.'))]))).toEqual({
    content: 'Short.',
    components: [],
    flags: 4,
    allowedMentions: { parse: [], repliedUser: false },
  })
})

test('an answer too long for an ordinary message is a text display, with its buttons', () => {
  const long = { ...message([paragraph(text('long '.repeat(500)))]), buttons: [open('raft', 'Raft')] }
  const { content, components, flags } = renderDiscord(long)
  expect(content).toBeUndefined()
  expect(flags).toBe(1 << 15)
  expect(components).toMatchObject([{ type: 10 }, { type: 1, components: [{ label: 'Raft' }] }])
})

test('of an answer that fits nowhere the end is left out, and never the sources', () => {
  const source = link('etcd.io', 'https://etcd.io/docs/')
  const endless = message([
    { kind: 'heading', level: 1, text: 'etcd' },
    paragraph(text('word '.repeat(2000))),
    paragraph(text('The end.')),
    note(text('Source: '), source),
  ])
  expect(shown(endless)).toMatch(/^## etcd\nword .* \w*…\n\n-# Source: \[etcd\.io\]\(https:\/\/etcd\.io\/docs\/\)$/)
  expect(shown(endless).length).toBeGreaterThan(3950)
})

const axis = (number: number): Inlines[] => [[text(`Axis ${number}`)], [text('a'.repeat(90))], [text('b'.repeat(90))]]

test('a table that does not fit keeps its first axes', () => {
  const long = message([
    { kind: 'table', header: [[], [text('A')], [text('B')]], rows: Array.from({ length: 50 }, (_, row) => axis(row)) },
    note(text('Checked today')),
  ])
  expect(shown(long)).toMatch(/^\*\*Axis 0\*\*\n- A: a{90}\n- B: b{90}\n\n\*\*Axis 1\*\*\n[^]*…\n\n-# Checked today$/)
})

test('buttons stand five in a row, and the last ones give way', () => {
  const buttons = Array.from({ length: 30 }, (_, number) => open(`concept-${number}`, `Concept ${number}`))
  const { components } = renderDiscord({ ...message([paragraph(text('Choose.'))]), buttons })
  const rows = components
    .map((row) => ('components' in row ? row.components : []))
    .map((row) => row.map((each) => ('label' in each ? each.label : '')))
  expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5])
  expect(rows[0]?.[0]).toBe('Concept 0')
  expect(rows[4]?.[4]).toBe('Concept 24')
})

test('two buttons that do the same are one', () => {
  const twice = { ...message([paragraph(text('Choose.'))]), buttons: [open('raft', 'Raft'), open('raft', 'Consensus')] }
  expect(renderDiscord(twice).components).toMatchObject([{ components: [{ label: 'Raft' }] }])
})

test('a message without blocks says its plain text', () => {
  expect(shown(message([]))).toBe('etcd')
})

test.each<[what: string, content: Inlines, markdown: string]>([
  ['styles', [text('*a* _b_ ~~c~~ ||d|| `e`')], String.raw`\*a\* \_b\_ \~\~c\~\~ \|\|d\|\| \`e\``],
  ['a heading', [text('# a')], String.raw`\# a`],
  ['small print', [text('-# a')], String.raw`\-# a`],
  ['a quote', [text('>>> a')], String.raw`\>\>\> a`],
  ['a list', [text('- a')], String.raw`\- a`],
  ['a numbered list, in two pieces', [text('1'), text('. a')], String.raw`1\. a`],
  ['a version', [text('1.36 is out - at last #1')], String.raw`1\.36 is out - at last #1`],
  ['the end of a link', [link('a', 'https://b.c'), text('](d)')], String.raw`[a](https://b.c/)\]\(d)`],
  ['a link', [text('[a](https://b.c)')], String.raw`\[a\]\(https\://b.c)`],
  [
    'a mention',
    [text('<@1> <@&2> <#3> @everyone @here')],
    String.raw`\<@1\> \<@&2\> \<#3\>` + ' @\u200Beveryone @\u200Bhere',
  ],
  ['a point in time', [text('<t:1:R>')], String.raw`\<t\:1:R\>`],
  ['an emoji', [text('<:a:1> :smile: 10:30')], String.raw`\<\:a:1\> \:smile: 10:30`],
  ['a line break', [text('a\n# b')], 'a # b'],
  ['a backslash', [text(String.raw`C:\*`)], String.raw`C:\\\*`],
])('%s in plain text stays what it is', (_, content, markdown) => {
  expect(line(...content)).toBe(markdown)
})

test('a space inside a style stands outside of its marks', () => {
  expect(line(text('a'), strong(' b '), text('c'))).toBe('a **b** c')
})

test('neighbours in two styles are kept apart', () => {
  expect(line(strong('a'), { kind: 'emphasis', text: 'b' })).toBe('**a**\u200B*b*')
})

test('neighbours in the same style are one', () => {
  expect(line(strong('a'), strong('b'))).toBe('**ab**')
})

test('code may contain backticks', () => {
  expect(line({ kind: 'code', text: 'echo `id`' })).toBe('`` echo `id` ``')
})

test('a block of code may contain a fence', () => {
  expect(shown(message([{ kind: 'code', syntax: 'md', text: '```\na\n```' }]))).toBe(
    '```md\n`\u200B`\u200B`\na\n`\u200B`\u200B`\n```',
  )
})

test.each<[what: string, label: string, url: string, markdown: string]>([
  [
    'a parenthesis',
    'a',
    'https://en.wikipedia.org/wiki/Raft_(algorithm)',
    '[a](https://en.wikipedia.org/wiki/Raft_%28algorithm%29)',
  ],
  ['a bracket', 'KEP [sig-node]', 'https://k8s.io/', '[KEP (sig-node)](https://k8s.io/)'],
  ['a URL as its text', 'https://bank.example', 'https://k8s.io/', '<https://k8s.io/>'],
  ['no text', ' ', 'https://k8s.io/', '<https://k8s.io/>'],
  ['a script', 'a', 'javascript:alert(1)', 'a'],
  ['a URL that is none', 'a', 'k8s.io) @everyone', 'a'],
])('a link with %s is a link or plain text, and nothing more', (_, label, url, markdown) => {
  expect(line(link(label, url))).toBe(markdown)
})

test('what can be chosen stands in a menu, above the buttons', () => {
  const given = {
    ...message([paragraph(text('What shall I compare etcd with?'))]),
    buttons: [open('raft', 'Raft')],
    choices: { label: 'Compare with…', options: [open('consul', 'Consul'), open('redis', 'Redis')] },
  }
  expect(renderDiscord(given).components).toEqual([
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'menu',
          placeholder: 'Compare with…',
          options: [
            { label: 'Consul', value: 'open:fr:concept:consul' },
            { label: 'Redis', value: 'open:fr:concept:redis' },
          ],
        },
      ],
    },
    { type: 1, components: [expect.objectContaining({ label: 'Raft' })] },
  ])
})
