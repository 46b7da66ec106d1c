import type { webApi } from '@slack/bolt'
import type { Bot } from '../../../core/bot.ts'
import type { Language } from '../../../core/language.ts'
import { channelsOf } from './channel-access.ts'
import type { PlannedChannel } from './list-blocks.ts'

/** The channels with tips that somebody is in; of others they shall not hear from us. Throws what Slack refuses. */
export async function plannedChannels(
  bot: Bot,
  client: webApi.WebClient,
  { userId, workspace }: { readonly userId: string; readonly workspace: string | undefined },
  language: Language,
): Promise<readonly PlannedChannel[]> {
  const schedules = workspace === undefined ? [] : await bot.tipsOf('slack', workspace)
  if (schedules.length === 0) return []
  const theirs = await channelsOf(client, userId)
  return schedules
    .filter(({ channel }) => theirs.has(channel.id))
    .map((schedule) => ({ channelId: schedule.channel.id, said: bot.sayTips(schedule, language) }))
}
