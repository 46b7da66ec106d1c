import { PermissionFlagsBits, type GuildBasedChannel, type PermissionsString } from 'discord.js'

/** What the bot needs in a channel in order to write there, and does not have; none where that cannot be known. */
export function missingPermissions(channel: GuildBasedChannel | null | undefined): readonly PermissionsString[] {
  const me = channel?.guild.members.me
  const permissions = me && channel.permissionsFor(me)
  return (
    permissions?.missing([
      PermissionFlagsBits.ViewChannel,
      channel?.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
    ]) ?? []
  )
}

/** Replying takes more than writing: https://docs.discord.com/developers/resources/message#create-message-limitations */
export function mayReply(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members
  return !me || (channel.permissionsFor(me)?.has(PermissionFlagsBits.ReadMessageHistory) ?? true)
}
