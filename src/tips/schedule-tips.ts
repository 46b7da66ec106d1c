import type { Language } from '../core/language.ts'
import type { Channel } from '../core/question.ts'
import type { Store } from '../core/store.ts'
import type { TipSchedule, TipTimes } from '../core/tip.ts'
import { localDayOf, nextDue } from './schedule.ts'

/**
 * Schedules a channel's daily tip and answers the schedule with its next due time. A channel that had its tip today
 * gets the next one on another day, whatever the new time.
 */
export async function scheduleTips(
  store: Pick<Store, 'saveSchedule' | 'hasPosted'>,
  wanted: TipTimes & { readonly channel: Channel; readonly language: Language },
  nowMs: number,
): Promise<TipSchedule> {
  let nextDueMs = nextDue(wanted, nowMs)
  while (await store.hasPosted(wanted.channel, localDayOf(wanted, nextDueMs))) {
    nextDueMs = nextDue(wanted, nextDueMs)
  }
  const schedule = { ...wanted, nextDueMs }
  await store.saveSchedule(schedule)
  return schedule
}
