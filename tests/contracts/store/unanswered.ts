import { expect, test } from 'vitest'
import type { StoreInUse } from './in-use.ts'
import { dayMs } from './samples.ts'

export function unansweredContract(the: StoreInUse): void {
  test('a question is counted over languages and platforms, with its first and last time', async () => {
    await the.store.rememberUnanswered({ text: 'helm', language: 'fr', platform: 'slack' }, 1_000)
    await the.store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'discord' }, 2_000)
    await the.store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'discord' }, 3_000)
    expect(await the.store.unansweredQuestions()).toEqual([
      {
        text: 'helm',
        count: 3,
        languages: ['en', 'fr'],
        platforms: ['discord', 'slack'],
        firstMs: 1_000,
        lastMs: 3_000,
      },
    ])
  })

  test('the most frequent come first, then the most recent', async () => {
    for (const [index, text] of ['istio', 'helm', 'nomad', 'helm'].entries()) {
      await the.store.rememberUnanswered({ text, language: 'en', platform: 'slack' }, index)
    }
    expect((await the.store.unansweredQuestions()).map(({ text }) => text)).toEqual(['helm', 'nomad', 'istio'])
  })

  test('those older than the retention are forgotten at the next question and at the next start', async () => {
    await the.reopen({ unansweredDays: 30 })
    await the.store.rememberUnanswered({ text: 'old', language: 'en', platform: 'slack' }, 0)
    await the.store.rememberUnanswered({ text: 'recent', language: 'en', platform: 'slack' }, 30 * dayMs + 1)
    expect((await the.store.unansweredQuestions()).map(({ text }) => text)).toEqual(['recent'])
    await the.reopen({ unansweredDays: 30, nowMs: 60 * dayMs + 2 })
    expect(await the.store.unansweredQuestions()).toEqual([])
  })

  test('a retention of 0 remembers nothing and forgets what there was', async () => {
    await the.store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'slack' }, 0)
    await the.reopen({ unansweredDays: 0 })
    expect(await the.store.unansweredQuestions()).toEqual([])
    await the.store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'slack' }, 0)
    expect(await the.store.unansweredQuestions()).toEqual([])
  })

  test('whatever was typed can be remembered, cut where it is endless', async () => {
    const hostile = `'); drop table unanswered_questions; -- \0 é😀`
    for (const text of [hostile, '😀'.repeat(10_000)]) {
      await the.store.rememberUnanswered({ text, language: 'en', platform: 'slack' }, 0)
    }
    const texts = (await the.store.unansweredQuestions()).map(({ text }) => text)
    expect(texts.toSorted()).toEqual([hostile.replace('\0', ''), '😀'.repeat(500)])
  })
}
