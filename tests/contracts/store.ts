import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '../../src/core/question.ts'
import type { ClaimRequest, Store } from '../../src/core/store.ts'
import type { TipDelivery, TipSchedule } from '../../src/core/tip.ts'

/** A fresh, empty database; `open` may be called again once the store before it is disposed of. */
export interface StoreUnderTest {
  open(settings?: { readonly unansweredDays?: number; readonly nowMs?: number }): Promise<Store>
  remove(): Promise<void>
}

const general: Channel = { platform: 'slack', id: 'C1' }
const random: Channel = { platform: 'discord', id: '2' }
const etcd = { entry: 'etcd', number: 0 }
const pod = { entry: 'pod', number: 1 }
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** What every Store does, whatever it is kept in. */
export function storeContract(name: string, create: () => Promise<StoreUnderTest>): void {
  let place: StoreUnderTest
  let store: Store
  beforeEach(async () => {
    place = await create()
    store = await place.open()
  })
  afterEach(async () => {
    await store[Symbol.asyncDispose]()
    await place.remove()
  })
  async function reopen(settings?: Parameters<StoreUnderTest['open']>[0]): Promise<void> {
    await store[Symbol.asyncDispose]()
    store = await place.open(settings)
  }

  async function claimOne(nowMs: number): Promise<TipDelivery> {
    const [delivery] = await store.claimDue(claimAt(nowMs))
    if (!delivery) throw new Error(`Nothing to claim at ${nowMs}.`)
    return delivery
  }

  async function post(nowMs: number, tip = etcd): Promise<TipDelivery> {
    const delivery = await claimOne(nowMs)
    await store.beginPosting(delivery, tip, nowMs)
    return delivery
  }

  describe(`${name}: schedules`, () => {
    test('a schedule survives a restart as it was saved', async () => {
      await store.saveSchedule(schedule(general))
      await reopen()
      expect(await store.findSchedule(general)).toEqual(schedule(general))
    })

    test('a channel has one schedule: the last one saved', async () => {
      await store.saveSchedule(schedule(general))
      await store.saveSchedule({ ...schedule(general), at: '17:30', language: 'en', weekdays: [6, 7] })
      expect(await store.schedules()).toEqual([{ ...schedule(general), at: '17:30', language: 'en', weekdays: [6, 7] }])
    })

    test('channels of one id on two platforms are two channels', async () => {
      await store.saveSchedule(schedule({ platform: 'slack', id: '2' }))
      expect(await store.findSchedule(random)).toBeUndefined()
    })

    test('removing a schedule tells whether there was one', async () => {
      await store.saveSchedule(schedule(general))
      expect([await store.removeSchedule(general), await store.removeSchedule(general)]).toEqual([true, false])
    })

    test('names that look like SQL or hold quotes are only names', async () => {
      const channel: Channel = { platform: 'slack', id: `'; drop table tip_schedules; -- "é😀` }
      await store.saveSchedule(schedule(channel))
      expect(await store.findSchedule(channel)).toEqual(schedule(channel))
    })

    test('new time zone data moves the due times, once', async () => {
      await store.saveSchedule(schedule(general, 1_000))
      const later = { timeZoneData: '2027a', nextDue: (saved: TipSchedule) => saved.nextDueMs + 500 }
      expect([await store.refreshDueTimes(later), await store.refreshDueTimes(later)]).toEqual([1, 0])
      await reopen()
      expect(await store.refreshDueTimes(later)).toBe(0)
      expect((await store.findSchedule(general))?.nextDueMs).toBe(1_500)
    })
  })

  describe(`${name}: claims`, () => {
    test('a due tip is claimed once, and its schedule moves on', async () => {
      await store.saveSchedule(schedule(general, 1_000))
      expect(await store.claimDue(claimAt(1_000))).toEqual([
        { channel: general, language: 'fr', localDay: '1970-01-01', dueMs: 1_000, leaseUntilMs: 1_000 + minuteMs },
      ])
      expect(await store.claimDue(claimAt(1_001))).toEqual([])
      expect((await store.findSchedule(general))?.nextDueMs).toBe(1_000 + dayMs)
    })

    test('a tip is not claimed before it is due', async () => {
      await store.saveSchedule(schedule(general, 1_000))
      expect(await store.claimDue(claimAt(999))).toEqual([])
    })

    test('the oldest are claimed first, up to the limit', async () => {
      const ids = ['C3', 'C1', 'C2']
      for (const [index, id] of ids.entries()) await store.saveSchedule(schedule({ platform: 'slack', id }, index))
      const claimed = await store.claimDue({ ...claimAt(10), limit: 2 })
      expect(claimed.map((delivery) => delivery.channel.id)).toEqual(['C3', 'C1'])
    })

    test('what is due on a platform that is not there waits', async () => {
      await store.saveSchedule(schedule(general, 1_000))
      expect(await store.claimDue({ ...claimAt(2_000), platforms: ['discord'] })).toEqual([])
      expect(await store.claimDue({ ...claimAt(2_000), platforms: [] })).toEqual([])
      expect(await store.claimDue(claimAt(2_000))).toHaveLength(1)
    })

    test('a delivery that was never posted is claimed again when its lease has run out, not before', async () => {
      await store.saveSchedule(schedule(general, 0))
      const first = await claimOne(0)
      expect(await store.claimDue(claimAt(first.leaseUntilMs - 1))).toEqual([])
      await reopen()
      const again = await claimOne(first.leaseUntilMs)
      expect(again).toEqual({ ...first, leaseUntilMs: first.leaseUntilMs + minuteMs })
    })

    test('what was claimed for a channel is dropped when its tips are stopped or set anew', async () => {
      await store.saveSchedule(schedule(general, 0))
      const stopped = await claimOne(0)
      await store.removeSchedule(general)
      await store.saveSchedule(schedule(general, 10))
      const rescheduled = await claimOne(10)
      await store.saveSchedule(schedule(general, 20))
      expect(await store.beginPosting(stopped, etcd, 30)).toBe(false)
      expect(await store.beginPosting(rescheduled, etcd, 30)).toBe(false)
      expect((await claimOne(30)).dueMs).toBe(20)
    })

    test('a local day that had its tip is never claimed again, even when the clock was set back', async () => {
      await store.saveSchedule(schedule(general, 1_000))
      await store.settle(await post(1_000), { kind: 'sent' })
      await store.saveSchedule(schedule(general, 500))
      expect(await store.claimDue(claimAt(600))).toEqual([])
      expect((await store.findSchedule(general))?.nextDueMs).toBe(500 + dayMs)
    })

    test('a day on which nothing was posted can be claimed when the schedule is set anew', async () => {
      await store.saveSchedule(schedule(general, 0))
      await store.settle(await claimOne(0), { kind: 'skipped', reason: 'too-late' })
      await store.saveSchedule(schedule(general, 500))
      expect((await claimOne(500)).dueMs).toBe(500)
    })
  })

  describe(`${name}: deliveries`, () => {
    beforeEach(() => store.saveSchedule(schedule(general, 0)))

    test('a lease that was taken over is worth nothing any more', async () => {
      const first = await claimOne(0)
      const second = await claimOne(first.leaseUntilMs)
      expect(await store.beginPosting(first, etcd, 1)).toBe(false)
      expect(await store.settle(first, { kind: 'sent' })).toBe(false)
      expect(await store.beginPosting(second, etcd, 1)).toBe(true)
    })

    test('a delivery that is posting is abandoned once its lease has run out', async () => {
      const delivery = await post(5)
      expect(await store.abandonedDeliveries(delivery.leaseUntilMs - 1)).toEqual([])
      await reopen()
      expect(await store.abandonedDeliveries(delivery.leaseUntilMs)).toEqual([
        { ...delivery, tip: etcd, postingSinceMs: 5 },
      ])
      expect(await store.claimDue(claimAt(delivery.leaseUntilMs))).toEqual([])
    })

    test('only one worker takes an abandoned delivery over', async () => {
      await post(0)
      const [abandoned] = await store.abandonedDeliveries(dayMs)
      if (!abandoned) throw new Error('Nothing was abandoned.')
      expect(await store.renewLease(abandoned, dayMs + 1)).toEqual({ ...abandoned, leaseUntilMs: dayMs + 1 })
      expect(await store.renewLease(abandoned, dayMs + 2)).toBeUndefined()
    })

    test.each([{ kind: 'sent' }, { kind: 'unknown', detail: 'no reply' }] as const)(
      'a tip that is $kind counts as posted and as shown',
      async (outcome) => {
        const delivery = await post(0)
        expect(await store.settle(delivery, outcome)).toBe(true)
        expect(await store.hasPosted(general, delivery.localDay)).toBe(true)
        expect(await store.shownTips(general)).toEqual([etcd])
        expect(await store.settle(delivery, outcome)).toBe(false)
      },
    )

    test('a refused tip suspends the schedule with its reason until it is set anew', async () => {
      const delivery = await post(0)
      await store.settle(delivery, { kind: 'failed', reason: 'archived', detail: 'is_archived' })
      expect((await store.findSchedule(general))?.suspended).toEqual({ reason: 'archived', detail: 'is_archived' })
      expect(await store.claimDue(claimAt(10 * dayMs))).toEqual([])
      expect(await store.hasPosted(general, delivery.localDay)).toBe(false)
      expect(await store.shownTips(general)).toEqual([])
      await store.saveSchedule(schedule(general, 0))
      expect((await store.findSchedule(general))?.suspended).toBeUndefined()
      expect(await store.claimDue(claimAt(0))).toHaveLength(1)
    })

    test('a tip that has to wait is claimed again when told, with the same tip', async () => {
      const delivery = await post(0)
      await store.settle(delivery, { kind: 'later', notBeforeMs: 5_000, detail: 'ratelimited' })
      expect(await store.claimDue(claimAt(4_999))).toEqual([])
      expect((await claimOne(5_000)).tip).toEqual(etcd)
    })

    test('a tip that waits is not posted once the tips were stopped', async () => {
      const delivery = await post(0)
      await store.removeSchedule(general)
      await store.settle(delivery, { kind: 'later', notBeforeMs: 5_000, detail: 'ratelimited' })
      expect(await store.claimDue(claimAt(dayMs))).toEqual([])
    })

    test('tips are shown in order, and the deck starts over with a tip that comes again', async () => {
      await store.settle(await post(0, pod), { kind: 'sent' })
      await store.settle(await post(dayMs, etcd), { kind: 'sent' })
      expect(await store.shownTips(general)).toEqual([pod, etcd])
      await store.settle(await post(2 * dayMs, pod), { kind: 'sent' })
      expect(await store.shownTips(general)).toEqual([pod])
    })

    test('what a channel has seen is remembered when its tips are stopped, and is its own', async () => {
      await store.settle(await post(0), { kind: 'sent' })
      await store.removeSchedule(general)
      await reopen()
      expect(await store.shownTips(general)).toEqual([etcd])
      expect(await store.shownTips(random)).toEqual([])
    })
  })

  describe(`${name}: unanswered questions`, () => {
    test('a question is counted over languages and platforms, with its first and last time', async () => {
      await store.rememberUnanswered({ text: 'helm', language: 'fr', platform: 'slack' }, 1_000)
      await store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'discord' }, 2_000)
      await store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'discord' }, 3_000)
      expect(await store.unansweredQuestions()).toEqual([
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
        await store.rememberUnanswered({ text, language: 'en', platform: 'slack' }, index)
      }
      expect((await store.unansweredQuestions()).map(({ text }) => text)).toEqual(['helm', 'nomad', 'istio'])
    })

    test('those older than the retention are forgotten at the next question and at the next start', async () => {
      await reopen({ unansweredDays: 30 })
      await store.rememberUnanswered({ text: 'old', language: 'en', platform: 'slack' }, 0)
      await store.rememberUnanswered({ text: 'recent', language: 'en', platform: 'slack' }, 30 * dayMs + 1)
      expect((await store.unansweredQuestions()).map(({ text }) => text)).toEqual(['recent'])
      await reopen({ unansweredDays: 30, nowMs: 60 * dayMs + 2 })
      expect(await store.unansweredQuestions()).toEqual([])
    })

    test('a retention of 0 remembers nothing and forgets what there was', async () => {
      await store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'slack' }, 0)
      await reopen({ unansweredDays: 0 })
      expect(await store.unansweredQuestions()).toEqual([])
      await store.rememberUnanswered({ text: 'helm', language: 'en', platform: 'slack' }, 0)
      expect(await store.unansweredQuestions()).toEqual([])
    })
  })
}

function schedule(channel: Channel, nextDueMs = 0): TipSchedule {
  return { channel, language: 'fr', at: '09:00', zone: 'Europe/Paris', weekdays: [1, 2, 3, 4, 5], nextDueMs }
}

/** One tip a day of the UTC calendar, at the time of the schedule's present one. */
function claimAt(nowMs: number): ClaimRequest {
  return {
    nowMs,
    leaseUntilMs: nowMs + minuteMs,
    limit: 10,
    platforms: ['slack', 'discord'],
    plan: ({ nextDueMs }) => ({
      localDay: Temporal.Instant.fromEpochMilliseconds(nextDueMs).toString().slice(0, 10),
      nextDueMs: nextDueMs + dayMs,
    }),
  }
}
