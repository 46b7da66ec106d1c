import { expect, test } from 'vitest'
import type { Subject } from '../../../src/core/action.ts'
import { conversationDays } from '../../../src/core/store.ts'
import type { StoreInUse } from './in-use.ts'
import { dayMs, general, random } from './samples.ts'

const thread = { channel: general, id: '1763900000.000100' }
const subjects: readonly Subject[] = [
  { kind: 'concept', id: 'etcd' },
  { kind: 'comparison', id: 'docker-podman' },
  { kind: 'pair', sides: ['etcd', 'consul'] },
  { kind: 'tip', tip: { entry: 'etcd', number: 3 } },
  { kind: 'category', category: 'networking' },
]

export function conversationsContract(the: StoreInUse): void {
  test.each(subjects)('a thread is about the $kind last spoken of', async (subject) => {
    await the.store.rememberSubject(thread, { kind: 'concept', id: 'pod' }, 0)
    await the.store.rememberSubject(thread, subject, 1)
    await the.reopen()
    expect(await the.store.subjectOf(thread, 2)).toEqual(subject)
  })

  test('a thread is about nothing before anything was said, and so is another channel', async () => {
    await the.store.rememberSubject(thread, { kind: 'concept', id: 'pod' }, 0)
    expect(await the.store.subjectOf({ ...thread, id: 'other' }, 0)).toBeUndefined()
    expect(await the.store.subjectOf({ ...thread, channel: random }, 0)).toBeUndefined()
  })

  test('a subject is forgotten in time, and for good', async () => {
    const lastMs = conversationDays * dayMs
    await the.store.rememberSubject(thread, { kind: 'concept', id: 'pod' }, 0)
    expect(await the.store.subjectOf(thread, lastMs)).toBeDefined()
    expect(await the.store.subjectOf(thread, lastMs + 1)).toBeUndefined()
    await the.reopen({ nowMs: lastMs + 1 })
    expect(await the.store.subjectOf(thread, 0)).toBeUndefined()
  })

  test('old subjects are forgotten while others are remembered', async () => {
    await the.store.rememberSubject(thread, { kind: 'concept', id: 'pod' }, 0)
    const other = { channel: random, id: random.id }
    await the.store.rememberSubject(other, { kind: 'concept', id: 'etcd' }, (conversationDays + 1) * dayMs)
    expect(await the.store.subjectOf(thread, 0)).toBeUndefined()
  })
}
