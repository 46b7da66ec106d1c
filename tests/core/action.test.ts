import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Action, decodeAction, encodeAction, maxEncodedActionLength, type Subject } from '../../src/core/action.ts'
import type { Knowledge } from '../../src/core/knowledge.ts'
import { languages } from '../../src/core/language.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'

const runs = { seed: 2026 }

let knowledge: Knowledge
beforeAll(() => {
  knowledge = loadKnowledge('knowledge')
})

test('every subject of the real knowledge fits into a button, and the button says it back', () => {
  const ids = [...knowledge.concepts.keys()]
  const entries = [...knowledge.concepts.values(), ...knowledge.comparisons]
  const [longest = ''] = ids.toSorted((a, b) => b.length - a.length)
  const subjects: Subject[] = [
    ...ids.map((id): Subject => ({ kind: 'concept', id })),
    ...ids.map((id): Subject => ({ kind: 'pair', sides: [longest, id] })),
    ...knowledge.comparisons.map(({ id }): Subject => ({ kind: 'comparison', id })),
    ...knowledge.comparisons.flatMap(({ sides }): Subject[] => {
      const [left, right] = sides
      return left && right ? [{ kind: 'pair', sides: [left.id, right.id] }] : []
    }),
    ...entries.flatMap(({ id, tips }) =>
      tips.fr.map((_, number): Subject => ({ kind: 'tip', tip: { entry: id, number } })),
    ),
  ]
  const wrong = actionsOn(subjects).filter((action) => !survives(action))
  expect(wrong).toEqual([])
  expect(subjects.length).toBeGreaterThan(500)
})

test('any action whose ids keep to their limits survives a button', () => {
  fc.assert(
    fc.property(anySubject, (subject) => {
      for (const action of actionsOn([subject])) expect(survives(action)).toBe(true)
    }),
    runs,
  )
})

test('a button of another version means nothing, rather than something else', () => {
  const strange = [
    '',
    'open',
    'open:fr',
    'open:fr:concept',
    'open:fr:concept:',
    'open:fr:concept:pod:node',
    'open:fr:pair:pod',
    'open:fr:pair::pod',
    'open:fr:pair:pod:node:etcd',
    'open:fr:tip:pod',
    'open:fr:tip:pod:first',
    'open:fr:tip:pod:-1',
    'open:fr:tip:pod:12345',
    'open:de:concept:pod',
    'vote:fr:concept:pod',
    'open:fr:category:networking:2',
    'constructor:fr:concept:pod',
  ]
  expect(strange.filter((encoded) => decodeAction(encoded) !== undefined)).toEqual([])
})

test('whatever text comes back from a button, reading it never throws', () => {
  const nearly = fc
    .array(fc.constantFrom('open', 'share', 'fr', 'en', 'concept', 'pair', 'tip', 'pod', '7', ''), { maxLength: 7 })
    .map((parts) => parts.join(':'))
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), (encoded) => {
      const action = decodeAction(encoded)
      expect(action && decodeAction(encodeAction(action))).toEqual(action)
    }),
    runs,
  )
})

/** The limits of ids: 40 characters for a concept, 60 for a comparison, which may have a tip as well. */
const conceptId = fc.stringMatching(/^[a-z0-9-]{1,40}$/)
const entryId = fc.stringMatching(/^[a-z0-9-]{1,60}$/)
const anySubject = fc.oneof(
  conceptId.map((id): Subject => ({ kind: 'concept', id })),
  entryId.map((id): Subject => ({ kind: 'comparison', id })),
  fc.tuple(conceptId, conceptId).map((sides): Subject => ({ kind: 'pair', sides })),
  fc.tuple(entryId, fc.nat(9_999)).map(([entry, number]): Subject => ({ kind: 'tip', tip: { entry, number } })),
)

function actionsOn(subjects: readonly Subject[]): Action[] {
  return subjects.flatMap((subject) =>
    languages.flatMap((language): Action[] => [
      { kind: 'open', subject, language },
      { kind: 'share', subject, language },
    ]),
  )
}

function survives(action: Action): boolean {
  const encoded = encodeAction(action)
  return encoded.length <= maxEncodedActionLength && isDeepStrictEqual(decodeAction(encoded), action)
}
