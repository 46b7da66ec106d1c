import { link, note, paragraph, strong, text, type Block } from '../../../src/core/block.ts'
import type { Button, Message } from '../../../src/core/message.ts'

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
    buttons: buttons('en', 'Quorum & Raft', 'Français', 'Share in the channel'),
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
    buttons: buttons('fr', 'Quorum et Raft', 'English', 'Partager dans le canal'),
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
}

function comparison(
  language: Message['language'],
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
    buttons: buttons(language, ...header.slice(1)),
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

function buttons(language: Message['language'], ...labels: readonly string[]): readonly Button[] {
  const kinds = ['open', 'open', 'share'] as const
  return labels.map((label, index) => ({
    label,
    action: { kind: kinds[index] ?? 'open', subject: { kind: 'concept', id: `concept-${index}` }, language },
  }))
}
