import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { entryTemplate } from '../../src/knowledge/entry-template.ts'
import { readKnowledge } from '../../src/knowledge/load.ts'
import { createOperator } from '../../src/operator/create-operator.ts'
import { nowMs, setUpBotWithStore, understanding } from '../bot/bot-set-up.ts'

test('questions without an answer are those asked since a day', async () => {
  const { operator, store } = await setUp()
  await store.rememberUnanswered({ text: 'c est quoi ansible', language: 'fr', platform: 'slack' }, nowMs - 1_000)
  await store.rememberUnanswered({ text: 'redis', language: 'en', platform: 'web' }, nowMs)
  expect((await operator.unanswered()).map(({ text }) => text)).toEqual(['redis', 'c est quoi ansible'])
  expect((await operator.unanswered({ sinceMs: nowMs })).map(({ text }) => text)).toEqual(['redis'])
})

test('what an entry lacks in age, size and tips can be seen, the oldest first', async () => {
  const { operator } = await setUp()
  const coverage = operator.coverage('2027-11-23')
  expect(coverage).toHaveLength(understanding.knowledge.concepts.size + understanding.knowledge.comparisons.length)
  expect(coverage.find(({ id }) => id === 'etcd')).toMatchObject({ kind: 'concept', category: 'kubernetes' })
  expect(coverage[0]?.ageDays).toBeGreaterThanOrEqual(coverage.at(-1)?.ageDays ?? Infinity)
  expect(coverage.every(({ characters }) => characters.fr > 0 && characters.en > 0)).toBe(true)
})

test.each(['c est quoi ansible', 'a: [b, "c"] --- # d', '---', '🚢', `${'long '.repeat(39)}name`])(
  'the draft for "%s" is an entry that loads as it stands',
  async (text) => {
    const { operator, store } = await setUp()
    await store.rememberUnanswered({ text, language: 'fr', platform: 'slack' }, nowMs)
    const draft = await operator.draftEntry(text)
    const folder = mkdtempSync(join(tmpdir(), 'timonier-draft-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, draft?.path.replace(/^knowledge\//, '') ?? '')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, draft?.content ?? '')
    const { knowledge, problems } = readKnowledge(folder)
    const [concept] = knowledge.concepts.values()
    // Its relatives stand in another folder.
    expect(problems.filter(({ what }) => !/related/.test(what.en))).toEqual([])
    expect(concept?.askedAs.fr).toEqual([text.slice(0, 100).trim()])
    expect(concept?.verified).toBe('2026-11-23')
  },
)

test('there is no draft for what nobody asked', async () => {
  const { operator } = await setUp()
  expect(await operator.draftEntry('ansible')).toBeUndefined()
})

async function setUp() {
  const { store } = await setUpBotWithStore()
  const { knowledge, search } = understanding
  return { store, operator: createOperator({ store, knowledge, search, entryTemplate, clock: () => nowMs }) }
}
