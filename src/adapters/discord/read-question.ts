import { PermissionFlagsBits, type Message } from 'discord.js'
import type { Subject } from '../../core/action.ts'
import type { Place, Question } from '../../core/question.ts'
import { channelOf, likelyLanguageOfServer, personOf } from './place.ts'
import { plainQuestion } from './plain-question.ts'

/**
 * What a message asks of the bot. Discord shows the content to a bot without the Message Content intent only when the
 * message mentions the bot itself, or was written to it directly:
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export type Reading =
  | { readonly kind: 'question'; readonly question: Question }
  /** It mentions the bot's role, as completions offer it beside the bot, so its content is hidden. */
  | { readonly kind: 'hidden'; readonly place: Place }

/** @param previous what the message is about that this one replies to */
export function readQuestion(message: Message, previous: Subject | undefined): Reading | undefined {
  if (message.author.bot || message.webhookId || message.system) return undefined
  const isForBot = !message.inGuild() || message.mentions.users.has(message.client.user.id)
  const text = plainQuestion(message.content)
  if (!isForBot && !mentionsRole(message)) return undefined
  if (!isForBot && text === '') return { kind: 'hidden', place: placeOf(message) }
  const question = {
    ...placeOf(message),
    text,
    ...(text === '' && { asks: 'help' as const }),
    ...(previous && { previous }),
    mayManageChannel: mayManageChannel(message),
  }
  return { kind: 'question', question }
}

/** Discord makes a role for every bot that is invited with permissions, under the bot's name. */
function mentionsRole(message: Message): boolean {
  return message.mentions.roles.some((role) => role.tags?.botId === message.client.user.id)
}

/** In a server everybody reads the answer, so nothing of the person counts. */
function placeOf(message: Message): Place {
  const channel = channelOf(message)
  if (!message.inGuild()) return { channel, person: personOf(message.author), conversation: channel.id }
  return {
    channel,
    ...(message.channel.isThread() && { conversation: channel.id }),
    ...likelyLanguageOfServer(message.guild.preferredLocale),
  }
}

/** In a thread, the permissions are those of the channel it belongs to. */
function mayManageChannel(message: Message): boolean {
  if (!message.inGuild()) return true
  const permissions = message.member && message.channel.permissionsFor(message.member)
  return permissions?.has(PermissionFlagsBits.ManageChannels) ?? false
}
