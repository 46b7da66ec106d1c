import { ComponentType, MessageFlags, type APITextDisplayComponent } from 'discord.js'
import { text } from '../../../core/block.ts'
import type { Message } from '../../../core/message.ts'
import { limits } from '../limits.ts'
import { renderButtons, type Row } from './buttons.ts'
import { renderInlines } from './inlines.ts'
import { renderMenu } from './menu.ts'
import { renderText } from './text.ts'

/** What discord.js sends; the API's own fields but for the name of `allowedMentions`. */
export interface DiscordPayload {
  readonly content?: string
  readonly components: (APITextDisplayComponent | Row)[]
  readonly flags: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2
  readonly allowedMentions: typeof nobody
}

/** No mention in a message pings anybody, nor does the reply to a question. */
export const nobody = { parse: [], repliedUser: false } satisfies { parse: never[]; repliedUser: boolean }

/**
 * An ordinary message as long as the text fits in one: its text is in notifications, in the search and in the
 * previews of replies. A text display, which Components V2 brings, takes twice as much and is in none of them
 * (https://github.com/discord/discord-api-docs/issues/7854).
 * @param below at most five rows of the adapter's own; the message's menu and buttons get the rest
 */
export function renderDiscord(message: Message, below: readonly Row[] = []): DiscordPayload {
  const content = textOf(message)
  const rows = rowsOf(message, below)
  return content.length <= limits.content
    ? { content, components: rows, flags: MessageFlags.SuppressEmbeds, allowedMentions: nobody }
    : asComponents(content, rows)
}

/** What everybody in a channel reads: there is nothing to share any more. */
export function renderForAll(message: Message, below: readonly Row[] = []): DiscordPayload {
  return renderDiscord({ ...message, buttons: message.buttons.filter(({ action }) => action.kind !== 'share') }, below)
}

/**
 * In the place of a message that is there already. One with Components V2 keeps them for ever, and one that gets them
 * must lose its content: https://docs.discord.com/developers/resources/message#edit-message
 * @param former the flags of the message that is there
 */
export function renderInPlace(
  message: Message,
  below: readonly Row[],
  former: { has(flag: MessageFlags): boolean },
): Omit<DiscordPayload, 'content'> & { readonly content?: string | null } {
  const payload = former.has(MessageFlags.IsComponentsV2)
    ? asComponents(textOf(message), rowsOf(message, below))
    : renderDiscord(message, below)
  const gainsComponents = payload.content === undefined && !former.has(MessageFlags.IsComponentsV2)
  return gainsComponents ? { ...payload, content: null } : payload
}

function asComponents(content: string, rows: Row[]): DiscordPayload {
  return {
    components: [{ type: ComponentType.TextDisplay, content }, ...rows],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: nobody,
  }
}

function rowsOf(message: Message, below: readonly Row[]): Row[] {
  const menu = renderMenu(message.choices)
  return [...menu, ...renderButtons(message.buttons, limits.actionRows - menu.length - below.length), ...below]
}

/** Discord refuses an empty message. */
function textOf(message: Message): string {
  const plain = text(message.plain)
  return renderText(message, limits.textDisplays) || renderInlines([plain], limits.content) || '…'
}
