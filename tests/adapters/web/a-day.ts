import type { Operator } from '../../../src/core/operator.ts'
import type { Store } from '../../../src/core/store.ts'
import { entryTemplate } from '../../../src/knowledge/entry-template.ts'
import { createOperator } from '../../../src/operator/create-operator.ts'
import { nowMs, understanding } from '../../bot/bot-set-up.ts'

export function operatorOf(store: Store): Operator {
  const { knowledge, search } = understanding
  return createOperator({ store, knowledge, search, entryTemplate, clock: () => nowMs })
}

/** Questions, votes, answers, and the tips of two channels: one went wrong, one may have. */
export async function rememberADay(store: Store): Promise<void> {
  for (const text of ['c est quoi ansible', 'c est quoi ansible'])
    await store.rememberUnanswered({ text, language: 'fr', platform: 'slack' }, nowMs)
  await store.rememberUnanswered({ text: 'ansible', language: 'en', platform: 'slack' }, nowMs)
  const day = '2026-11-23'
  const etcd = { subject: { kind: 'concept', id: 'etcd' }, language: 'fr', day } as const
  for (const isHelpful of [true, false, false]) await store.countVote({ ...etcd, isHelpful })
  await store.addAnswerCounts([
    { day, platform: 'slack', language: 'fr', kind: 'explanation', count: 9 },
    { day, platform: 'slack', language: 'fr', kind: 'unknown', count: 3 },
  ])
  for (const [id, outcome] of [
    ['C1', { kind: 'unknown', detail: 'a lost reply' }],
    ['C2', { kind: 'failed', reason: 'archived', detail: 'is_archived' }],
  ] as const) {
    const channel = { platform: 'slack', id } as const
    await store.saveSchedule({
      channel,
      at: '09:00',
      zone: 'Europe/Paris',
      weekdays: [1, 2, 3, 4, 5],
      language: 'fr',
      nextDueMs: nowMs,
    })
    const [delivery] = await store.claimDue({
      nowMs,
      leaseUntilMs: nowMs + 60_000,
      limit: 1,
      platforms: ['slack'],
      plan: () => ({ localDay: day, nextDueMs: nowMs + 86_400_000, language: 'fr' }),
    })
    if (delivery) await store.settle(delivery, outcome)
  }
}
