import { RESTJSONErrorCodes, type GuildTextBasedChannel, type Message } from 'discord.js'
import type { Bot } from '../../core/bot.ts'
import type { Localized } from '../../core/language.ts'
import type { Log } from '../../core/log.ts'
import type { Message as Said } from '../../core/message.ts'
import { mayReply, missingPermissions } from './missing-permissions.ts'
import { notice } from './notice.ts'
import { personOf } from './place.ts'
import type { Reading } from './read-question.ts'
import { renderForAll } from './render/render-discord.ts'
import { hasCode } from './respond.ts'
import type { SpokenWords } from './words.ts'

export interface Answering {
  readonly bot: Bot
  readonly spoken: Localized<SpokenWords>
  readonly log: Log
  /** Whether it is the first time that somebody is told, in private, why there is no answer in a channel. */
  readonly isFirstComplaint: (key: string) => boolean
}

/** Replies to the message, in its channel or thread; where that cannot be, says why to its author alone. */
export async function answerMessage(message: Message, reading: Reading, answering: Answering): Promise<void> {
  const missing = message.inGuild() ? missingPermissions(message.channel) : []
  if (missing.length > 0) {
    // Known to be refused, a reply is not even tried: Discord counts what it refuses.
    answering.log.warn('discord.cannot-answer', { channelId: message.channelId, missing })
    return complain(message, answering, (words) => cannotPost(message, words))
  }
  try {
    await say(message, await answerTo(message, reading, answering))
  } catch (error) {
    const complaint = complaintAbout(error, message)
    if (complaint) await complain(message, answering, complaint)
    throw error
  }
}

async function answerTo(message: Message, reading: Reading, { bot, spoken }: Answering): Promise<Said> {
  switch (reading.kind) {
    case 'question':
      return bot.reply(reading.question)
    case 'hidden': {
      const language = await bot.languageOf(reading.place)
      return notice(language, spoken[language].mentionMe(`@${message.client.user.username}`))
    }
  }
}

async function say(message: Message, answer: Said): Promise<void> {
  // The nonce makes Discord ignore a second reply to the same message, when discord.js repeats a request that timed out.
  const payload = { ...renderForAll(answer), nonce: message.id, enforceNonce: true }
  if (message.inGuild() && !mayReply(message.channel)) await message.channel.send(payload)
  else await message.reply({ ...payload, failIfNotExists: false })
}

type Complaint = (words: SpokenWords) => string

function complaintAbout(error: unknown, message: Message): Complaint | undefined {
  if (!message.inGuild()) return undefined
  if (hasCode(error, RESTJSONErrorCodes.ThreadLocked, RESTJSONErrorCodes.InvalidActionOnArchivedThread))
    return (words) => words.threadClosed(nameOf(message.channel))
  if (hasCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions))
    return (words) => cannotPost(message, words)
  return undefined
}

function cannotPost(message: Message, words: SpokenWords): string {
  if (!message.inGuild()) return ''
  const missing = missingPermissions(message.channel)
  // When Discord says more than we know, it is most often this one.
  const names = missing.length > 0 ? missing : (['SendMessages'] as const)
  return words.cannotPost(
    nameOf(message.channel),
    names.map((name) => words.permissions[name] ?? name),
  )
}

function nameOf(channel: GuildTextBasedChannel): string {
  return `#${channel.name}`
}

/** In a direct message, once for a channel and a person: nobody is told the same at every question. */
async function complain(message: Message, answering: Answering, complaint: Complaint): Promise<void> {
  const { bot, spoken, isFirstComplaint } = answering
  if (!isFirstComplaint(`${message.channelId} ${message.author.id}`)) return
  const direct = { platform: 'discord', id: message.author.id } as const
  const language = await bot.languageOf({ channel: direct, person: personOf(message.author) })
  try {
    await message.author.send(renderForAll(notice(language, complaint(spoken[language]))))
  } catch (error) {
    // They take no direct messages from members of their servers: there is no other way to them.
    if (!hasCode(error, RESTJSONErrorCodes.CannotSendMessagesToThisUser)) throw error
  }
}
