import { webApi } from '@slack/bolt'
import type { AccessWords } from '../words.ts'

/** Whether somebody may plan the tips of a channel; if not, why: what to say. */
export type ChannelAccess = 'allowed' | keyof AccessWords

/**
 * Everybody may who is in the channel, as long as the bot is in it as well: it could not post there otherwise.
 * Throws what Slack answers when it does not tell, such as a missing scope.
 */
export async function accessTo(client: webApi.WebClient, channelId: string, userId: string): Promise<ChannelAccess> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId })
    if (channel?.is_archived === true) return 'archived'
    if (channel?.is_member !== true) return 'botIsAbsent'
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && error.data.error === 'channel_not_found') return 'unseen'
    throw error
  }
  const theirs = await channelsOf(client, userId)
  return theirs.has(channelId) ? 'allowed' : 'personIsAbsent'
}

/** The most channels of one answer: https://docs.slack.dev/reference/methods/users.conversations#arg_limit */
const pageSize = 999

/** The channels that somebody is in, of those that the bot can see: all public ones, and the private ones it is in. */
export async function channelsOf(client: webApi.WebClient, userId: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await client.users.conversations({
      user: userId,
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: pageSize,
      ...(cursor && { cursor }),
    })
    for (const { id } of page.channels ?? []) if (id !== undefined) ids.add(id)
    cursor = page.response_metadata?.next_cursor
  } while (cursor)
  return ids
}
