import { expect, test } from 'vitest'
import type { Channel } from '../../../src/core/question.ts'
import type { StoreInUse } from './in-use.ts'
import { claimAt, claimOne, dayMs, etcd, general, minuteMs, post, schedule } from './samples.ts'

export function claimsContract(the: StoreInUse): void {
  test('a due tip is claimed once, and its schedule moves on', async () => {
    await the.store.saveSchedule(schedule(general, 1_000))
    expect(await the.store.claimDue(claimAt(1_000))).toEqual([
      { channel: general, language: 'fr', localDay: '1970-01-01', dueMs: 1_000, leaseUntilMs: 1_000 + minuteMs },
    ])
    expect(await the.store.claimDue(claimAt(1_001))).toEqual([])
    expect((await the.store.findSchedule(general))?.nextDueMs).toBe(1_000 + dayMs)
  })

  test('a tip is not claimed before it is due', async () => {
    await the.store.saveSchedule(schedule(general, 1_000))
    expect(await the.store.claimDue(claimAt(999))).toEqual([])
  })

  test('the oldest are claimed first, up to the limit', async () => {
    const ids = ['C3', 'C1', 'C2']
    for (const [index, id] of ids.entries()) await the.store.saveSchedule(schedule({ platform: 'slack', id }, index))
    const claimed = await the.store.claimDue({ ...claimAt(10), limit: 2 })
    expect(claimed.map((delivery) => delivery.channel.id)).toEqual(['C3', 'C1'])
  })

  test('what is due on a platform that is not there waits', async () => {
    await the.store.saveSchedule(schedule(general, 1_000))
    expect(await the.store.claimDue({ ...claimAt(2_000), platforms: ['discord'] })).toEqual([])
    expect(await the.store.claimDue({ ...claimAt(2_000), platforms: [] })).toEqual([])
    expect(await the.store.claimDue(claimAt(2_000))).toHaveLength(1)
  })
}

export function claimsAgainContract(the: StoreInUse): void {
  test('a delivery that was never posted is claimed again when its lease has run out, not before', async () => {
    await the.store.saveSchedule(schedule(general, 0))
    const first = await claimOne(the, 0)
    expect(await the.store.claimDue(claimAt(first.leaseUntilMs - 1))).toEqual([])
    await the.reopen()
    const again = await claimOne(the, first.leaseUntilMs)
    expect(again).toEqual({ ...first, leaseUntilMs: first.leaseUntilMs + minuteMs })
  })

  test('what was claimed for a channel is dropped when its tips are stopped or set anew', async () => {
    await the.store.saveSchedule(schedule(general, 0))
    const stopped = await claimOne(the, 0)
    await the.store.removeSchedule(general)
    await the.store.saveSchedule(schedule(general, 10))
    const rescheduled = await claimOne(the, 10)
    await the.store.saveSchedule(schedule(general, 20))
    expect(await the.store.beginPosting(stopped, etcd, 30)).toBe(false)
    expect(await the.store.beginPosting(rescheduled, etcd, 30)).toBe(false)
    expect((await claimOne(the, 30)).dueMs).toBe(20)
  })

  test('a local day that had its tip is never claimed again, even when the clock was set back', async () => {
    await the.store.saveSchedule(schedule(general, 1_000))
    await the.store.settle(await post(the, 1_000), { kind: 'sent' })
    await the.store.saveSchedule(schedule(general, 500))
    expect(await the.store.claimDue(claimAt(600))).toEqual([])
    expect((await the.store.findSchedule(general))?.nextDueMs).toBe(500 + dayMs)
  })

  test('a day on which nothing was posted can be claimed when the schedule is set anew', async () => {
    await the.store.saveSchedule(schedule(general, 0))
    await the.store.settle(await claimOne(the, 0), { kind: 'skipped', reason: 'too-late' })
    await the.store.saveSchedule(schedule(general, 500))
    expect((await claimOne(the, 500)).dueMs).toBe(500)
  })

  test('as many as one likes are claimed at once, oldest first, and each once', async () => {
    const channels = Array.from({ length: 503 }, (_, index): Channel => ({ platform: 'discord', id: `${index}` }))
    await Promise.all(channels.map((channel, index) => the.store.saveSchedule(schedule(channel, 5_000 - index))))
    const claimed = await the.store.claimDue({ ...claimAt(5_000), limit: 2_000 })
    expect(claimed.map(({ channel }) => channel)).toEqual(channels.toReversed())
    expect(await the.store.claimDue(claimAt(5_000))).toEqual([])
    const again = await the.store.claimDue({ ...claimAt(5_000 + minuteMs), limit: 2_000 })
    expect(again.map(({ channel }) => channel)).toEqual(channels.toReversed())
  })

  test('a delivery has the categories of its schedule and the language of its day', async () => {
    await the.store.saveSchedule({ ...schedule(general), language: 'alternating', categories: ['docker'] })
    const first = await claimOne(the, 0)
    expect(first).toMatchObject({ channel: general, language: 'en', categories: ['docker'] })
    expect(await claimOne(the, first.leaseUntilMs)).toMatchObject({ language: 'en', categories: ['docker'] })
  })
}
