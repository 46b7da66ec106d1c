import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/core/answer.ts'
import type { Language } from '../../src/core/language.ts'
import type { Message } from '../../src/core/message.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { compose } from '../../src/wording/compose.ts'

const { knowledge, answering } = loadUnderstanding(join(import.meta.dirname, '../../knowledge'), 'en')

function say(answer: Answer, remembersQuestions = true): Message {
  return compose(answer, { findConcept: (id) => knowledge.concepts.get(id), remembersQuestions })
}

function conceptNamed(id: string) {
  const concept = knowledge.concepts.get(id)
  if (!concept) throw new Error(`There is no concept "${id}".`)
  return concept
}

function unknown(language: Language): Extract<Answer, { kind: 'unknown' }> {
  return { kind: 'unknown', language, confidence: 0, candidates: [], isQuestion: true }
}

test('the bot says that it noted a question only where it notes them', () => {
  expect(say(unknown('fr')).plain).toContain('Je la note, sans votre nom')
  expect(say(unknown('fr'), false).plain).not.toContain('note')
  expect(say(unknown('en')).plain).toContain("I've noted it, without your name")
  expect(say(unknown('en'), false).plain).not.toContain('noted')
})

test('what the bot does not know is quoted in part only', () => {
  const answer = { ...unknown('en'), candidates: [conceptNamed('pod')], unknownSide: 'x'.repeat(4_000) }
  expect(say(answer).plain.length).toBeLessThan(500)
})

test('a side of a comparison that has no entry of its own says so', () => {
  const answer = answering.recall({ kind: 'pair', sides: ['etcd', 'image-tag'] }, 'fr')
  if (!answer) throw new Error('Both sides are known.')
  expect(say(answer).plain).toContain('pas de fiche à part')
})

test('an explanation shows the term of the other language only when it is another', () => {
  const concept = conceptNamed('etcd')
  const same = say({ kind: 'explanation', language: 'fr', confidence: 1, concept })
  const other = say({ kind: 'explanation', language: 'fr', confidence: 1, concept: conceptNamed('load-balancer') })
  expect(same.plain).not.toContain('En anglais')
  expect(other.plain.replaceAll('\u00A0', ' ')).toContain('En anglais : Load balancer')
})

test('an explanation offers to share it, to flip it, and at most five related entries', () => {
  for (const concept of knowledge.concepts.values()) {
    const { buttons } = say({ kind: 'explanation', language: 'en', confidence: 1, concept })
    expect(buttons.slice(0, 2).map((button) => button.label)).toEqual(['Share in the channel', 'En français'])
    expect(buttons.length).toBeLessThanOrEqual(7)
  }
})

test('an explanation tells where it comes from and when it was checked', () => {
  const concept = conceptNamed('etcd')
  const { plain } = say({ kind: 'explanation', language: 'en', confidence: 1, concept })
  for (const source of concept.sources) expect(plain).toContain(source.href)
  expect(plain).toMatch(/Checked on \d{1,2} \w+ 20\d\d$/)
})

test('everything that is known is in the list, once', () => {
  const concepts = [...knowledge.concepts.values()]
  const { plain } = say({ kind: 'list', language: 'fr', confidence: 1, concepts })
  const listed = plain.split('\n\n').slice(1, -1).join(', ')
  for (const concept of concepts) expect(listed).toContain(concept.names.fr[0])
  expect(plain).toContain(`Les ${concepts.length} concepts que je connais`)
})

test('a category that nobody named is shown as it is written', () => {
  const concept = { ...conceptNamed('etcd'), category: 'quantum-computing' }
  const answer: Answer = { kind: 'list', language: 'fr', confidence: 1, concepts: [concept] }
  expect(say(answer).plain).toContain('quantum-computing')
})

test('the plain form of an English table has no space before its colons', () => {
  const answer = answering.recall({ kind: 'comparison', id: 'docker-vs-podman' }, 'en')
  if (!answer) throw new Error('It is written.')
  expect(say(answer).plain).not.toMatch(/ : /)
})

test('each candidate is introduced by a whole sentence', () => {
  const candidates = [...knowledge.concepts.values()]
  const { blocks } = say({ kind: 'ambiguous', language: 'en', confidence: 0.9, candidates })
  const list = blocks.find((block) => block.kind === 'list')
  const last = list?.items.map((item) => item.at(-1)?.text ?? '') ?? []
  expect(last.filter((sentence) => !sentence.endsWith('.'))).toEqual([])
})

test('three sides are listed in a title as people list them', () => {
  const sides = ['etcd', 'coredns', 'kubelet'].map((id) => ({ id, isConcept: true, names: conceptNamed(id).names }))
  const concepts = sides.map(({ id }) => conceptNamed(id))
  const { blocks } = say({ kind: 'comparison', language: 'fr', confidence: 1, sides, concepts })
  expect(blocks[0]).toMatchObject({ text: 'etcd, CoreDNS ou kubelet' })
})
