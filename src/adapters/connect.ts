import type { Config } from '../config.ts'
import type { Adapter } from '../core/adapter.ts'
import type { Log } from '../core/log.ts'
import { setUp } from '../wording/set-up.ts'

/** One adapter for each platform that is configured. Its library is loaded only then: a question in a terminal needs none. */
export async function configuredAdapters(config: Config, log: Log): Promise<readonly Adapter[]> {
  return [...(await slackAdapter(config, log)), ...(await discordAdapter(config, log))]
}

async function slackAdapter({ slack }: Config, log: Log): Promise<readonly Adapter[]> {
  if (!slack) return []
  const { createSlackAdapter } = await import('./slack/index.ts')
  const words = { tokenRefused: setUp.slackTokenRefused, unreachable: setUp.slackUnreachable }
  return [createSlackAdapter(slack, words, log)]
}

async function discordAdapter({ discord }: Config, log: Log): Promise<readonly Adapter[]> {
  if (!discord) return []
  const { createDiscordAdapter } = await import('./discord/index.ts')
  const words = {
    tokenRefused: setUp.discordTokenRefused,
    intentsRefused: setUp.discordIntentsRefused,
    unreachable: setUp.discordUnreachable,
  }
  return [createDiscordAdapter(discord, words, log)]
}
