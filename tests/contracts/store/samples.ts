import type { Channel } from '../../../src/core/question.ts'
import type { ClaimRequest } from '../../../src/core/store.ts'
import type { TipDelivery, TipSchedule } from '../../../src/core/tip.ts'
import type { StoreInUse } from './in-use.ts'

export const general: Channel = { platform: 'slack', id: 'C1', workspace: 'T1' }
export const random: Channel = { platform: 'discord', id: '2' }
export const etcd = { entry: 'etcd', number: 0 }
export const pod = { entry: 'pod', number: 1 }
export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs

export function schedule(channel: Channel, nextDueMs = 0): TipSchedule {
  return { channel, language: 'fr', at: '09:00', zone: 'Europe/Paris', weekdays: [1, 2, 3, 4, 5], nextDueMs }
}

/** One tip a day of the UTC calendar, at the time of the schedule's present one. */
export function claimAt(nowMs: number): ClaimRequest {
  return {
    nowMs,
    leaseUntilMs: nowMs + minuteMs,
    limit: 10,
    platforms: ['slack', 'discord'],
    plan: ({ nextDueMs, language }) => ({
      localDay: Temporal.Instant.fromEpochMilliseconds(nextDueMs).toString().slice(0, 10),
      nextDueMs: nextDueMs + dayMs,
      language: language === 'alternating' ? 'en' : language,
    }),
  }
}

export async function claimOne({ store }: StoreInUse, nowMs: number): Promise<TipDelivery> {
  const [delivery] = await store.claimDue(claimAt(nowMs))
  if (!delivery) throw new Error(`Nothing to claim at ${nowMs}.`)
  return delivery
}

/** Claims one and says that it is being posted. */
export async function post(the: StoreInUse, nowMs: number, tip = etcd): Promise<TipDelivery> {
  const delivery = await claimOne(the, nowMs)
  await the.store.beginPosting(delivery, tip, nowMs)
  return delivery
}
