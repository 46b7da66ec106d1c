import { Events, GatewayCloseCodes, Status, type Client } from 'discord.js'
import type { Log } from '../../core/log.ts'
import { describeFailure } from './failure.ts'

/**
 * Tells the log what becomes of the connection. Without a listener, an 'error' event would end the process.
 * @param stopping aborted when the connection is closed on purpose
 */
export function watch(client: Client, log: Log, stopping: AbortSignal): void {
  client.on(Events.ClientReady, ({ user, guilds }) => {
    log.info('discord.connected', { as: user.username, servers: guilds.cache.size })
  })
  watchInterruptions(client, log, stopping)
  client.on(Events.ShardError, (error) => log.warn('discord.connection-trouble', describeFailure(error)))
  client.on(Events.Error, (error) => log.error('discord.error', describeFailure(error)))
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.error('discord.disconnected', { code, meaning: GatewayCloseCodes[code] })
  })
  client.on(Events.Invalidated, () => log.error('discord.session-invalidated'))
}

/** discord.js tries again twice a second, and says so each time. */
function watchInterruptions(client: Client, log: Log, stopping: AbortSignal): void {
  let isLost = false
  client.on(Events.ShardReconnecting, () => {
    if (isLost || stopping.aborted || !client.isReady()) return
    isLost = true
    log.warn('discord.connection-lost')
  })
  const onBack = () => {
    if (isLost) log.info('discord.reconnected')
    isLost = false
  }
  client.on(Events.ShardResume, onBack)
  client.on(Events.ShardReady, onBack)
}

export function isConnected(client: Client): boolean {
  const { shards } = client.ws
  return client.isReady() && shards.size > 0 && shards.every((shard) => shard.status === Status.Ready)
}
