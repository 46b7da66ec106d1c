import { expect, test } from 'vitest'
import { conceptFile, problemsIn } from './sample.ts'

/** What the lint says of this French text (or this English one); the other language only says "x.". */
function problemsOf(text: string, language: 'fr' | 'en' = 'fr'): string[] {
  const parts = language === 'fr' ? { en: 'x.', fr: text } : { en: text, fr: 'x.' }
  const names = '{en: [Alpha, first], fr: [Alpha, premier]}'
  return problemsIn({ 'concepts/alpha.md': conceptFile({ ...parts, names, related: '[beta]' }) })
}

test.for([
  ['Un pod: des conteneurs.', '"Un pod: des conteneurs."'],
  ['Un pod; des conteneurs.', '"Un pod; des conteneurs."'],
  ['Vraiment?', '"Vraiment?"'],
  ['Vraiment!', '"Vraiment!"'],
  ['Le fichier `Dockerfile`: il décrit.', '"Le fichier `…`: il décrit."'],
  ['Deux cas (lesquels?) existent.', '"Deux cas (lesquels?) existent."'],
] as const)('French without a space before the punctuation is an error: %s', ([text, shown]) => {
  expect(problemsOf(text)).toEqual([`concepts/alpha.md:18 error ${shown}: French puts a space before : ; ! ?.`])
})

test('a space that does not break is as good as an ordinary one, and a narrow one too', () => {
  for (const space of [' ', '\u00A0', '\u202F'])
    expect(problemsOf(`Un pod${space}: deux conteneurs${space}!`)).toEqual([])
})

test('times, addresses, ports and code have no space before their colon', () => {
  expect(
    problemsOf('À 9:30, sur https://example.com/a?b ou [ici](https://example.com), port 192.0.2.1:80 : `nginx:1.29`.'),
  ).toEqual([])
})

test('quotes other than « » are an error in French, and so are « » without a space inside', () => {
  expect(problemsOf('Le nom "pod" et le nom «pod».')).toEqual([
    'concepts/alpha.md:18 error "…"pod" et le nom «pod».": French puts a space inside « … ».',
    'concepts/alpha.md:18 error "…et le nom «pod».": French puts a space inside « … ».',
    expect.stringContaining('French quotes are « … ».'),
    expect.stringContaining('French quotes are « … ».'),
  ])
})

test('French punctuation in English is an error', () => {
  expect(problemsOf('A pod : some « containers ».', 'en')).toEqual([
    expect.stringContaining('concepts/alpha.md:11 error "A pod : some « containers…": English puts no space before'),
    expect.stringContaining('English quotes are "…"'),
    expect.stringContaining('English quotes are "…"'),
  ])
})

test('a fault in a tip, a table or a second line has the line it stands on', () => {
  const fr = "C'est\nun pod: voilà."
  expect(problemsOf(fr)).toEqual([expect.stringContaining('concepts/alpha.md:19 error')])
  const names = '{en: [Alpha, first], fr: [Alpha, premier]}'
  const frTips = ['Essayez.', 'Vraiment?']
  expect(problemsIn({ 'concepts/alpha.md': conceptFile({ names, related: '[beta]', frTips }) })).toEqual([
    expect.stringContaining('concepts/alpha.md:22 error "Vraiment?"'),
  ])
})

test.for([
  ['Un containeur tourne.', 'containeur', 'conteneur'],
  ['Des containers tournent.', 'containers', 'conteneur'],
  ['Le noeud tombe.', 'noeud', 'nœud'],
  ['Noeuds et pods.', 'Noeuds', 'nœud'],
  ['La haute-disponibilité coûte.', 'haute-disponibilité', 'haute disponibilité'],
  ["La copie sur le système d'écriture.", "copie sur le système d'écriture", 'copie sur écriture'],
  ['Le champ est déprécié.', 'déprécié', 'obsolète'],
  ['Un namespace par équipe.', 'namespace', 'espace de noms'],
  ['Un service mesh chiffre.', 'service mesh', 'maillage de services'],
] as const)('a variant of an established term is an error: %s', ([text, used, right]) => {
  expect(problemsOf(text)).toEqual([`concepts/alpha.md:18 error "${text}": instead of "${used}" we write ${right}.`])
})

test('a variant in English is an error', () => {
  expect(problemsOf('Virtualisation hides the machine.', 'en')).toEqual([
    'concepts/alpha.md:11 error "Virtualisation hides the machine.": instead of "Virtualisation" we write -ize, -ization.',
  ])
})

test('a variant that is spoken of, typed in code, part of a name or among the names is no problem', () => {
  expect(
    problemsOf("Un espace de noms (namespace), dit « Un namespace » par l'API : `--namespace`, pour Kata Containers."),
  ).toEqual([])
  const names = '{en: [Alpha, first], fr: [Alpha, containeur, noeud]}'
  expect(
    problemsIn({ 'concepts/alpha.md': conceptFile({ names, related: '[beta]' }) }).filter((p) =>
      p.includes('instead of "'),
    ),
  ).toEqual([])
})
