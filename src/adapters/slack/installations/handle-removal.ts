import type { App } from '@slack/bolt'
import type { Bot } from '../../../core/bot.ts'
import type { Log } from '../../../core/log.ts'
import type { Access } from '../access.ts'
import { persist } from '../persist.ts'

/**
 * Erases what belongs to a workspace that removes the app. Slack tells so twice, in any order:
 * https://docs.slack.dev/reference/events/app_uninstalled
 */
export function handleRemoval(app: App, access: Access, bot: Bot, log: Log): void {
  async function erase(workspace: string | undefined, eventTime: number): Promise<void> {
    if (workspace === undefined) return
    const removal = { workspace, atMs: eventTime * 1_000 }
    await persist(
      async () => {
        const isErased = await access.erase(removal, () => bot.forgetWorkspace('slack', workspace))
        log.info(isErased ? 'slack.workspace-erased' : 'slack.workspace-installed-anew', { workspace })
      },
      (error) => log.error('slack.workspace-not-erased', { workspace, error }),
    )
  }

  app.event('app_uninstalled', ({ body, context }) => erase(context.teamId, body.event_time))
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // Those of people are none of ours.
    if (event.tokens.bot?.length) await erase(context.teamId, body.event_time)
  })
}
