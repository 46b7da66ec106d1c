import { Routes, type Client } from 'discord.js'
import type { Log } from '../../core/log.ts'
import { commandDefinitions } from './command-definitions.ts'
import { describeFailure } from './failure.ts'
import { sameCommands } from './same-commands.ts'

/**
 * Tells Discord the commands when it has others. Failing that, the bot answers mentions and the commands that Discord
 * has, so it is no reason not to start.
 */
export async function registerCommands(client: Client, log: Log): Promise<void> {
  if (!client.isReady()) return
  const route = Routes.applicationCommands(client.application.id)
  try {
    const query = new URLSearchParams({ with_localizations: 'true' })
    const registered = await client.rest.get(route, { query })
    if (Array.isArray(registered) && sameCommands(registered, commandDefinitions)) return
    await client.rest.put(route, { body: commandDefinitions })
    log.info('discord.commands-registered', { commands: commandDefinitions.length })
  } catch (error) {
    log.error('discord.commands-not-registered', describeFailure(error))
  }
}
