import { expect, test } from 'vitest'
import type { Subject } from '../../../src/core/action.ts'
import type { AnswerCount, Vote } from '../../../src/core/store.ts'
import type { StoreInUse } from './in-use.ts'

const subject: Subject = { kind: 'concept', id: 'etcd' }
const vote: Vote = { subject, language: 'fr', isHelpful: true, day: '2026-11-23' }
const count: AnswerCount = { day: '2026-11-23', platform: 'slack', language: 'fr', kind: 'explanation', count: 2 }

export function countsContract(the: StoreInUse): void {
  test('votes are counted by subject, language and day', async () => {
    await the.store.countVote(vote)
    await the.store.countVote({ ...vote, isHelpful: false })
    await the.store.countVote(vote)
    await the.store.countVote({ ...vote, day: '2026-11-24' })
    await the.store.countVote({ ...vote, language: 'en', isHelpful: false })
    const pair: Subject = { kind: 'pair', sides: ['docker', 'podman'] }
    await the.store.countVote({ ...vote, subject: pair })
    expect(await the.store.votes()).toEqual([
      { subject, language: 'en', day: '2026-11-23', helpful: 0, unhelpful: 1 },
      { subject, language: 'fr', day: '2026-11-23', helpful: 2, unhelpful: 1 },
      { subject, language: 'fr', day: '2026-11-24', helpful: 1, unhelpful: 0 },
      { subject: pair, language: 'fr', day: '2026-11-23', helpful: 1, unhelpful: 0 },
    ])
  })

  test('answers add to what was counted, also when one list names a kind twice', async () => {
    await the.store.addAnswerCounts([count, { ...count, platform: 'discord' }, { ...count, count: 40 }])
    await the.store.addAnswerCounts([count])
    await the.store.addAnswerCounts([])
    expect(await the.store.answerCounts('2026-11-23')).toEqual([
      { ...count, platform: 'discord' },
      { ...count, count: 44 },
    ])
  })

  test('answers are told from a day on', async () => {
    await the.store.addAnswerCounts([count, { ...count, day: '2026-12-01' }])
    expect(await the.store.answerCounts('2026-11-24')).toEqual([{ ...count, day: '2026-12-01' }])
    expect(await the.store.answerCounts('2026-12-02')).toEqual([])
  })

  test('many that count at once lose nothing', async () => {
    const counts = (['help', 'list', 'tip', 'unknown'] as const).map((kind): AnswerCount => {
      const { day, platform, language } = count
      return { day, platform, language, kind, count: 1 }
    })
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        the.store.addAnswerCounts(index % 2 === 0 ? counts : counts.toReversed()),
      ),
    )
    expect((await the.store.answerCounts('')).map((row) => row.count)).toEqual([20, 20, 20, 20])
  })

  test('closing the store finishes what was asked for before', async () => {
    const votes = Promise.all(Array.from({ length: 100 }, () => the.store.countVote(vote)))
    await the.reopen()
    await votes
    expect(await the.store.votes()).toMatchObject([{ helpful: 100 }])
  })
}
