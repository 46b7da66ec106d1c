import { ChannelType, PermissionFlagsBits, type BaseInteraction, type GuildBasedChannel } from 'discord.js'
import { missingPermissions } from '../missing-permissions.ts'
import type { SpokenWords } from '../words.ts'

/** Where tips are to be posted, or why they cannot be. */
export type TipChannel =
  | { readonly kind: 'ready'; readonly channel: GuildBasedChannel }
  | { readonly kind: 'refused'; readonly reason: (words: SpokenWords) => string }

/**
 * Whether somebody may plan the tips of a channel: asked again at every step, because a preview may stay open for
 * days. A channel that is not known was deleted, or is a thread that is archived or hidden from the bot.
 */
export function planningChannel(interaction: BaseInteraction, channelId: string | null): TipChannel {
  const channel = interaction.guild?.channels.cache.get(channelId ?? '')
  if (!channel) return refused((words) => words.tips.channelGone)
  if (!mayManage(interaction, channel)) return refused((words) => words.tips.notAllowed(nameOf(channel)))
  return { kind: 'ready', channel }
}

/** The same, for what will be posted: the bot must be able to. */
export function postingChannel(interaction: BaseInteraction, channelId: string | null): TipChannel {
  const found = planningChannel(interaction, channelId)
  if (found.kind === 'refused') return found
  const { channel } = found
  const name = nameOf(channel)
  const missing = missingPermissions(channel)
  if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia)
    return refused((words) => words.tips.forum(name))
  if (channel.type === ChannelType.PrivateThread && !channel.joined)
    return refused((words) => words.tips.privateThread(name))
  // One that is archived opens again at the first message.
  if (channel.isThread() && channel.locked) return refused((words) => words.tips.lockedThread(name))
  if (missing.length === 0) return found
  return refused((words) =>
    words.cannotPost(
      name,
      missing.map((permission) => words.permissions[permission] ?? permission),
    ),
  )
}

export function nameOf(channel: { readonly name: string }): string {
  return `#${channel.name}`
}

function refused(reason: (words: SpokenWords) => string): TipChannel {
  return { kind: 'refused', reason }
}

/** In a thread, the permissions are those of the channel it belongs to. */
function mayManage(interaction: BaseInteraction, channel: GuildBasedChannel): boolean {
  if (!interaction.inCachedGuild()) return false
  return channel.permissionsFor(interaction.member)?.has(PermissionFlagsBits.ManageChannels) ?? false
}
