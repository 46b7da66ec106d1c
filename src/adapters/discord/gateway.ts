import { setTimeout as delay } from 'node:timers/promises'
import { SimpleShardingStrategy, type APIGatewaySessionStartLimit, type WebSocketOptions } from 'discord.js'
import type { Log } from '../../core/log.ts'
import { describeFailure } from './failure.ts'

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>
type GatewayManager = Parameters<BuildStrategy>[0]

export interface Gateway {
  readonly buildStrategy: BuildStrategy
  /** How often the bot may still connect today, as Discord last said; undefined as long as it has not. */
  startLimit(): Promise<APIGatewaySessionStartLimit | undefined>
}

/**
 * What discord.js leaves out about sessions. All of it goes through `retrieveSessionInfo`, which it asks each time it
 * is about to open a connection: a session means that it will resume, none that it will start a new one.
 * @param stopping aborted when the bot is not to connect again
 */
export function createGateway(log: Log, stopping: AbortSignal): Gateway {
  let manager: GatewayManager | undefined
  const connectedOnce = new Set<number>()

  /** Discord resets the token of a bot that starts more sessions than it may. */
  async function untilSessionsAreLeft(gateway: GatewayManager, shard: number): Promise<void> {
    const limit = await freshLimit(gateway, log)
    if (!limit || limit.remaining > 0) return
    log.error('discord.sessions-exhausted', { shard, waitMs: limit.reset_after })
    await delay(limit.reset_after, undefined, { signal: stopping, ref: false }).catch(() => undefined)
  }

  return {
    buildStrategy(gateway) {
      manager = gateway
      surviveEvents(gateway, log)
      const retrieve = gateway.options.retrieveSessionInfo.bind(gateway.options)
      gateway.options.retrieveSessionInfo = async (shard) => {
        // A shard that is destroyed while it connects tries again twice a second for ever, unless this never answers.
        if (stopping.aborted) return new Promise<never>(() => {})
        const session = await retrieve(shard)
        // The first sessions are counted by discord.js, all at once.
        if (!session && connectedOnce.has(shard)) await untilSessionsAreLeft(gateway, shard)
        connectedOnce.add(shard)
        return stopping.aborted ? new Promise<never>(() => {}) : session
      }
      return new SimpleShardingStrategy(gateway)
    },
    async startLimit() {
      const information = await manager?.fetchGatewayInformation()
      return information?.session_start_limit
    },
  }
}

/** Undefined when Discord does not say: the connection will then fail by itself, or not. */
async function freshLimit(gateway: GatewayManager, log: Log): Promise<APIGatewaySessionStartLimit | undefined> {
  try {
    const information = await gateway.fetchGatewayInformation(true)
    return information.session_start_limit
  } catch (error) {
    log.warn('discord.connection-trouble', describeFailure(error))
    return undefined
  }
}

/** discord.js reads every event where nobody catches: one that it does not understand would end the process. */
function surviveEvents(gateway: GatewayManager, log: Log): void {
  const emit = gateway.emit.bind(gateway)
  gateway.emit = (...event: Parameters<typeof emit>) => {
    try {
      return emit(...event)
    } catch (error) {
      log.error('discord.event-not-understood', { error })
      return true
    }
  }
}
