import {
  InteractionContextType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js'
import { languageOfLocale, type Language } from '../../core/language.ts'
import type { Channel, Person, Place } from '../../core/question.ts'

/** What can be answered with a message. */
export type Answerable =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | StringSelectMenuInteraction

export function channelOf({ channelId, guildId }: { channelId: string | null; guildId: string | null }): Channel {
  return { platform: 'discord', id: channelId ?? '', ...(guildId && { workspace: guildId }) }
}

export function personOf(user: { readonly id: string }): Person {
  return { platform: 'discord', id: user.id }
}

/** Between a person and the bot: there is nobody to hide an answer from, nor to share it with. */
export function isAlone(interaction: Answerable | AutocompleteInteraction): boolean {
  return interaction.context === InteractionContextType.BotDM || (interaction.context === null && !interaction.guildId)
}

/** Where an answer is read by whoever asked alone: their own choices and locale count. */
export function privatePlace(interaction: Answerable | AutocompleteInteraction): Place {
  const likelyLanguage = languageOfLocale(interaction.locale)
  return {
    channel: channelOf(interaction),
    person: personOf(interaction.user),
    ...(interaction.context === InteractionContextType.BotDM && { conversation: channelOf(interaction).id }),
    ...(likelyLanguage && { likelyLanguage }),
  }
}

/** Where everybody reads an answer: it must not give away what somebody chose for themselves. */
export function publicPlace(interaction: Answerable): Place {
  const channel = channelOf(interaction)
  return {
    channel,
    ...(interaction.channel?.isThread() && { conversation: channel.id }),
    ...likelyLanguageOfServer(interaction.guildLocale),
  }
}

/** English is what every server starts with, so it says nothing of those who write there. */
export function likelyLanguageOfServer(locale: string | null | undefined): { readonly likelyLanguage?: Language } {
  return languageOfLocale(locale ?? undefined) === 'fr' ? { likelyLanguage: 'fr' } : {}
}
