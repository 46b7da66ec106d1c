import { ButtonStyle, type ButtonInteraction, type ChatInputCommandInteraction } from 'discord.js'
import type { Language } from '../../../core/language.ts'
import type { Choices } from '../../../core/message.ts'
import type { Asking } from '../asking.ts'
import { personOf, privatePlace } from '../place.ts'
import { renderButton, rowOf } from '../render/buttons.ts'
import { respond, respondInPlace } from '../respond.ts'

/** The `custom_id` of the buttons that are about the person; no action of the bot's begins so. */
export const aboutMeId = 'me:about'
export const forgetMeId = 'me:forget'

/** Help, a menu of everything there is, and what the bot knows about the person: to them alone. */
export async function answerHelp(interaction: ChatInputCommandInteraction, asking: Asking): Promise<void> {
  const { bot, spoken } = asking
  await respond(
    interaction,
    false,
    async () => {
      const place = privatePlace(interaction)
      const language = await bot.languageOf(place)
      const help = await bot.reply({ ...place, text: '', asks: 'help', language, mayManageChannel: false })
      const choices = help.choices ?? categoryChoices(language, asking)
      return {
        message: { ...help, ...(choices && { choices }) },
        below: [rowOf(renderButton(spoken[language].aboutMe, aboutMeId))],
      }
    },
    asking,
  )
}

function categoryChoices(language: Language, { bot, spoken }: Asking): Choices | undefined {
  const options = bot.categories(language).map(({ category, title, count }) => ({
    label: `${title} (${count})`,
    action: { kind: 'open', subject: { kind: 'category', category }, language } as const,
  }))
  return options.length > 0 ? { label: spoken[language].browse, options } : undefined
}

export async function answerAboutMe(interaction: ButtonInteraction, asking: Asking): Promise<void> {
  const { bot, spoken } = asking
  await respondInPlace(
    interaction,
    async () => {
      const language = await bot.languageOf(privatePlace(interaction))
      return {
        message: await bot.aboutMe(personOf(interaction.user), language),
        below: [rowOf(renderButton(spoken[language].forgetMe, forgetMeId, ButtonStyle.Danger))],
      }
    },
    asking,
  )
}

export async function answerForgetMe(interaction: ButtonInteraction, asking: Asking): Promise<void> {
  const { bot } = asking
  await respondInPlace(
    interaction,
    async () => {
      const language = await bot.languageOf(privatePlace(interaction))
      return { message: await bot.forgetMe(personOf(interaction.user), language) }
    },
    asking,
  )
}
