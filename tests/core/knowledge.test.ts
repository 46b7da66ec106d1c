import { expect, test } from 'vitest'
import type { Comparison, Side } from '../../src/core/comparison.ts'
import { findComparison, type Knowledge } from '../../src/core/knowledge.ts'

test('a comparison is found in whatever order its sides are given', () => {
  expect(idOf('docker', 'podman')).toBe('docker-vs-podman')
  expect(idOf('podman', 'docker')).toBe('docker-vs-podman')
})

test('one that compares exactly these sides wins over one with more columns', () => {
  expect(idOf('clusterip', 'nodeport')).toBe('nodeport-vs-clusterip')
  expect(idOf('clusterip', 'nodeport', 'loadbalancer')).toBe('all-services')
})

test('one with more columns serves when there is no other', () => {
  expect(idOf('clusterip', 'loadbalancer')).toBe('all-services')
})

test('sides that nobody has compared have no comparison', () => {
  expect(idOf('docker', 'nodeport')).toBeUndefined()
  expect(idOf('docker', 'podman', 'nodeport')).toBeUndefined()
})

function idOf(...sides: string[]): string | undefined {
  return findComparison(knowledge, sides)?.id
}

const knowledge: Knowledge = {
  concepts: new Map(),
  comparisons: [
    comparison('all-services', ['clusterip', 'nodeport', 'loadbalancer']),
    comparison('docker-vs-podman', ['docker', 'podman']),
    comparison('nodeport-vs-clusterip', ['nodeport', 'clusterip']),
  ],
}

function comparison(id: string, sides: readonly string[]): Comparison {
  const nothing = { fr: [], en: [] }
  const table = { kind: 'table', header: [], rows: [] } as const
  return {
    id,
    sides: sides.map((side): Side => ({ id: side, isConcept: true, names: { fr: [side], en: [side] } })),
    title: { fr: id, en: id },
    askedAs: nothing,
    introduction: nothing,
    table: { fr: table, en: table },
    conclusion: nothing,
    tips: nothing,
    sources: [],
    verified: '2026-11-23',
  }
}
