import { Events, GatewayCloseCodes, Status, type Client } from 'discord.js'
import type { Log } from '../../core/log.ts'
import { describeFailure } from './failure.ts'

/**
 * Tells the log what becomes of the connection. Without a listener, an 'error' event would end the process.
 * @param stopping aborted when the connection is closed on purpose
 */
export function watch(client: Client, log: Log, stopping: AbortSignal): void {
  client.on(Events.ClientReady, ({ user, guilds, ws }) => {
    log.info('discord.connected', { as: user.username, servers: guilds.cache.size, shards: ws.shards.size })
  })
  watchInterruptions(client, log, stopping)
  client.on(Events.ShardError, (error, shard) => {
    log.warn('discord.connection-trouble', { shard, ...describeFailure(error) })
  })
  client.on(Events.Error, (error) => log.error('discord.error', describeFailure(error)))
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error('discord.disconnected', { shard, code, meaning: GatewayCloseCodes[code] })
  })
  client.on(Events.Invalidated, () => log.error('discord.session-invalidated'))
}

/** discord.js tries again twice a second, and says so each time. */
function watchInterruptions(client: Client, log: Log, stopping: AbortSignal): void {
  const lost = new Set<number>()
  client.on(Events.ShardReconnecting, (shard) => {
    if (lost.has(shard) || stopping.aborted || !client.isReady()) return
    lost.add(shard)
    log.warn('discord.connection-lost', { shard })
  })
  client.on(Events.ShardResume, (shard, missedEvents) => {
    if (lost.delete(shard)) log.info('discord.resumed', { shard, missedEvents })
  })
  client.on(Events.ShardReady, (shard) => {
    if (lost.delete(shard)) log.info('discord.reconnected', { shard })
  })
}

export function isConnected(client: Client): boolean {
  const { shards } = client.ws
  return client.isReady() && shards.size > 0 && shards.every((shard) => shard.status === Status.Ready)
}
