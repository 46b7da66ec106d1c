import { setTimeout as delay } from 'node:timers/promises'
import {
  GatewayDispatchEvents,
  type Client,
  type GatewayChannelDeleteDispatchData,
  type GatewayGuildDeleteDispatchData,
  type GatewayThreadDeleteDispatchData,
} from 'discord.js'
import type { Choosing } from '../../core/bot.ts'
import type { Log, LogDetails } from '../../core/log.ts'

/** Discord does not tell it again. */
const retryDelaysMs = [0, 500, 2_000, 5_000, 10_000]

/**
 * Erases what is kept of servers that the bot was removed from and of channels that no longer exist. The events are
 * read as they come, because discord.js tells only of what it had in its cache.
 * @param run keeps what it is given from being cut off when the bot stops
 * @param stopping nothing is tried again once it is aborted
 */
export function forgetWhatIsGone(
  client: Client,
  { bot, log }: { readonly bot: Pick<Choosing, 'forgetWorkspace' | 'forgetChannel'>; readonly log: Log },
  run: (work: () => Promise<void>, where: LogDetails) => void,
  stopping: AbortSignal,
): void {
  const erase = (work: () => Promise<void>, where: LogDetails) => run(() => persist(work, where, log, stopping), where)
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: GatewayGuildDeleteDispatchData) => {
    // An outage of Discord's; the server comes back with everything.
    if (!unavailable) erase(() => bot.forgetWorkspace('discord', id), { serverId: id })
  })
  const forgetChannel = ({ id, guild_id }: { readonly id: string; readonly guild_id?: string }) => {
    const channel = { platform: 'discord', id, ...(guild_id && { workspace: guild_id }) } as const
    erase(() => bot.forgetChannel(channel), { channelId: id })
  }
  client.ws.on(GatewayDispatchEvents.ChannelDelete, (data: GatewayChannelDeleteDispatchData) =>
    forgetChannel({ id: data.id, ...('guild_id' in data && data.guild_id && { guild_id: data.guild_id }) }),
  )
  client.ws.on(GatewayDispatchEvents.ThreadDelete, (data: GatewayThreadDeleteDispatchData) => forgetChannel(data))
}

async function persist(work: () => Promise<void>, where: LogDetails, log: Log, stopping: AbortSignal): Promise<void> {
  for (const delayMs of retryDelaysMs) {
    await delay(delayMs, undefined, { signal: stopping }).catch(() => undefined)
    if (stopping.aborted) return
    try {
      return await work()
    } catch (error) {
      log.error('discord.not-erased', { ...where, error })
    }
  }
}
