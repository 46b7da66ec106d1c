import {
  ChannelType,
  Client,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Partials,
  type GatewayMessageCreateDispatchData,
} from 'discord.js'
import type { Gateway } from './gateway.ts'
import { nobody } from './render/render-discord.ts'
import { restOptions, type Restraint } from './rest-options.ts'
import type { Shards } from './shards.ts'

export interface ClientParts {
  readonly apiUrl: string
  /** Absent: as many as the gateway recommends, all in this process. */
  readonly shards?: Shards
  readonly gateway: Gateway
  readonly restraint: Restraint
}

export function createClient({ apiUrl, shards, gateway, restraint }: ClientParts): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, nothing of a direct message reaches us: Discord does not announce their channels.
    partials: [Partials.Channel],
    allowedMentions: nobody,
    // Until its servers are known, the bot answers in none of them: one in trouble is not waited for.
    waitGuildTimeout: 5000,
    rest: restOptions(apiUrl, restraint),
    ws: { buildStrategy: gateway.buildStrategy },
    ...(shards ? { shards: shards.ids, shardCount: shards.count } : { shards: 'auto' as const }),
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
