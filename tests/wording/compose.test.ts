import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Subject } from '../../src/core/action.ts'
import type { Answer } from '../../src/core/answer.ts'
import { paragraph, text } from '../../src/core/block.ts'
import type { Language } from '../../src/core/language.ts'
import type { Message } from '../../src/core/message.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { compose, composeTipOfTheDay } from '../../src/wording/compose.ts'

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

test('an explanation offers its other language first, then to compare, at most three relatives, to share and to vote', () => {
  for (const concept of knowledge.concepts.values()) {
    const { buttons, about } = say({ kind: 'explanation', language: 'en', confidence: 1, concept })
    const labels = buttons.map((button) => button.label)
    expect(labels.slice(0, 2)).toEqual(['En français', 'Compare with…'])
    expect(labels.slice(-3)).toEqual(['Share in the channel', '👍 Helpful', '👎 Not helpful'])
    expect(labels.length).toBeLessThanOrEqual(8)
    expect(about).toEqual({ kind: 'concept', id: concept.id })
  }
})

test('a long explanation is cut where answers are, with a button for the rest, unless all of it was asked for', () => {
  const explanation = { kind: 'explanation', language: 'fr', confidence: 1, concept: conceptNamed('etcd') } as const
  const context = { findConcept: (id: string) => knowledge.concepts.get(id), remembersQuestions: true }
  const whole = compose(explanation, context)
  const cut = compose(explanation, { ...context, cutsLongAnswers: true })
  expect(cut.plain.length).toBeLessThan(whole.plain.length)
  expect(cut.plain).toContain('Sources')
  expect(cut.buttons[1]).toEqual({
    label: 'La fiche complète',
    action: { kind: 'more', subject: { kind: 'concept', id: 'etcd' }, language: 'fr' },
  })
  const asked = compose({ ...explanation, isWhole: true }, { ...context, cutsLongAnswers: true })
  const thatIsAll = "C'est toute la fiche"
  expect(asked.blocks.filter((block) => !JSON.stringify(block).includes(thatIsAll))).toEqual(whole.blocks)
  expect(asked.plain).toContain(thatIsAll)
  expect(asked.buttons).toEqual(whole.buttons)
  expect(whole.buttons.map((button) => button.action.kind)).not.toContain('more')
})

test('an example is the command with the sentence that announces it, and nothing else', () => {
  const concept = conceptNamed('node')
  const { blocks } = say({ kind: 'explanation', language: 'fr', confidence: 1, concept, focus: 'example' })
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'code'])
  expect(blocks[1]).toEqual(paragraph(text('Une maintenance tient en trois commandes\u00A0:')))
})

test('every answer that has one says its subject, so that a follow-up can go on with it', () => {
  const subjects: readonly Subject[] = [
    { kind: 'concept', id: 'etcd' },
    { kind: 'comparison', id: 'docker-vs-podman' },
    { kind: 'pair', sides: ['etcd', 'coredns'] },
    { kind: 'tip', tip: { entry: 'etcd', number: 1 } },
  ]
  for (const subject of subjects) {
    const answer = answering.recall(subject, 'fr')
    if (!answer) throw new Error(`There is no ${subject.kind}.`)
    expect(say(answer).about).toEqual(subject)
  }
  expect(say(unknown('fr')).about).toBeUndefined()
})

test('a category, everything, and what to compare with are menus', () => {
  const category = say(answering.answer({ text: 'list security' }))
  expect(category.choices?.label).toBe('Choose a concept')
  expect(category.choices?.options.map((option) => option.label)).toContain('NetworkPolicy')
  const everything = say(answering.answer({ text: 'liste', language: 'fr' }))
  expect(everything.choices?.label).toBe('Choisir un domaine')
  expect(everything.choices?.options[0]?.action.subject).toEqual({ kind: 'category', category: 'kubernetes' })
  const comparables = answering.comparables('pod', 'fr')
  const [first] = (comparables && say(comparables).choices?.options) ?? []
  expect(first?.action.subject).toMatchObject({ kind: 'pair' })
})

test('the terms of a message are a line each, few of them with buttons, many with a menu', () => {
  const few = say(answering.terms('k8s a tué le pod', 'fr'))
  expect(few.plain.replaceAll('\u00A0', ' ')).toMatch(/- k8s \(Kubernetes\) : .+\n- Pod : /)
  expect(few.buttons.map((button) => button.label)).toEqual(['Kubernetes', 'Pod'])
  const many = say(answering.terms('kubectl, kubelet, kubeadm, runc, etcd, CoreDNS', 'fr'))
  expect(many.buttons).toEqual([])
  expect(many.choices?.options).toHaveLength(6)
  expect(say(answering.terms('bonjour', 'fr')).plain).toContain('Je ne reconnais aucun terme')
})

test('the tip of the day says so', () => {
  const message = composeTipOfTheDay(answering.tipOfTheDay('2026-11-23', 'fr'))
  expect(message.plain).toMatch(/^L'astuce du jour/)
  expect(message.about?.kind).toBe('tip')
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
