import type { App, MessageShortcut } from '@slack/bolt'
import type { Handling } from './handling.ts'
import { readIncomingText } from './incoming-text.ts'
import { privatePlace } from './place.ts'
import { tellPrivately } from './tell.ts'
import { answerModal } from './views/modal.ts'
import { openView } from './views/open-view.ts'

/** "Explain the terms" of somebody's message, to the one who wants to know. */
export function handleTerms(app: App, handling: Handling): void {
  app.shortcut({ callback_id: 'explain-terms', type: 'message_action' }, async ({ shortcut, context }) => {
    const { channel, message, user } = shortcut
    const { teamId: workspace, botUserId } = context
    const { language: locale } = await handling.people.profileOf(user.id, workspace)
    const place = privatePlace({ channelId: channel.id, userId: user.id, workspace, locale })
    const explained = await handling.bot.explainTerms(readIncomingText(textOf(message), botUserId), place)
    const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined
    const reach = { responseUrl: shortcut.response_url, channelId: channel.id, userId: user.id, workspace, thread }
    if (await tellPrivately(handling, reach, explained)) return
    await openView(handling, { triggerId: shortcut.trigger_id, workspace }, answerModal(handling, explained))
  })
}

/** Of an app's message, which often has blocks or attachments alone, all that can be read in them. */
function textOf({ text = '', blocks, attachments }: MessageShortcut['message']): string {
  return text.trim() === '' ? [...texts(blocks), ...texts(attachments)].join('\n') : text
}

function texts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' ? (key === 'text' ? [part] : []) : texts(part),
  )
}
