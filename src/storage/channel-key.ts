import type { Channel } from '../core/question.ts'
import type { ChannelColumns } from './tables.ts'

/** The columns that name a channel, as values to insert or to compare with. */
export function channelKey(channel: Channel): ChannelColumns {
  return { platform: channel.platform, channel_id: channel.id }
}

export function channelOf(row: ChannelColumns & { readonly workspace: string | null }): Channel {
  return { platform: row.platform, id: row.channel_id, ...(row.workspace !== null && { workspace: row.workspace }) }
}
