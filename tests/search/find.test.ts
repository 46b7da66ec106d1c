import { describe, expect, test } from 'vitest'
import { first, search } from './own-knowledge.ts'

describe('why an entry matched is said', () => {
  test.each([
    ['etcd', 'etcd', 'name'],
    ['master node', 'control-plane-node', 'former-name'],
    ['hysperviseur', 'hypervisor', 'typo'],
    ['keep my data when the container is deleted', 'volume-docker', 'description'],
  ])('%s is found as %s by its %s', (question, id, kind) => {
    const [hit] = search.find(question)
    expect(hit?.id).toBe(id)
    expect(hit?.reason.kind).toBe(kind)
  })
})

test.each([
  ['kube let', 'kubelet'],
  ['kubeproxy', 'kube-proxy'],
  ['kube-prxoy', 'kube-proxy'],
  ['cri o', 'cri-o'],
  ['ectd', 'etcd'],
  ['dokcer', 'docker-engine'],
  ['virrtualisation', 'virtualization'],
  ['containeur', 'container'],
  ['k8s', 'kubernetes'],
])('"%s" is understood as %s', (typed, id) => {
  expect(first(typed)).toBe(id)
})

test('what words do not say, confidence does: a homonym among strangers is not trusted', () => {
  const pod = search.find('what is a pod?')[0]
  const dolphins = search.find('a pod of dolphins near the beach')[0]
  expect(pod?.confidence).toBeGreaterThan(0.9)
  expect(dolphins?.confidence ?? 0).toBeLessThan(0.3)
})

describe('the language of a question', () => {
  test.each([
    ["c'est quoi un load balancer ?", 'fr', 'words'],
    ['explain déploiement continu', 'en', 'words'],
    ['what is a nœud', 'en', 'words'],
    ['ok. explain répartiteur de charge', 'en', 'words'],
    ['ok thanks. qu’est-ce qu’un container runtime ?', 'fr', 'words'],
    ['maillage de services', 'fr', 'names'],
    ['répartiteur de charge', 'fr', 'names'],
    ['etcd', undefined, undefined],
    ['👍', undefined, undefined],
  ] as const)('%s: %s', (question, language, from) => {
    expect(search.languageOf(question)).toEqual({ language, from })
  })
})

test('a well-known name of the trade is not a misspelling of ours', () => {
  for (const name of ['nodejs', 'systemd', 'jenkins', 'ansible', 'terraform']) {
    expect(search.find(`what is ${name}`)[0]?.confidence ?? 0).toBeLessThan(0.3)
  }
})
