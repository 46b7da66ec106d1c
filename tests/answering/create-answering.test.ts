import { expect, test } from 'vitest'
import { answering, describe as described, knowledge } from './own-answering.ts'

test('a concept is compared first with what somebody has compared it with, and never with itself', () => {
  const ids = answering.comparables('pod', 'en')?.others.map((side) => side.id) ?? []
  expect(ids.slice(0, 2).toSorted()).toEqual(['container', 'node'])
  expect(ids).toEqual(expect.arrayContaining([...(knowledge.concepts.get('pod')?.related ?? [])]))
  expect(ids).not.toContain('pod')
  expect(new Set(ids).size).toBe(ids.length)
  expect(answering.comparables('removed', 'en')).toBeUndefined()
})

test('whatever is offered for a comparison can be compared', () => {
  const pairs = [...knowledge.concepts.keys()].flatMap((id) =>
    (answering.comparables(id, 'fr')?.others ?? []).map((other) => [id, other.id] as const),
  )
  const lost = pairs.filter((sides) => answering.recall({ kind: 'pair', sides }, 'fr')?.kind !== 'comparison')
  expect(lost).toEqual([])
})

test('a category is recalled with its concepts; one that has none no longer exists', () => {
  const answer = answering.recall({ kind: 'category', category: 'security' }, 'fr')
  expect(answer && described(answer)).toBe('list security, fr')
  expect(answering.recall({ kind: 'category', category: 'alchemy' }, 'fr')).toBeUndefined()
})

test('the terms of a message are its concepts, as they are written', () => {
  const { terms } = answering.terms('k8s a tué le pod', 'fr')
  expect(terms.map(({ written, concept }) => [written, concept.id])).toEqual([
    ['k8s', 'kubernetes'],
    ['pod', 'pod'],
  ])
})

test('the tip of a day is the same for everybody, and in both languages', () => {
  const french = answering.tipOfTheDay('2026-11-23', 'fr')
  const english = answering.tipOfTheDay('2026-11-23', 'en')
  expect(french).toMatchObject({ kind: 'tip', language: 'fr' })
  expect(answering.tipOfTheDay('2026-11-23', 'fr')).toEqual(french)
  expect(english.kind === 'tip' && english.tip).toEqual(french.kind === 'tip' && french.tip)
})

test('every tip has its day before one comes again, and no entry two days running', () => {
  const count = [...knowledge.concepts.values(), ...knowledge.comparisons].reduce(
    (sum, { tips }) => sum + tips.fr.length,
    0,
  )
  const first = Temporal.PlainDate.from('2026-12-20')
  const tips = Array.from({ length: count }, (_, days) => {
    const answer = answering.tipOfTheDay(first.add({ days }).toString(), 'fr')
    return answer.kind === 'tip' ? answer.tip : undefined
  })
  expect(new Set(tips.map((tip) => `${tip?.entry} ${tip?.number}`)).size).toBe(count)
  expect(tips.filter((tip, day) => tip?.entry === tips[day - 1]?.entry)).toEqual([])
})
