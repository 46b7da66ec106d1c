import { expect, test } from 'vitest'
import { createAnswerCounter } from '../../src/bot/answer-counter.ts'
import type { AnswerCount } from '../../src/core/store.ts'
import { setUpBotWithStore } from './bot-set-up.ts'

const answer = { kind: 'explanation', platform: 'slack', language: 'fr', durationMs: 1 } as const

test('answers are counted by day and written down together', async () => {
  const { store } = await setUpBotWithStore()
  let nowMs = Date.parse('2026-11-23T23:59Z')
  const counter = createAnswerCounter(store, () => nowMs)
  counter.answered(answer)
  counter.answered(answer)
  nowMs = Date.parse('2026-11-24T00:01Z')
  counter.answered({ ...answer, kind: 'unknown' })
  await counter.flush()
  await counter.flush()
  expect(await store.answerCounts('2026-11-01')).toEqual([
    { day: '2026-11-23', platform: 'slack', language: 'fr', kind: 'explanation', count: 2 },
    { day: '2026-11-24', platform: 'slack', language: 'fr', kind: 'unknown', count: 1 },
  ])
})

test('what cannot be written down now is written down the next time', async () => {
  const written: AnswerCount[] = []
  let isBroken = true
  const counter = createAnswerCounter(
    {
      async addAnswerCounts(counts) {
        if (isBroken) throw new Error('it broke')
        written.push(...counts)
      },
      answerCounts: async () => [],
    },
    () => 0,
  )
  counter.answered(answer)
  await expect(counter.flush()).rejects.toThrow('it broke')
  isBroken = false
  counter.answered(answer)
  await counter.flush()
  expect(written).toMatchObject([{ day: '1970-01-01', count: 2 }])
})
