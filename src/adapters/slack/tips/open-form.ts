import type { types } from '@slack/bolt'
import type { Language } from '../../../core/language.ts'
import type { Message } from '../../../core/message.ts'
import type { Handling } from '../handling.ts'
import { openView, type Opening } from '../views/open-view.ts'
import { formModal } from './form-modal.ts'
import { defaultValues, type TipFormValues, valuesOf } from './form-values.ts'

/** Opens the form for a channel's tips, or for whichever channel is chosen in it. */
export async function openTipsForm(handling: Handling, opening: Opening, channelId: string | undefined): Promise<void> {
  const language = await handling.bot.languageOf(opening.place)
  const form = await tipsFormFor(handling, { ...opening, channelId, language })
  await openView(handling, opening, form)
}

interface Wanted {
  readonly channelId: string | undefined
  readonly userId: string
  readonly workspace: string | undefined
  readonly language: Language
  /** Filled in already, for a channel that has no tips yet. */
  readonly filledIn?: TipFormValues
  readonly outcome?: Message
}

/** The form with what the channel has at present. */
export async function tipsFormFor(handling: Handling, wanted: Wanted): Promise<types.ModalView> {
  const { channelId, userId, workspace, language, outcome } = wanted
  const { bot, people } = handling
  const channel = { platform: 'slack', id: channelId ?? '', ...(workspace !== undefined && { workspace }) } as const
  const schedule = channelId === undefined ? undefined : await bot.findTips(channel)
  const { zone } = await people.profileOf(userId, workspace)
  const blank = { ...defaultValues(language, zone), ...wanted.filledIn, ...(channelId !== undefined && { channelId }) }
  return formModal(handling.spoken[language], {
    values: schedule ? valuesOf(schedule) : blank,
    ...(schedule && { present: { schedule, said: bot.sayTips(schedule, language) } }),
    categories: bot.categories(language),
    ...(outcome && { outcome }),
  })
}
