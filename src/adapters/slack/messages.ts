import type { App } from '@slack/bolt'
import type { Handling } from './handling.ts'
import { readIncomingText } from './incoming-text.ts'
import { directPlace, publicPlace, type SlackPlace } from './place.ts'
import { questionOf } from './question.ts'
import { withoutShare } from './render/buttons.ts'
import { renderSlack } from './render/render-slack.ts'
import { sayInChannel } from './say-in-channel.ts'

/** Mentions are answered in the thread, direct messages where they were written. */
export function handleMessages(app: App, handling: Handling): void {
  app.event('app_mention', async ({ event, context }) => {
    if (event.bot_id !== undefined) return
    const place = await placeOf(handling, event, context.teamId, event.thread_ts ?? event.ts)
    const text = readIncomingText(event.text, context.botUserId)
    await answer(handling, place, questionOf(text, publicPlace(place)))
  })
  app.event('message', async ({ event, context }) => {
    if (event.subtype !== undefined && event.subtype !== 'file_share') return
    if (event.channel_type !== 'im' || 'bot_id' in event) return
    const place = await placeOf(handling, event, context.teamId, event.thread_ts)
    const text = readIncomingText(event.text ?? '', context.botUserId)
    await answer(handling, place, questionOf(text, directPlace(place)))
  })
}

async function answer(handling: Handling, place: SlackPlace, question: ReturnType<typeof questionOf>): Promise<void> {
  const message = await handling.bot.reply(question)
  await sayInChannel(handling, place, renderSlack(withoutShare(message)))
}

async function placeOf(
  { people }: Handling,
  { channel, user }: { readonly channel: string; readonly user?: string },
  workspace: string | undefined,
  thread: string | undefined,
): Promise<SlackPlace> {
  const { language: locale } = await people.profileOf(user, workspace)
  return { channelId: channel, userId: user, workspace, thread, locale }
}
