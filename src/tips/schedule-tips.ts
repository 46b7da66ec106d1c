import type { TipNotice } from '../core/notice.ts'
import type { Channel } from '../core/question.ts'
import type { Store } from '../core/store.ts'
import { untilResumed, type TipPlan, type TipSchedule } from '../core/tip.ts'
import { dayAt, localDayOf, nextDue } from './schedule.ts'

type Schedules = Pick<Store, 'findSchedule' | 'saveSchedule' | 'hasPosted'>

/** Saves what somebody decided about a channel's daily tips, and answers it with its next due time. */
export async function scheduleTips(
  store: Pick<Schedules, 'saveSchedule' | 'hasPosted'>,
  plan: TipPlan,
  nowMs: number,
): Promise<TipSchedule> {
  const schedule = await planTips(store, plan, nowMs)
  await store.saveSchedule(schedule)
  return schedule
}

/**
 * The schedule as it would be saved. A channel that had its tip today gets the next one on another day, whatever the
 * new time.
 * @param plan no categories are all of them
 */
export async function planTips(
  store: Pick<Schedules, 'hasPosted'>,
  { categories = [], ...plan }: TipPlan,
  nowMs: number,
): Promise<TipSchedule> {
  let nextDueMs = nextDue(plan, nowMs)
  while (await store.hasPosted(plan.channel, localDayOf(plan, nextDueMs))) nextDueMs = nextDue(plan, nextDueMs)
  return { ...plan, ...(categories.length > 0 && { categories }), nextDueMs }
}

/** @param until the first day with tips again, `YYYY-MM-DD`; without it, until somebody resumes them */
export async function pauseTips(
  store: Schedules,
  channel: Channel,
  until: string | undefined,
  nowMs: number,
): Promise<TipNotice> {
  const present = await store.findSchedule(channel)
  if (!present) return { kind: 'shown' }
  if (until !== undefined && until <= dayAt(nowMs, present.zone)) {
    return { kind: 'invalid', problem: { kind: 'date', value: until } }
  }
  const paused: TipPlan = { ...withoutPause(present), pausedUntil: until ?? untilResumed }
  return { kind: 'paused', schedule: await scheduleTips(store, paused, nowMs) }
}

/** Ends a pause, and a suspension too. */
export async function resumeTips(store: Schedules, channel: Channel, nowMs: number): Promise<TipNotice> {
  const present = await store.findSchedule(channel)
  if (!present) return { kind: 'shown' }
  return { kind: 'resumed', schedule: await scheduleTips(store, withoutPause(present), nowMs) }
}

/** What somebody decided, without what came of it, and without a pause. */
function withoutPause({ channel, at, zone, weekdays, language, categories }: TipPlan): TipPlan {
  return { channel, at, zone, weekdays, language, ...(categories && { categories }) }
}
