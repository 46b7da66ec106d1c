import { PermissionFlagsBits, type Message } from 'discord.js'

/** What the bot needs in a channel in order to reply there, and does not have; undefined where it cannot be known. */
export function missingPermissions(message: Message): readonly string[] | undefined {
  const me = message.guild?.members.me
  const channel = message.guild?.channels.cache.get(message.channelId)
  if (!me || !channel) return undefined
  return channel.permissionsFor(me)?.missing([
    PermissionFlagsBits.ViewChannel,
    channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
    // https://docs.discord.com/developers/resources/message#create-message-limitations
    PermissionFlagsBits.ReadMessageHistory,
  ])
}
