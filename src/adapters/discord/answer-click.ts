import { MessageFlags, type ButtonInteraction } from 'discord.js'
import { decodeAction, type Action } from '../../core/action.ts'
import type { Bot } from '../../core/adapter.ts'
import { languageOfLocale } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'
import { renderDiscord, renderForAll } from './render/render-discord.ts'
import { settlesWithin } from './settles-within.ts'

/**
 * Answers whoever clicked, and nobody else unless they share it; the message with the button stays as it is.
 * Discord waits 3 s for a first sign: https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export async function answerClick(interaction: ButtonInteraction, bot: Bot, deferAfterMs: number): Promise<void> {
  const action = decodeAction(interaction.customId)
  const isForAll = action?.kind === 'share' || !interaction.inGuild()
  const render = isForAll ? renderForAll : renderDiscord
  const ephemeral = isForAll ? [] : [MessageFlags.Ephemeral as const]

  const answering = answerTo(action, interaction, bot)
  if (await settlesWithin(deferAfterMs, answering)) {
    const payload = render(await answering)
    await interaction.reply({ ...payload, flags: [payload.flags, ...ephemeral] })
  } else {
    await interaction.deferReply({ flags: ephemeral })
    await interaction.editReply(render(await answering))
  }
}

async function answerTo(action: Action | undefined, interaction: ButtonInteraction, bot: Bot): Promise<Message> {
  if (action) return bot.act(action)
  const error = new Error(`No action is encoded as "${interaction.customId}".`)
  return bot.apologize(error, languageOfLocale(interaction.locale) ?? 'en')
}
