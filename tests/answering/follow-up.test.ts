import { describe, expect, test } from 'vitest'
import type { Subject } from '../../src/core/action.ts'
import { answerTo } from './own-answering.ts'

const etcd: Subject = { kind: 'concept', id: 'etcd' }

describe('after an explanation', () => {
  test.each([
    ['et en anglais ?', 'explanation etcd, en'],
    ['in English please', 'explanation etcd, en'],
    ['en français svp', 'explanation etcd, fr'],
    ['la même chose en anglais', 'explanation etcd, en'],
    ['translate from French to English', 'explanation etcd, en'],
    ['plus de détails', 'whole explanation etcd, fr'],
    ['et encore ?', 'whole explanation etcd, fr'],
    ["dis-m'en plus", 'whole explanation etcd, fr'],
    ['tell me more', 'whole explanation etcd, en'],
    ['how does it work?', 'whole explanation etcd, en'],
    ['à quoi ça sert ?', 'whole explanation etcd, fr'],
    ["it's for what?", 'whole explanation etcd, en'],
    ['tu peux expliquer ?', 'whole explanation etcd, fr'],
    ['un exemple ?', 'example of etcd, fr'],
    ['an example?', 'example of etcd, en'],
    ['show me a command', 'example of etcd, en'],
    ['un exemple en anglais', 'example of etcd, en'],
    ["t'as une source ?", 'sources of etcd, fr'],
    ["d'où ça vient ?", 'sources of etcd, fr'],
    ['where do you get that from?', 'sources of etcd, en'],
    ['une astuce ?', 'tip etcd, fr'],
    ["et quoi d'autre ?", 'related to etcd, fr'],
    ['what else is related?', 'related to etcd, en'],
    ['compare it', 'comparables of etcd, en'],
    ['quelle est la différence ?', 'comparables of etcd, fr'],
    ['et par rapport à coredns ?', 'side by side etcd + coredns, fr'],
    ['and how does it compare to coredns?', 'side by side etcd + coredns, en'],
    ["c'est mieux que coredns en prod ?", 'side by side etcd + coredns, fr'],
    ['how is it different from nomad?', 'unknown side "nomad" beside etcd, en'],
  ])('%s', (text, outcome) => {
    expect(answerTo(text, etcd)).toBe(outcome)
  })
})

describe('what names a subject of its own, or asks nothing, is answered as if nothing had been said before', () => {
  test.each([
    'et podman ?',
    'what about podman?',
    'différence entre pod et conteneur',
    'pod vs container',
    'une astuce sur kubectl',
    'an example of a taint',
    'quelle est la meilleure pratique ?',
    "what's the difference in performance?",
    'où est podman ?',
    'how do I install it?',
    'do you speak English?',
    'recette de la tarte aux pommes',
    "l'astuce du jour",
    'liste réseau',
    'aide',
    'bonjour',
    "merci pour l'exemple",
    'encore merci',
    'ok, plus de questions',
    "c'est plus clair",
    "c'est mieux, merci",
    'ça marche, merci',
    'moi aussi',
    'comment ça va ?',
    'how are you?',
    'what can you do?',
    'what is this bot?',
    '👍',
    '',
  ])('%s', (text) => {
    expect(answerTo(text, etcd)).toBe(answerTo(text))
  })
})

describe('after a comparison', () => {
  const written: Subject = { kind: 'comparison', id: 'docker-vs-podman' }
  const pair: Subject = { kind: 'pair', sides: ['etcd', 'coredns'] }

  test.each<[string, Subject, string]>([
    ['which one is better?', written, 'comparison docker-engine + podman, en'],
    ['et en anglais ?', pair, 'side by side etcd + coredns, en'],
    ['plus de détails', pair, 'side by side etcd + coredns, fr'],
    ['un exemple ?', written, 'tip docker-vs-podman, fr'],
    ["quoi d'autre ?", pair, 'related to etcd, fr'],
    // Of the two sides, the one that somebody has compared with the new one, by whichever name.
    ['par rapport à containerd ?', written, 'comparison docker-engine + containerd, fr'],
    ['how does it differ from a VM?', written, 'comparison container + virtual-machine, en'],
    ['vs kubelet', pair, 'side by side etcd + kubelet, en'],
  ])('%s', (text, previous, outcome) => {
    expect(answerTo(text, previous)).toBe(outcome)
  })
})

test('after a tip, the next one is of the same entry and another', () => {
  const first: Subject = { kind: 'tip', tip: { entry: 'etcd', number: 0 } }
  expect(answerTo('another tip', first)).toBe('tip etcd, en')
  expect(answerTo('how does it work?', first)).toBe('whole explanation etcd, en')
})

test('after a category only its other language can be asked for', () => {
  const category: Subject = { kind: 'category', category: 'security' }
  expect(answerTo('en français ?', category)).toBe('list security, fr')
  expect(answerTo('un exemple ?', category)).toBe(answerTo('un exemple ?'))
})

test('what was spoken of and no longer exists leaves the question as it is', () => {
  for (const kind of ['concept', 'comparison'] as const) {
    const previous: Subject = { kind, id: 'removed' }
    for (const text of ['et en anglais ?', 'un exemple ?', 'vs podman', 'une astuce ?', 'pourquoi ?', 'une source ?'])
      expect(answerTo(text, previous)).toBe(answerTo(text))
  }
})
