import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/core/language.ts'
import { knowledge, search } from './own-knowledge.ts'
import { growth } from '../growth.ts'

function idsIn(text: string): readonly string[] {
  return search.namesIn(text).map((named) => named.id)
}

const concepts = [...knowledge.concepts.values()]

test.each([
  ['kubectl ne répond plus, etcd non plus', ['kubectl', 'etcd']],
  ['K8s, puis kubernetes, puis K8S', ['kubernetes']],
  ['two load-balancers behind kube-proxy', ['load-balancer', 'kube-proxy']],
  ['les conteneurs et les nœuds de travail', ['container', 'worker-node']],
  ["l'ingress d'un pod", ['ingress', 'pod']],
  ['docker compose, pas Docker', ['docker-compose', 'docker-engine']],
])('%j names %j', (text, ids) => {
  expect(idsIn(text)).toEqual(ids)
})

test('a name is given back as it is written', () => {
  expect(search.namesIn('Nos « Load-Balancers », avec MetalLB')).toEqual([
    { id: 'load-balancer', written: 'Load-Balancers' },
    { id: 'metallb', written: 'MetalLB' },
  ])
})

describe('nothing is guessed', () => {
  test.each([
    ['a misspelling', 'kuberntes et dokcer'],
    ['a part of a word', 'podcast, etcdumb, dockerize'],
    ['another word of the same stem', 'this contains what it contained'],
    ['a name across a full stop', 'under control. Plane tickets'],
    ['an address', 'see https://kubernetes.io/docs or anne@docker.com'],
    ['the beginning of the next word', "etc d'autres"],
    ['everyday words', 'ha ha, le service est down, le secret est perdu, on deploy vendredi'],
  ])('%s', (_, text) => {
    expect(idsIn(text)).toEqual([])
  })
})

describe('an ordinary word is a name', () => {
  test.each([
    ['in the company of one that is none', 'sur kubernetes, le service est down', ['kubernetes', 'kubernetes-service']],
    ['with a capital inside a sentence', 'rangé dans un Secret', ['secret']],
    ['in code quotes', 'un `secret` de plus', ['secret']],
    ['with a capital where it belongs', 'HA est requis', ['high-availability']],
  ])('%s', (_, text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })

  test('but not with the capital of a sentence, nor in a message all in capitals', () => {
    expect(idsIn('Service en panne. Secret perdu.\nJob pris')).toEqual([])
    expect(idsIn('LE SERVICE EST DOWN')).toEqual([])
  })
})

test.each(languages)('every title in %s is found in a sentence about kubernetes', (language) => {
  const lost = concepts.filter(
    ({ id, names }) => !idsIn(`kubernetes, puis « ${names[language][0]} » vendredi`).includes(id),
  )
  expect(lost.map((concept) => concept.id)).toEqual([])
})

test('what is found stands in the text, in its order, each concept once', () => {
  const names = concepts.flatMap((concept) => concept.names.fr)
  const anyText = string({ unit: constantFrom(...names, ' ', ', ', '. ', '`', 'le ', "d'", '🐳'), maxLength: 30 })
  assert(
    property(anyText, (text) => {
      const found = search.namesIn(text)
      expect(new Set(found.map((named) => named.id)).size).toBe(found.length)
      let from = 0
      for (const { written } of found) {
        const at = text.indexOf(written, from)
        expect(at).toBeGreaterThanOrEqual(from)
        from = at + written.length
      }
    }),
    { numRuns: 100 },
  )
})

test.each([
  ['prose', 'le pod docker sur kubernetes avec un service de type nodeport est en panne '],
  ['letters without a blank', 'a'],
  ['letters and hyphens', 'a-'],
  ['code quotes', '`'],
])('eight times as many characters of %s take no more than some eight times as long', (_, part) => {
  const long = part.repeat(80_000 / part.length)
  // 64 is what it would be if every place were compared with every other.
  expect(growth((text) => search.namesIn(text), long.slice(0, 10_000), long)).toBeLessThan(32)
})
