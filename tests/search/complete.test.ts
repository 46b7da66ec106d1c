import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/core/language.ts'
import { knowledge, search } from './own-knowledge.ts'

const concepts = [...knowledge.concepts.values()]

function names(typed: string, limit = 25): readonly string[] {
  return search.complete(typed, limit).map((completion) => completion.name)
}

test.each([
  ['the very name before names that begin so', 'pod', ['Pod', 'Podman']],
  ['a title before an alias', 'contai', ['Container', 'containerd']],
  ['an alias that is the very name before titles that begin so', 'kube', ['kube', 'kubeadm']],
  ['the beginning of a name before a word in it', 'proxy', ['proxy Envoy', 'linkerd2-proxy']],
])('%s', (_, typed, expected) => {
  const found = names(typed)
  const places = expected.map((name) => found.indexOf(name))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBe(0)
})

describe('what is typed half-way or wrongly still finds it', () => {
  test.each([
    ['noeu', 'node'],
    ['NŒUDS', 'node'],
    ['kubep', 'kube-proxy'],
    ['kube-p', 'kube-proxy'],
    ['proxy kub', 'kube-proxy'],
    ['load bal', 'load-balancer'],
    ['équilibr', 'load-balancer'],
    ['virtuel mach', 'virtual-machine'],
    ['le pod', 'pod'],
    ["c'est quoi etc", 'etcd'],
    ['dokcer', 'docker-engine'],
    ['kuberntes', 'kubernetes'],
    ['kuebr', 'kubernetes'],
    ['hypreviseu', 'hypervisor'],
    ['maillage servcies', 'service-mesh'],
  ])('%s', (typed, id) => {
    expect(search.complete(typed, 8).map((completion) => completion.id)).toContain(id)
  })
})

test('nothing typed, or nothing that is a word, suggests nothing', () => {
  for (const typed of ['', '   ', '?!', '🐳', 'xqzw']) expect(search.complete(typed, 10)).toEqual([])
})

test.each(languages)('every title in %s comes first when it is typed, with or without its accents', (language) => {
  const lost = concepts.filter(({ id, names: { [language]: titles } }) => {
    const plain = titles[0].normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
    return [titles[0], plain].some((typed) => search.complete(typed, 1)[0]?.id !== id)
  })
  expect(lost.map((concept) => concept.id)).toEqual([])
})

test('each entry is suggested once, never more than asked for, always the same', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
      const found = search.complete(typed, 5)
      expect(found.length).toBeLessThanOrEqual(5)
      expect(new Set(found.map((completion) => completion.id)).size).toBe(found.length)
      expect(search.complete(typed, 5)).toEqual(found)
    }),
    { numRuns: 100 },
  )
})
