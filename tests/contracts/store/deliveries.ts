import { beforeEach, expect, test } from 'vitest'
import type { StoreInUse } from './in-use.ts'
import { claimAt, claimOne, dayMs, etcd, general, pod, post, random, schedule } from './samples.ts'

export function deliveriesContract(the: StoreInUse): void {
  beforeEach(() => the.store.saveSchedule(schedule(general, 0)))

  test('a lease that was taken over is worth nothing any more', async () => {
    const first = await claimOne(the, 0)
    const second = await claimOne(the, first.leaseUntilMs)
    expect(await the.store.beginPosting(first, etcd, 1)).toBe(false)
    expect(await the.store.settle(first, { kind: 'sent' })).toBe(false)
    expect(await the.store.beginPosting(second, etcd, 1)).toBe(true)
  })

  test('a delivery that is posting is abandoned once its lease has run out', async () => {
    const delivery = await post(the, 5)
    expect(await the.store.abandonedDeliveries(delivery.leaseUntilMs - 1)).toEqual([])
    await the.reopen()
    expect(await the.store.abandonedDeliveries(delivery.leaseUntilMs)).toEqual([
      { ...delivery, tip: etcd, postingSinceMs: 5 },
    ])
    expect(await the.store.claimDue(claimAt(delivery.leaseUntilMs))).toEqual([])
  })

  test('only one worker takes an abandoned delivery over', async () => {
    await post(the, 0)
    const [abandoned] = await the.store.abandonedDeliveries(dayMs)
    if (!abandoned) throw new Error('Nothing was abandoned.')
    expect(await the.store.renewLease(abandoned, dayMs + 1)).toEqual({ ...abandoned, leaseUntilMs: dayMs + 1 })
    expect(await the.store.renewLease(abandoned, dayMs + 2)).toBeUndefined()
  })
}

export function decksContract(the: StoreInUse): void {
  beforeEach(() => the.store.saveSchedule(schedule(general, 0)))

  test.each([{ kind: 'sent' }, { kind: 'unknown', detail: 'no reply' }] as const)(
    'a tip that is $kind counts as posted and as shown',
    async (outcome) => {
      const delivery = await post(the, 0)
      expect(await the.store.settle(delivery, outcome)).toBe(true)
      expect(await the.store.hasPosted(general, delivery.localDay)).toBe(true)
      expect(await the.store.shownTips(general)).toEqual([etcd])
      expect(await the.store.settle(delivery, outcome)).toBe(false)
    },
  )

  test('a refused tip suspends the schedule with its reason until it is set anew', async () => {
    const delivery = await post(the, 0)
    await the.store.settle(delivery, { kind: 'failed', reason: 'archived', detail: 'is_archived' })
    expect((await the.store.findSchedule(general))?.suspended).toEqual({ reason: 'archived', detail: 'is_archived' })
    expect(await the.store.claimDue(claimAt(10 * dayMs))).toEqual([])
    expect(await the.store.hasPosted(general, delivery.localDay)).toBe(false)
    expect(await the.store.shownTips(general)).toEqual([])
    await the.store.saveSchedule(schedule(general, 0))
    expect((await the.store.findSchedule(general))?.suspended).toBeUndefined()
    expect(await the.store.claimDue(claimAt(0))).toHaveLength(1)
  })

  test('a tip that has to wait is claimed again when told, with the same tip', async () => {
    const delivery = await post(the, 0)
    await the.store.settle(delivery, { kind: 'later', notBeforeMs: 5_000, detail: 'ratelimited' })
    expect(await the.store.claimDue(claimAt(4_999))).toEqual([])
    expect((await claimOne(the, 5_000)).tip).toEqual(etcd)
  })

  test('a tip that waits is not posted once the tips were stopped', async () => {
    const delivery = await post(the, 0)
    await the.store.removeSchedule(general)
    await the.store.settle(delivery, { kind: 'later', notBeforeMs: 5_000, detail: 'ratelimited' })
    expect(await the.store.claimDue(claimAt(dayMs))).toEqual([])
  })

  test('tips are shown in order, and the deck starts over with a tip that comes again', async () => {
    await the.store.settle(await post(the, 0, pod), { kind: 'sent' })
    await the.store.settle(await post(the, dayMs, etcd), { kind: 'sent' })
    expect(await the.store.shownTips(general)).toEqual([pod, etcd])
    await the.store.settle(await post(the, 2 * dayMs, pod), { kind: 'sent' })
    expect(await the.store.shownTips(general)).toEqual([pod])
  })

  test('what a channel has seen is remembered when its tips are stopped, and is its own', async () => {
    await the.store.settle(await post(the, 0), { kind: 'sent' })
    await the.store.removeSchedule(general)
    await the.reopen()
    expect(await the.store.shownTips(general)).toEqual([etcd])
    expect(await the.store.shownTips(random)).toEqual([])
  })
}

export function ledgerContract(the: StoreInUse): void {
  beforeEach(() => the.store.saveSchedule(schedule(general, 0)))

  test('it tells what became of tips, the latest first', async () => {
    await the.store.settle(await post(the, 0), { kind: 'unknown', detail: 'no reply' })
    await the.store.settle(await claimOne(the, dayMs), { kind: 'skipped', reason: 'too-late' })
    const day1 = { channel: general, language: 'fr', localDay: '1970-01-01', dueMs: 0 }
    const day2 = { channel: general, language: 'fr', localDay: '1970-01-02', dueMs: dayMs }
    const unknown = { ...day1, state: 'unknown', tip: etcd, postingSinceMs: 0, detail: 'no reply' }
    const skipped = { ...day2, state: 'skipped', reason: 'too-late' }
    expect(await the.store.deliveries({ limit: 10 })).toEqual([skipped, unknown])
    expect(await the.store.deliveries({ limit: 1 })).toEqual([skipped])
    expect(await the.store.deliveries({ states: ['unknown', 'failed'], limit: 10 })).toEqual([unknown])
    expect(await the.store.deliveries({ states: [], limit: 10 })).toEqual([])
  })

  test('it counts what is due and not claimed', async () => {
    await the.store.saveSchedule(schedule(random, 10))
    const dueCount = (nowMs: number) => the.store.dueCount(nowMs, ['slack', 'discord'])
    expect([await dueCount(-1), await dueCount(0), await dueCount(10)]).toEqual([0, 1, 2])
    expect(await the.store.dueCount(10, [])).toBe(0)
    await the.store.settle(await post(the, 0), { kind: 'failed', reason: 'archived', detail: 'is_archived' })
    expect(await dueCount(10 * dayMs)).toBe(1)
  })

  test('old deliveries are forgotten, those under way and what was shown are not', async () => {
    await the.store.settle(await post(the, 0), { kind: 'sent' })
    const underWay = await post(the, dayMs, pod)
    expect(await the.store.pruneDeliveries(0)).toBe(0)
    expect(await the.store.pruneDeliveries(2 * dayMs)).toBe(1)
    expect(await the.store.hasPosted(general, '1970-01-01')).toBe(false)
    expect(await the.store.settle(underWay, { kind: 'sent' })).toBe(true)
    expect(await the.store.shownTips(general)).toEqual([etcd, pod])
  })

  test('any character of a reply is kept or left out, none is refused', async () => {
    await the.store.settle(await claimOne(the, 0), { kind: 'failed', reason: 'rejected', detail: `a\0b'";--é😀` })
    expect((await the.store.findSchedule(general))?.suspended?.detail).toBe(`ab'";--é😀`)
  })
}
