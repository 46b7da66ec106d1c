import { ChannelType, type GuildBasedChannel } from 'discord.js'
import { note, paragraph, text } from '../../../core/block.ts'
import type { Category } from '../../../core/category.ts'
import { blockWithFrenchSpaces } from '../../../core/french-spacing.ts'
import type { Language } from '../../../core/language.ts'
import type { Message } from '../../../core/message.ts'
import type { TipForm } from '../../../core/tip-form.ts'
import type { Asking } from '../asking.ts'
import { notice } from '../notice.ts'
import type { Reply } from '../respond.ts'
import type { PlannedTips } from './form-id.ts'
import { previewRows } from './preview-rows.ts'

/** What a preview showed before it was changed. */
export interface FormerPlan {
  readonly plan: PlannedTips
  readonly categories: readonly Category[]
}

/**
 * What would be saved and a tip as it would be posted; or what is wrong with the form.
 * @param former to go back to when the form is wrong; without it, the command has to be typed again
 */
export async function previewTips(
  form: TipForm,
  channel: GuildBasedChannel,
  language: Language,
  asking: Asking,
  former?: FormerPlan,
): Promise<Reply> {
  const reading = await asking.bot.readTipForm(form, language)
  if (reading.kind === 'invalid') {
    const message = notice(language, ...Object.values(reading.problems))
    return former ? { message, below: previewRows({ ...former, canSave: false }, language, asking) } : { message }
  }
  const { schedule, preview } = reading
  const words = asking.spoken[language].tips
  const sentences = [
    asking.bot.sayTips(schedule, language),
    ...(channel.type === ChannelType.GuildAnnouncement ? [words.announcement] : []),
  ]
  const head = [...sentences.map((sentence) => paragraph(text(sentence))), note(text(words.nothingSavedYet))]
  const message: Message = {
    language,
    blocks: [...(language === 'fr' ? head.map(blockWithFrenchSpaces) : head), ...preview.blocks],
    buttons: [],
    plain: [...sentences, words.nothingSavedYet, preview.plain].join('\n'),
  }
  const plan = { ...schedule, channelId: channel.id }
  const shown = { plan, categories: schedule.categories ?? [], canSave: true }
  return { message, below: previewRows(shown, language, asking) }
}
