import type { Language } from './core/language.ts'
import type { TipNotice } from './core/notice.ts'
import type { Question } from './core/question.ts'
import type { Store } from './core/store.ts'
import { mondayToFriday } from './core/tip.ts'
import { parseTipCommand } from './tips/parse-command.ts'
import { scheduleTips } from './tips/schedule-tips.ts'

export interface TipCommandParts {
  /** Absent where another process holds it; nothing can be scheduled then. */
  readonly store?: Store
  readonly clock: () => number
  /** For a channel's first schedule, when the command names no zone. */
  readonly defaultZone: string
}

/** Undefined when the question is not about the daily tips. */
export type HandleTipCommand = (question: Question, language: Language) => Promise<TipNotice | undefined>

/** Sets, shows and stops a channel's daily tips. */
export function createTipCommands({ store, clock, defaultZone }: TipCommandParts): HandleTipCommand {
  return async (question, language) => {
    const command = question.asks === undefined ? parseTipCommand(question.text) : undefined
    if (!command) return undefined
    const { channel, mayManageChannel } = question
    if (channel.platform === 'console' || !store) return { kind: 'not-here' }
    const present = await store.findSchedule(channel)
    if (command.kind === 'show') return { kind: 'shown', ...(present && { schedule: present }) }
    if (command.kind === 'invalid') return { kind: 'invalid', problem: command.problem }
    if (!mayManageChannel) return { kind: 'not-allowed' }
    if (command.kind === 'stop') return { kind: 'stopped', wasScheduled: await store.removeSchedule(channel) }
    const wanted = {
      channel,
      at: command.at,
      zone: command.zone ?? present?.zone ?? defaultZone,
      weekdays: command.weekdays ?? present?.weekdays ?? mondayToFriday,
      language: command.language ?? present?.language ?? command.writtenIn ?? language,
    }
    return { kind: 'saved', schedule: await scheduleTips(store, wanted, clock()) }
  }
}
