import { ComponentType, MessageFlags, type APITextDisplayComponent } from 'discord.js'
import { text } from '../../../core/block.ts'
import type { Message, Renderer } from '../../../core/message.ts'
import { limits } from '../limits.ts'
import { renderButtons, type ButtonRow } from './buttons.ts'
import { renderInlines } from './inlines.ts'
import { renderText } from './text.ts'

/** What discord.js sends; the API's own fields but for the name of `allowedMentions`. */
interface DiscordPayload {
  readonly content?: string
  readonly components: (APITextDisplayComponent | ButtonRow)[]
  readonly flags: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2
  readonly allowedMentions: typeof nobody
}

/** No mention in a message pings anybody, nor does the reply to a question. */
export const nobody = { parse: [], repliedUser: false } satisfies { parse: never[]; repliedUser: boolean }

/**
 * An ordinary message as long as the text fits in one: its text is in notifications, in the search and in the
 * previews of replies. A text display, which Components V2 brings, takes twice as much and is in none of them
 * (https://github.com/discord/discord-api-docs/issues/7854).
 */
export const renderDiscord: Renderer<DiscordPayload> = (message) => {
  const content = textOf(message)
  const rows = renderButtons(message.buttons)
  return content.length <= limits.content
    ? { content, components: rows, flags: MessageFlags.SuppressEmbeds, allowedMentions: nobody }
    : {
        components: [{ type: ComponentType.TextDisplay, content }, ...rows],
        flags: MessageFlags.IsComponentsV2,
        allowedMentions: nobody,
      }
}

/** What everybody in a channel reads: there is nothing to share any more. */
export function renderForAll(message: Message): DiscordPayload {
  return renderDiscord({ ...message, buttons: message.buttons.filter(({ action }) => action.kind !== 'share') })
}

/** Discord refuses an empty message. */
function textOf(message: Message): string {
  const plain = text(message.plain)
  return renderText(message, limits.textDisplays) || renderInlines([plain], limits.content) || '…'
}
