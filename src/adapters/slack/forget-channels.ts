import type { App } from '@slack/bolt'
import type { Handling } from './handling.ts'
import { persist } from './persist.ts'

/** What belonged to a channel goes with it. */
export function handleDeletedChannels(app: App, { bot, log }: Handling): void {
  const forget = async (channelId: string, workspace: string | undefined) => {
    const channel = { platform: 'slack', id: channelId, ...(workspace !== undefined && { workspace }) } as const
    await persist(
      async () => {
        await bot.forgetChannel(channel)
        log.info('slack.channel-forgotten', { channelId })
      },
      (error) => log.error('slack.channel-not-forgotten', { channelId, error }),
    )
  }
  app.event('channel_deleted', ({ event, context }) => forget(event.channel, context.teamId))
  app.event('group_deleted', ({ event, context }) => forget(event.channel, context.teamId))
}
