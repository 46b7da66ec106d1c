import type { Language } from './core/language.ts'
import type { TipNotice } from './core/notice.ts'
import type { Question } from './core/question.ts'
import type { Store } from './core/store.ts'
import { mondayToFriday } from './core/tip.ts'
import type { TipCommand } from './core/tip-command.ts'
import { parseTipCommand } from './tips/parse-command.ts'
import { scheduleTips } from './tips/schedule-tips.ts'

export interface TipCommandParts {
  /** Absent where another process holds it; nothing can be scheduled then. */
  readonly store?: Store
  readonly clock: () => number
  /** For a channel's first schedule, when the command names no zone. */
  readonly defaultZone: string
  /** When neither the command nor a locale tells. */
  readonly defaultLanguage: Language
}

/** What became of a command, and the language to say it in. */
interface TipCommandOutcome {
  readonly notice: TipNotice
  readonly language: Language
}

/** Undefined when the question is not about the daily tips. */
export type HandleTipCommand = (question: Question) => Promise<TipCommandOutcome | undefined>

/** Sets, shows and stops a channel's daily tips. */
export function createTipCommands(parts: TipCommandParts): HandleTipCommand {
  return async (question) => {
    const command = question.asks === undefined ? parseTipCommand(question.text) : undefined
    if (!command) return undefined
    const language = question.language ?? command.writtenIn ?? question.likelyLanguage ?? parts.defaultLanguage
    return { language, notice: await carryOut(command, question, language, parts) }
  }
}

async function carryOut(
  command: TipCommand,
  { channel, mayManageChannel }: Question,
  language: Language,
  { store, clock, defaultZone }: TipCommandParts,
): Promise<TipNotice> {
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
    language: command.language ?? present?.language ?? language,
  }
  return { kind: 'saved', schedule: await scheduleTips(store, wanted, clock()) }
}
