import { PermissionFlagsBits, type Message } from 'discord.js'
import { languageOfLocale } from '../../core/language.ts'
import type { Question } from '../../core/question.ts'
import { plainQuestion } from './plain-question.ts'

/**
 * The question in a message, if it asks the bot one: it mentions the bot itself, not one of its roles nor everyone,
 * or was written to it directly. Only then does Discord show the content to a bot without the Message Content
 * intent: https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export function readQuestion(message: Message): Question | undefined {
  if (message.author.bot || message.webhookId || message.system) return undefined
  if (message.inGuild() && !message.mentions.users.has(message.client.user.id)) return undefined
  const text = plainQuestion(message.content)
  return {
    text,
    ...(text === '' && { asks: 'help' }),
    ...likelyLanguageOf(message),
    channel: { platform: 'discord', id: message.channelId },
    mayManageChannel: mayManageChannel(message),
  }
}

/** English is what every server starts with, so it says nothing of those who write there. */
function likelyLanguageOf(message: Message): Pick<Question, 'likelyLanguage'> {
  return languageOfLocale(message.guild?.preferredLocale) === 'fr' ? { likelyLanguage: 'fr' } : {}
}

/** In a thread, the permissions are those of the channel it belongs to. */
function mayManageChannel(message: Message): boolean {
  if (!message.inGuild()) return true
  const permissions = message.member && message.channel.permissionsFor(message.member)
  return permissions?.has(PermissionFlagsBits.ManageChannels) ?? false
}
