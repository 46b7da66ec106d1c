import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allTips, findTip } from '../../src/answering/tips.ts'
import type { Answer } from '../../src/core/answer.ts'
import { categoryNames } from '../../src/core/category.ts'
import { languages } from '../../src/core/language.ts'
import type { Message } from '../../src/core/message.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { compose } from '../../src/wording/compose.ts'
import { toMessage } from '../../src/wording/said.ts'
import { sayTip } from '../../src/wording/say-tip.ts'
import { faultsOf } from './faults-of.ts'

const { knowledge, answering } = loadUnderstanding(join(import.meta.dirname, '../../knowledge'), 'en')
const context = { findConcept: (id: string) => knowledge.concepts.get(id), remembersQuestions: true }
const concepts = [...knowledge.concepts.values()]

/** Every message is told with its faults, so that one run shows them all. */
function faultyAmong(messages: Iterable<readonly [name: string, message: Message]>): readonly string[] {
  return Array.from(messages).flatMap(([name, message]) =>
    faultsOf(message).map((fault) => `${name} (${message.language}): ${fault}`),
  )
}

function said(answer: Answer | undefined): Message {
  if (!answer) throw new Error('There is no answer to compose.')
  return compose(answer, context)
}

describe.each(languages)('in %s', (language) => {
  test('no explanation has a fault', () => {
    const messages = concepts.map(({ id }) => [id, said(answering.recall({ kind: 'concept', id }, language))] as const)
    expect(faultyAmong(messages)).toEqual([])
  })

  test('no written comparison has a fault', () => {
    const messages = knowledge.comparisons.map(
      ({ id }) => [id, said(answering.recall({ kind: 'comparison', id }, language))] as const,
    )
    expect(faultyAmong(messages)).toEqual([])
  })

  test('no comparison of two entries side by side has a fault', () => {
    const pairs = concepts.map(({ id }, index) => [id, concepts.at(index - 7)?.id ?? ''] as const)
    const messages = pairs.map(
      (sides) => [sides.join(), said(answering.recall({ kind: 'pair', sides }, language))] as const,
    )
    expect(faultyAmong(messages)).toEqual([])
  })

  test('no tip has a fault, asked for or posted', () => {
    const messages = allTips(knowledge).map((tip) => {
      const found = findTip(knowledge, tip, language)
      if (!found) throw new Error(`There is no tip ${tip.entry} ${tip.number}.`)
      return [`${tip.entry} ${tip.number}`, toMessage(language, sayTip(found, 'tip-of-the-day'))] as const
    })
    expect(faultyAmong(messages)).toEqual([])
  })

  test('no example, source, relation or offer to compare has a fault', () => {
    const messages = concepts.flatMap((concept) => {
      const base = { language, confidence: 1 } as const
      return [
        said({ ...base, kind: 'explanation', concept, focus: 'sources' }),
        said({ ...base, kind: 'list', concepts: concepts.slice(0, 3), relatedTo: concept }),
        said(answering.comparables(concept.id, language)),
        said({ ...base, kind: 'terms', terms: [{ written: 'x', concept }] }),
        ...(concept.body[language].some((block) => block.kind === 'code')
          ? [said({ ...base, kind: 'explanation', concept, focus: 'example' })]
          : []),
      ].map((message) => [concept.id, message] as const)
    })
    expect(faultyAmong(messages)).toEqual([])
  })

  test('no list has a fault', () => {
    const categories = [undefined, ...Object.keys(categoryNames)]
    const messages = categories.map((category) => {
      const members = concepts.filter((concept) => category === undefined || concept.category === category)
      const list = { kind: 'list', language, confidence: 1, concepts: members, ...(category && { category }) } as const
      return [category ?? 'everything', said(list)] as const
    })
    expect(faultyAmong(messages)).toEqual([])
  })

  test('no choice between entries has a fault', () => {
    const messages = concepts.map((concept, index) => {
      const candidates = [concept, concepts.at(index - 1) ?? concept]
      return [concept.id, said({ kind: 'ambiguous', language, confidence: 0.9, candidates })] as const
    })
    expect(faultyAmong(messages)).toEqual([])
  })
})
