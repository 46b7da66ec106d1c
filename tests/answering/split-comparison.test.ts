import { describe, expect, test } from 'vitest'
import { readComparison } from '../../src/answering/split-comparison.ts'

describe('what is surely a comparison is cut at its separator', () => {
  test.each([
    ['docker vs VM', ['docker', 'VM']],
    ['docker versus podman', ['docker', 'podman']],
    ['ClusterIP vs NodePort vs LoadBalancer', ['ClusterIP', 'NodePort', 'LoadBalancer']],
    ['différence entre un pod et un conteneur', ['entre un pod', 'un conteneur']],
    ['compare docker with podman', ['docker', 'podman']],
  ])('%s', (question, parts) => {
    const reading = readComparison(question, false)
    expect(reading?.strength).toBe('explicit')
    expect(reading?.splits.map((split) => split.parts.map(withoutBetween))).toContainEqual(parts.map(withoutBetween))
  })
})

test('what follows the last side is no part of it', () => {
  const reading = readComparison('docker ou podman pour un débutant', false)
  expect(reading?.splits[0]?.partsAlone).toEqual(['docker', 'podman'])
})

test('two words without anything between them are a comparison only when the command says so', () => {
  expect(readComparison('docker podman', false)).toBeUndefined()
  expect(readComparison('docker podman', true)?.splits.map((split) => split.parts)).toContainEqual(['docker', 'podman'])
})

test('a separator at either end separates nothing', () => {
  expect(readComparison('vs docker', false)).toBeUndefined()
  expect(readComparison('docker vs', false)).toBeUndefined()
})

test('an ordinary question is no comparison', () => {
  expect(readComparison("c'est quoi etcd ?", false)).toBeUndefined()
})

test('a long text is not cut everywhere, because each cut costs a search', () => {
  expect(readComparison('un ou deux '.repeat(400), false)).toBeUndefined()
  expect(
    readComparison('différence entre un ou deux et trois ou quatre ou cinq', true)?.splits.length,
  ).toBeLessThanOrEqual(12)
})

function withoutBetween(part: string): string {
  return part.replace(/^(?:entre|between) /, '')
}
