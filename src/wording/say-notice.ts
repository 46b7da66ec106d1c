import { type Block, note, paragraph, text } from '../core/block.ts'
import type { Language } from '../core/language.ts'
import type { Message } from '../core/message.ts'
import type { TipNotice } from '../core/notice.ts'
import { isPaused, type TipSchedule } from '../core/tip.ts'
import { toMessage } from './said.ts'
import { sentencesIn } from './sentences-in.ts'
import { outlookSentences, planSentences, sayTipProblem } from './tips/say-tips.ts'

/** What becomes of a command about the channel's daily tips. */
export function sayNotice(notice: TipNotice, language: Language): Message {
  return toMessage(language, { blocks: noticeBlocks(notice, language), buttons: [] })
}

function noticeBlocks(notice: TipNotice, language: Language): readonly Block[] {
  const words = sentencesIn(language).tips
  const outlook = (schedule: TipSchedule) => outlookSentences(schedule, language)
  switch (notice.kind) {
    case 'saved': {
      const saved = sentences([...planSentences(notice.schedule, 'saved', language), ...outlook(notice.schedule)])
      // In Slack a command works where the bot is no member, and cannot post.
      return notice.schedule.channel.platform === 'slack' ? [saved, note(text(words.inviteMe))] : [saved]
    }
    case 'shown': {
      if (!notice.schedule) return [paragraph(text(words.none)), note(text(words.usage))]
      const { schedule } = notice
      const plan = planSentences(schedule, 'shown', language)
      // Why none comes deserves a paragraph of its own.
      if (schedule.suspended || isPaused(schedule)) return [sentences(plan), sentences(outlook(schedule))]
      return [sentences([...plan, ...outlook(schedule)])]
    }
    case 'paused':
      return [sentences(outlook(notice.schedule))]
    case 'resumed':
      return [sentences([...planSentences(notice.schedule, 'resumed', language), ...outlook(notice.schedule)])]
    case 'stopped':
      return [paragraph(text(notice.wasScheduled ? words.stopped : words.wasNone))]
    case 'not-allowed':
      return [paragraph(text(words.notAllowed))]
    case 'not-here':
      return [paragraph(text(words.notHere))]
    case 'invalid':
      return [paragraph(text(sayTipProblem(notice.problem, language))), note(text(words.usage))]
  }
}

function sentences(said: readonly string[]): Block {
  return paragraph(text(said.join(' ')))
}

/** Something broke: an apology, and a reference under which the log has the rest. */
export function sayTrouble(reference: string, language: Language): Message {
  return toMessage(language, { blocks: [paragraph(text(sentencesIn(language).trouble(reference)))], buttons: [] })
}

/** A button whose entry has been removed since. */
export function sayGone(language: Language): Message {
  return toMessage(language, { blocks: [paragraph(text(sentencesIn(language).gone))], buttons: [] })
}
