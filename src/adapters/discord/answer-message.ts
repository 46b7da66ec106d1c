import type { Message } from 'discord.js'
import type { Bot } from '../../core/adapter.ts'
import type { Question } from '../../core/question.ts'
import { renderForAll } from './render/render-discord.ts'

/** Replies to the message, in its channel or thread, even if it was deleted meanwhile. */
export async function answerMessage(message: Message, question: Question, bot: Bot): Promise<void> {
  const answer = await bot.reply(question)
  // The nonce makes Discord ignore a second reply to the same message, when discord.js repeats a request that timed out.
  await message.reply({ ...renderForAll(answer), failIfNotExists: false, nonce: message.id, enforceNonce: true })
}
