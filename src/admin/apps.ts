import type { DiscordConfig } from '../config.ts'
import { SetUpError } from '../core/errors.ts'
import { inBoth } from '../wording/operator/operator-words.ts'
import { setUp } from '../wording/set-up.ts'
import type { Invocation } from './invocation.ts'
import { wordAt } from './options.ts'

/**
 * The manifest of the Slack app, as Slack takes it: for Socket Mode, or for HTTP when the address is given at which
 * Slack reaches us. Throws SetUpError when that is no address of HTTPS.
 */
export async function sayManifest({ options }: Invocation): Promise<string> {
  const { slackManifestFor } = await import('../adapters/slack/index.ts')
  const [address] = options.words
  if (address !== undefined && URL.parse(address)?.protocol !== 'https:') {
    throw new SetUpError([{ what: inBoth((words) => words.notPublic(address)) }])
  }
  const publicUrl = address?.replace(/\/+$/, '')
  const manifest = slackManifestFor({
    ...(publicUrl !== undefined && { publicUrl }),
    access: options.isOneWorkspace ? 'token' : 'oauth',
  })
  return JSON.stringify(manifest, undefined, 2)
}

/** The links that invite the bot to a server and to a person; the application is that of the token unless it is given. */
export async function sayInvite({ options, config }: Invocation): Promise<string> {
  const { inviteUrls } = await import('../adapters/discord/index.ts')
  const { discord } = options.words.length > 0 ? {} : config()
  const id = discord ? await applicationOf(discord) : wordAt(options, 0, 'application', 'discord-invite 1234567890')
  if (!/^\d+$/.test(id)) throw new SetUpError([{ what: inBoth((words) => words.notAnApplication(id)) }])
  const { server, person } = inviteUrls(id)
  return `${server}\n${person}`
}

async function applicationOf(discord: DiscordConfig): Promise<string> {
  const { findApplicationId } = await import('../adapters/discord/index.ts')
  try {
    return await findApplicationId(discord)
  } catch (error) {
    const isRefused = error instanceof Error && 'status' in error && error.status === 401
    const { en, fr } = setUp.discordUnreachable
    const address: [string, string] = [discord.apiUrl ?? 'https://discord.com/api', String(error)]
    const unreachable = { en: en(...address), fr: fr(...address) }
    throw new SetUpError([{ what: isRefused ? setUp.discordTokenRefused : unreachable }], { cause: error })
  }
}
