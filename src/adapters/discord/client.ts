import {
  ChannelType,
  Client,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Partials,
  SimpleShardingStrategy,
  type GatewayMessageCreateDispatchData,
  type WebSocketOptions,
} from 'discord.js'
import { nobody } from './render/render-discord.ts'
import { restOptions } from './rest-options.ts'

/** @param stopping aborted when the client is not to connect again */
export function createClient(apiUrl: string, stopping: AbortSignal): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, nothing of a direct message reaches us: Discord does not announce their channels.
    partials: [Partials.Channel],
    allowedMentions: nobody,
    // Until its servers are known, the bot answers in none of them: one in trouble is not waited for.
    waitGuildTimeout: 5000,
    rest: restOptions(apiUrl),
    ws: { buildStrategy: connectUntil(stopping) },
    // Only the servers, their channels and their roles serve twice.
    makeCache: Options.cacheWithLimits({
      GuildMemberManager: { maxSize: 100, keepOverLimit: (member) => member.id === member.client.user.id },
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user?.id },
      VoiceStateManager: 0,
    }),
  })
  tellDirectMessages(client)
  return client
}

/**
 * discord.js drops a direct message whose event does not say the type of its channel, and Discord has only said it
 * since 2026 (https://github.com/discordjs/discord.js/issues/11486). The bot's own hidden answers come without a
 * server, too, and are none.
 */
function tellDirectMessages(client: Client): void {
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) => {
    if (!data.guild_id && !data.author.bot) data.channel_type ??= ChannelType.DM
  })
}

/**
 * A shard that is destroyed while it connects tries again twice a second for ever. The way there leads through
 * `retrieveSessionInfo`, which then never answers.
 */
function connectUntil(stopping: AbortSignal): NonNullable<WebSocketOptions['buildStrategy']> {
  return (manager) => {
    const retrieve = manager.options.retrieveSessionInfo.bind(manager.options)
    manager.options.retrieveSessionInfo = (shardId) =>
      stopping.aborted ? new Promise<never>(() => {}) : retrieve(shardId)
    return new SimpleShardingStrategy(manager)
  }
}
