import type { Category } from '../core/category.ts'
import type { Language } from '../core/language.ts'
import type { TipNotice } from '../core/notice.ts'
import type { Question } from '../core/question.ts'
import type { Store } from '../core/store.ts'
import type { TipCommand } from '../core/tip-command.ts'
import { mondayToFriday } from '../core/tip.ts'
import { parseTipCommand } from '../tips/parse-command.ts'
import { dayAt } from '../tips/schedule.ts'
import { pauseTips, resumeTips, scheduleTips } from '../tips/schedule-tips.ts'

export interface TipCommandParts {
  /** Absent where nothing is remembered; nothing can be scheduled then. */
  readonly store?: Store
  readonly clock: () => number
  /** For a channel's first schedule, when the command names no zone. */
  readonly defaultZone: string
  /** When neither the command nor a locale tells. */
  readonly defaultLanguage: Language
  /** Those that tips can be about. */
  readonly categories: readonly Category[]
}

/** What became of a command, and the language to say it in. */
interface TipCommandOutcome {
  readonly notice: TipNotice
  readonly language: Language
}

/** Undefined when the question is not about the daily tips. */
export type HandleTipCommand = (question: Question) => Promise<TipCommandOutcome | undefined>

/** Sets, shows, pauses and stops a channel's daily tips. */
export function createTipCommands(parts: TipCommandParts): HandleTipCommand {
  return async (question) => {
    if (question.asks !== undefined) return undefined
    const { categories, defaultZone } = parts
    const command = parseTipCommand(question.text, { today: dayAt(parts.clock(), defaultZone), categories })
    if (!command) return undefined
    const language = question.language ?? command.writtenIn ?? question.likelyLanguage ?? parts.defaultLanguage
    return { language, notice: await carryOut(command, question, language, parts) }
  }
}

async function carryOut(
  command: TipCommand,
  question: Question,
  language: Language,
  parts: TipCommandParts,
): Promise<TipNotice> {
  const { channel, mayManageChannel } = question
  const { store } = parts
  if (channel.platform === 'console' || channel.platform === 'web' || !store) return { kind: 'not-here' }
  if (command.kind === 'invalid') return { kind: 'invalid', problem: command.problem }
  if (command.kind === 'show') {
    const schedule = await store.findSchedule(channel)
    return { kind: 'shown', ...(schedule && { schedule }) }
  }
  if (!mayManageChannel) return { kind: 'not-allowed' }
  return change(command, question, language, { ...parts, store })
}

async function change(
  command: Exclude<TipCommand, { readonly kind: 'show' | 'invalid' }>,
  { channel }: Question,
  language: Language,
  { store, clock, defaultZone }: TipCommandParts & { readonly store: Store },
): Promise<TipNotice> {
  switch (command.kind) {
    case 'stop':
      return { kind: 'stopped', wasScheduled: await store.removeSchedule(channel) }
    case 'pause':
      return pauseTips(store, channel, command.until, clock())
    case 'resume':
      return resumeTips(store, channel, clock())
    case 'set': {
      const present = await store.findSchedule(channel)
      const categories = command.categories ?? present?.categories
      const wanted = {
        channel,
        at: command.at,
        zone: command.zone ?? present?.zone ?? defaultZone,
        weekdays: command.weekdays ?? present?.weekdays ?? mondayToFriday,
        language: command.language ?? present?.language ?? language,
        ...(categories && { categories }),
      }
      return { kind: 'saved', schedule: await scheduleTips(store, wanted, clock()) }
    }
  }
}
