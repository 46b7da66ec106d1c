import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js'
import { languageOfLocale, type Language } from '../../../core/language.ts'
import type { Weekday } from '../../../core/tip.ts'
import type { Asking } from '../asking.ts'
import { notice } from '../notice.ts'
import { privatePlace } from '../place.ts'
import { respondInPlace, type Reply } from '../respond.ts'
import { decodePlan, formOf, type PlannedTips } from './form-id.ts'
import { changeModal, readModal } from './modal.ts'
import { cancelId, categoriesShown } from './preview-rows.ts'
import { previewTips } from './preview.ts'
import { postingChannel } from './tip-channel.ts'

/** No action of the bot's begins so. */
export function isTipClick(customId: string): boolean {
  return customId.startsWith('tips:')
}

/** A click below a preview: another choice of categories, the form again, saving, or leaving it. */
export async function answerTipClick(
  click: ButtonInteraction | StringSelectMenuInteraction,
  asking: Asking,
): Promise<void> {
  const decoded = decodePlan(click.customId)
  if (decoded?.step === 'change') return openForm(click, decoded.plan, asking)
  return respondInPlace(click, () => replyTo(click, asking), asking)
}

async function replyTo(click: ButtonInteraction | StringSelectMenuInteraction, asking: Asking): Promise<Reply> {
  const language = await asking.bot.languageOf(privatePlace(click))
  const words = asking.spoken[language]
  if (click.customId === cancelId) return { message: notice(language, words.tips.cancelled) }
  const decoded = decodePlan(click.customId)
  if (!decoded) throw new Error(`No plan is encoded as "${click.customId}".`)
  const place = postingChannel(click, decoded.plan.channelId)
  if (place.kind === 'refused') return { message: notice(language, place.reason(words)) }
  const categories = click.isStringSelectMenu() ? click.values : categoriesShown(click)
  const form = formOf(decoded.plan, place.channel.guildId, categories)
  if (decoded.step === 'save') return { message: await asking.bot.saveTips(form, language) }
  return previewTips(form, place.channel, language, asking)
}

/** A form must be the first answer to a click, so the language is that of Discord: nothing is looked up. */
async function openForm(
  click: ButtonInteraction | StringSelectMenuInteraction,
  plan: PlannedTips,
  { spoken }: Asking,
): Promise<void> {
  const language = languageOfLocale(click.locale) ?? 'en'
  const days = sayDays(plan.weekdays, language)
  await click.showModal(changeModal(click.customId, plan, days, spoken[language].tips))
}

/** The form that was changed, as a preview in the place of the former one. */
export async function answerTipForm(submitted: ModalSubmitInteraction, asking: Asking): Promise<void> {
  const decoded = decodePlan(submitted.customId)
  if (!decoded || !submitted.isFromMessage()) throw new Error(`No form is encoded as "${submitted.customId}".`)
  const { plan } = decoded
  await respondInPlace(
    submitted,
    async () => {
      const language = await asking.bot.languageOf(privatePlace(submitted))
      const place = postingChannel(submitted, plan.channelId)
      if (place.kind === 'refused') return { message: notice(language, place.reason(asking.spoken[language])) }
      const categories = categoriesShown(submitted)
      const channel = { platform: 'discord', id: plan.channelId, workspace: place.channel.guildId } as const
      const form = readModal(submitted, channel, categories)
      return previewTips(form, place.channel, language, asking, { plan, categories })
    },
    asking,
  )
}

/** `lundi, mercredi`, as a form understands it. 4 January 2027 is a Monday. */
function sayDays(weekdays: readonly Weekday[], language: Language): string {
  return weekdays
    .map((weekday) => new Temporal.PlainDate(2027, 1, 3 + weekday).toLocaleString(language, { weekday: 'long' }))
    .join(', ')
}
