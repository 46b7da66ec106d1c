import type { Subject } from '../../../src/core/action.ts'
import { link, note, paragraph, strong, text, type Block } from '../../../src/core/block.ts'
import type { Language } from '../../../src/core/language.ts'
import type { Button, Message } from '../../../src/core/message.ts'

const labels = {
  fr: {
    other: 'In English',
    more: 'La fiche complète',
    compare: 'Comparer avec…',
    share: 'Partager dans le canal',
    helpful: '👍 Utile',
    unhelpful: '👎 Pas utile',
  },
  en: {
    other: 'En français',
    more: 'The whole entry',
    compare: 'Compare with…',
    share: 'Share in the channel',
    helpful: '👍 Helpful',
    unhelpful: '👎 Not helpful',
  },
} as const

/** Messages such as the wording makes them, for golden files that a person can read. */
export const sampleMessages: Readonly<Record<string, Message>> = {
  'explanation.en': {
    language: 'en',
    blocks: [
      { kind: 'heading', level: 1, text: 'etcd' },
      note(text('In French: etcd, base de données du cluster')),
      paragraph(text('The database in which Kubernetes keeps the whole state of a cluster.')),
      paragraph(
        text('Ports: '),
        { kind: 'code', text: '2379' },
        text(' for clients, '),
        { kind: 'code', text: '2380' },
        text(' between members. It puts '),
        { kind: 'emphasis', text: 'consistency' },
        text(' before availability.'),
      ),
      {
        kind: 'code',
        syntax: 'sh',
        text: 'etcdctl endpoint status --cluster -w table\netcdctl snapshot save /backup/etcd.db',
      },
      sources('Sources: ', 'Verified on 2026-11-23.'),
    ],
    buttons: buttonsOf('en', { kind: 'concept', id: 'etcd' }, ['Quorum & Raft', 'kube-apiserver']),
    about: { kind: 'concept', id: 'etcd' },
    plain: 'etcd\n\nThe database in which Kubernetes keeps the whole state of a cluster.',
  },
  'explanation.fr': {
    language: 'fr',
    blocks: [
      { kind: 'heading', level: 1, text: 'Nœud du plan de contrôle' },
      paragraph(strong('master node'), text(' est l’ancien nom : on dit désormais « nœud du plan de contrôle ».')),
      { kind: 'heading', level: 2, text: 'Ce qui y tourne' },
      {
        kind: 'list',
        ordered: true,
        items: [[text('kube-apiserver, '), { kind: 'emphasis', text: 'la porte d’entrée' }], [text('etcd')]],
      },
      sources('Sources : ', 'Vérifié le 2026-11-23.'),
    ],
    buttons: buttonsOf('fr', { kind: 'concept', id: 'control-plane-node' }, ['Quorum et Raft']),
    about: { kind: 'concept', id: 'control-plane-node' },
    plain: 'Nœud du plan de contrôle\n\nmaster node est l’ancien nom.',
  },
  'comparison.en': comparison(
    'en',
    'Container or virtual machine',
    ['', 'Container', 'Virtual machine'],
    [
      ['Kernel', 'shared with the host', 'its own'],
      ['Start', 'under a second', 'tens of seconds'],
    ],
    'Choose a virtual machine when you do not trust the code, a container otherwise.',
  ),
  'comparison.fr': comparison(
    'fr',
    'Conteneur ou machine virtuelle',
    ['', 'Conteneur', 'Machine virtuelle'],
    [
      ['Noyau', 'partagé avec l’hôte', 'le sien'],
      ['Démarrage', 'moins d’une seconde', 'des dizaines de secondes'],
    ],
    'Prenez une machine virtuelle quand vous n’avez pas confiance dans le code, un conteneur sinon.',
  ),
  'list.en': {
    language: 'en',
    blocks: [{ kind: 'heading', level: 1, text: 'Networking: 2 concepts' }, paragraph(text('Ingress, Service'))],
    buttons: [],
    choices: {
      label: 'Choose a concept',
      options: [open('Ingress', 'ingress', 'en'), open('Service', 'service', 'en')],
    },
    plain: 'Networking: 2 concepts\n\nIngress, Service',
  },
  'miss.fr': {
    language: 'fr',
    blocks: [
      paragraph(text('Je n’ai pas de réponse à cette question.')),
      paragraph(text('Ce qui s’en approche le plus :')),
    ],
    buttons: [open('Nœud', 'node', 'fr'), open('Pod', 'pod', 'fr')],
    plain: 'Je n’ai pas de réponse à cette question.',
  },
}

function comparison(
  language: Language,
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  conclusion: string,
): Message {
  return {
    language,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'table',
        header: header.map((cell) => [text(cell)]),
        rows: rows.map(([axis = '', ...cells]) => [[strong(axis)], ...cells.map((cell) => [text(cell)])]),
      },
      paragraph(text(conclusion)),
    ],
    buttons: buttonsOf(language, { kind: 'comparison', id: 'container-virtual-machine' }, header.slice(1)),
    about: { kind: 'comparison', id: 'container-virtual-machine' },
    plain: `${title}\n\n${conclusion}`,
  }
}

function sources(label: string, verified: string): Block {
  return note(
    text(label),
    link('etcd FAQ', 'https://etcd.io/docs/v3.6/faq/'),
    text(', '),
    link('raft.github.io', 'https://raft.github.io/?a=1&b=2'),
    text(` · ${verified}`),
  )
}

/** What stands under an entry, in the order of its use. */
function buttonsOf(language: Language, about: Subject, related: readonly string[]): readonly Button[] {
  const words = labels[language]
  const other = language === 'fr' ? 'en' : 'fr'
  return [
    { label: words.other, action: { kind: 'open', subject: about, language: other } },
    { label: words.more, action: { kind: 'more', subject: about, language } },
    { label: words.compare, action: { kind: 'compare', subject: about, language } },
    ...related.map((label, index) => open(label, `concept-${index}`, language)),
    { label: words.share, action: { kind: 'share', subject: about, language } },
    { label: words.helpful, action: { kind: 'helpful', subject: about, language } },
    { label: words.unhelpful, action: { kind: 'unhelpful', subject: about, language } },
  ]
}

function open(label: string, id: string, language: Language): Button {
  return { label, action: { kind: 'open', subject: { kind: 'concept', id }, language } }
}
