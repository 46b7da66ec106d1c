import { type Block, note, paragraph, text } from '../core/block.ts'
import type { Language } from '../core/language.ts'
import type { Message } from '../core/message.ts'
import type { TipNotice } from '../core/notice.ts'
import type { TipSchedule } from '../core/tip.ts'
import { toMessage } from './said.ts'
import { saySchedule } from './dates.ts'
import { sentencesIn } from './sentences-in.ts'

/** What becomes of a command about the channel's daily tips. */
export function sayNotice(notice: TipNotice, language: Language): Message {
  return toMessage(language, { blocks: noticeBlocks(notice, language), buttons: [] })
}

function noticeBlocks(notice: TipNotice, language: Language): readonly Block[] {
  const words = sentencesIn(language).tips
  switch (notice.kind) {
    case 'saved':
      return savedBlocks(notice.schedule, language)
    case 'shown':
      return notice.schedule
        ? shownBlocks(notice.schedule, language)
        : [paragraph(text(words.none)), note(text(words.usage))]
    case 'stopped':
      return [paragraph(text(notice.wasScheduled ? words.stopped : words.wasNone))]
    case 'not-allowed':
      return [paragraph(text(words.notAllowed))]
    case 'not-here':
      return [paragraph(text(words.notHere))]
    case 'invalid':
      return [paragraph(text(words.problem(notice.problem))), note(text(words.usage))]
  }
}

/** In Slack a command works where the bot is no member, and cannot post. */
function savedBlocks(schedule: TipSchedule, language: Language): readonly Block[] {
  const words = sentencesIn(language).tips
  const saved = paragraph(text(words.saved(saySchedule(schedule, language))))
  return schedule.channel.platform === 'slack' ? [saved, note(text(words.inviteMe))] : [saved]
}

function shownBlocks(schedule: TipSchedule, language: Language): readonly Block[] {
  const words = sentencesIn(language).tips
  const shown = paragraph(text(words.shown(saySchedule(schedule, language))))
  return schedule.suspended ? [shown, paragraph(text(words.suspended(schedule.suspended.reason)))] : [shown]
}

/** Something broke: an apology, and a reference under which the log has the rest. */
export function sayTrouble(reference: string, language: Language): Message {
  return toMessage(language, { blocks: [paragraph(text(sentencesIn(language).trouble(reference)))], buttons: [] })
}

/** A button whose entry has been removed since. */
export function sayGone(language: Language): Message {
  return toMessage(language, { blocks: [paragraph(text(sentencesIn(language).gone))], buttons: [] })
}
