import type { ClaimRequest } from '../core/store.ts'
import { pace } from './pace.ts'
import { localDayOf, nextDue } from './schedule.ts'
import { languageOn } from './tip-language.ts'

/** What a claim needs to know of a schedule that is due: its day, that day's language, and when it is due next. */
export function planAt(nowMs: number): ClaimRequest['plan'] {
  return (schedule) => {
    const localDay = localDayOf(schedule, schedule.nextDueMs)
    // After days without the bot, straight to the first one that is not too late.
    const followingMs = nextDue(schedule, Math.max(schedule.nextDueMs, nowMs - pace.graceMs - 1))
    // A due time of before there was a spread: the channel's own place in that minute may be yet to come.
    const isSameDay = localDayOf(schedule, followingMs) === localDay
    const nextDueMs = isSameDay ? nextDue(schedule, followingMs) : followingMs
    return { localDay, language: languageOn(schedule, localDay), nextDueMs }
  }
}
