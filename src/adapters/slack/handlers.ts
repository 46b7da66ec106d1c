import { setTimeout as delay } from 'node:timers/promises'
import type { App, BlockButtonAction, RespondArguments, webApi } from '@slack/bolt'
import { decodeAction } from '../../core/action.ts'
import type { Bot } from '../../core/adapter.ts'
import { isLanguage } from '../../core/language.ts'
import type { Log } from '../../core/log.ts'
import type { Message } from '../../core/message.ts'
import { buttonIdPattern, withoutShare } from './buttons.ts'
import { slackCommands } from './commands.ts'
import { readIncomingText } from './incoming-text.ts'
import { postMessage } from './post.ts'
import { questionOf } from './question.ts'
import { renderSlack } from './render.ts'

export interface Handling {
  readonly bot: Bot
  /** The bot's own user id, by which people mention it. */
  readonly botUserId: string
  readonly client: webApi.WebClient
  readonly log: Log
}

/** The longest an answer waits for its turn when Slack finds that we say too much. */
const longestWaitMs = 30_000

/** Answers to a command are for who typed it. */
export function handleCommands(app: App, { bot, botUserId }: Handling): void {
  for (const { name, asks } of slackCommands) {
    app.command(name, async ({ command, respond }) => {
      const text = readIncomingText(command.text, botUserId)
      const message = await bot.reply(questionOf({ text, channelId: command.channel_id, ...(asks && { asks }) }))
      await respond(privately(message))
    })
  }
}

/** Mentions are answered in the thread, direct messages where they were written. */
export function handleMessages(app: App, handling: Handling): void {
  app.event('app_mention', async ({ event }) => {
    if (event.bot_id !== undefined) return
    await answer(handling, { channelId: event.channel, text: event.text, thread: event.thread_ts ?? event.ts })
  })
  app.event('message', async ({ event }) => {
    if (event.subtype !== undefined && event.subtype !== 'file_share') return
    if (event.channel_type !== 'im' || 'bot_id' in event) return
    await answer(handling, { channelId: event.channel, text: event.text ?? '', thread: event.thread_ts })
  })
}

/**
 * What a click opens is for who clicked, except in a direct message, where it stays. What it shares is for the
 * channel, and takes the place of the private answer.
 */
export function handleClicks(app: App, { bot }: Handling): void {
  app.action<BlockButtonAction>(
    { type: 'block_actions', action_id: buttonIdPattern },
    async ({ action, body, respond }) => {
      const { isPrivate, thread } = placeOf(body)
      const clicked = decodeAction(action.value ?? '')
      const message = clicked ? await bot.act(clicked) : apologyFor(bot, action.value ?? '')
      if (clicked?.kind === 'share') {
        await respond(publicly(message, thread))
        if (isPrivate) await respond({ delete_original: true })
        return
      }
      const isDirect = body.channel?.name === 'directmessage'
      await respond(isDirect && !isPrivate ? publicly(message, thread) : privately(message, thread))
    },
  )
}

interface Received {
  readonly channelId: string
  readonly text: string
  readonly thread: string | undefined
}

async function answer({ bot, botUserId, client, log }: Handling, received: Received): Promise<void> {
  const { channelId, thread } = received
  const text = readIncomingText(received.text, botUserId)
  const payload = renderSlack(withoutShare(await bot.reply(questionOf({ text, channelId }))))
  let outcome = await postMessage(client, { channelId, thread }, payload)
  if (outcome.kind === 'later' && outcome.retryAfterMs <= longestWaitMs) {
    await delay(outcome.retryAfterMs)
    outcome = await postMessage(client, { channelId, thread }, payload)
  }
  if (outcome.kind !== 'sent') log.warn('slack.answer-not-sent', { channelId, ...outcome })
}

function apologyFor(bot: Bot, value: string): Message {
  const [, language] = value.split(':')
  const error = new Error(`Slack sent a button that says "${value.slice(0, 100)}".`)
  return bot.apologize(error, isLanguage(language) ? language : 'en')
}

/** Where a clicked button stands: in a message that only one person sees, in a thread. */
function placeOf({ container, message }: BlockButtonAction): { isPrivate: boolean; thread: string | undefined } {
  const thread: unknown = container.thread_ts ?? message?.thread_ts
  return { isPrivate: container.is_ephemeral === true, thread: typeof thread === 'string' ? thread : undefined }
}

function privately(message: Message, thread?: string): RespondArguments {
  return { response_type: 'ephemeral', ...response(message, thread) }
}

function publicly(message: Message, thread?: string): RespondArguments {
  return { response_type: 'in_channel', ...response(withoutShare(message), thread) }
}

function response(message: Message, thread: string | undefined) {
  return {
    ...renderSlack(message),
    // Without it, the answer to a click replaces the message that was clicked.
    replace_original: false,
    ...(thread !== undefined && { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
  }
}
