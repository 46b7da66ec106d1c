import { PermissionFlagsBits, type ChatInputCommandInteraction } from 'discord.js'
import { isLanguage } from '../../../core/language.ts'
import type { PreferenceScope } from '../../../core/preferences.ts'
import type { Asking } from '../asking.ts'
import { notice } from '../notice.ts'
import { privatePlace } from '../place.ts'
import { respond } from '../respond.ts'
import type { SpokenWords } from '../words.ts'

/** `/language`: for oneself, or for a channel or a server by those who manage it. */
export async function answerLanguage(interaction: ChatInputCommandInteraction, asking: Asking): Promise<void> {
  const { bot, spoken } = asking
  const chosen = interaction.options.getString('language', true)
  const language = isLanguage(chosen) ? chosen : undefined
  const kind = parseScope(interaction.options.getString('scope'))
  await respond(
    interaction,
    false,
    async () => {
      const place = privatePlace(interaction)
      const refusal = refusalOf(interaction, kind)
      if (refusal) {
        const own = await bot.languageOf(place)
        return { message: notice(own, refusal(spoken[own])) }
      }
      await bot.choose(scopeOf(interaction, kind), { language })
      const own = await bot.languageOf(place)
      return { message: notice(own, spoken[own].languageChosen(kind, language ?? 'auto')) }
    },
    asking,
  )
}

function parseScope(chosen: string | null): PreferenceScope['kind'] {
  return chosen === 'channel' || chosen === 'workspace' ? chosen : 'person'
}

function refusalOf(
  interaction: ChatInputCommandInteraction,
  kind: PreferenceScope['kind'],
): ((words: SpokenWords) => string) | undefined {
  if (kind === 'person') return undefined
  if (!interaction.guildId) return (words) => words.onlyInServers
  const needed = kind === 'channel' ? PermissionFlagsBits.ManageChannels : PermissionFlagsBits.ManageGuild
  return interaction.memberPermissions?.has(needed) ? undefined : (words) => words.languageNotAllowed(kind)
}

function scopeOf(interaction: ChatInputCommandInteraction, kind: PreferenceScope['kind']): PreferenceScope {
  const ids = { person: interaction.user.id, channel: interaction.channelId, workspace: interaction.guildId ?? '' }
  return { kind, platform: 'discord', id: ids[kind] }
}
