import type { Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'

/** https://docs.discord.com/developers/events/gateway */
export interface FakeGateway {
  url: string
  /** What the bot said of itself when it connected, each time. */
  readonly identifies: readonly Identify[]
  readonly resumes: number
  /** Tells the shard that is concerned: that of the server, or the first. */
  dispatch(event: string, data: unknown): void
  /** Ends every connection, as Discord does with one of its codes. */
  disconnect(code: number): void
  /** Asks every connection to come again and resume. */
  askToReconnect(): void
  /** Tells every connection that its session is over. */
  invalidateSessions(): void
  close(): void
}

interface Identify {
  readonly token: string
  readonly intents: number
  readonly shard: readonly [id: number, count: number]
}

/** As GUILD_CREATE tells it. */
export type FakeGuild = Readonly<Record<string, unknown>> & { readonly id: string }

interface GatewayOptions {
  readonly token: string
  readonly guilds: readonly FakeGuild[]
  readonly ready: object
  readonly closeCode: number | undefined
  /** Called for every interaction before the bot hears of it. */
  readonly onInteraction: (interaction: { id: string; token: string; application_id: string }) => void
}

const opcodes = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
}
const closeCodes = { authenticationFailed: 4004, invalidShard: 4010, disallowedIntents: 4014 }

/** Presences, members and message contents: https://docs.discord.com/developers/events/gateway#privileged-intents */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15)

export function startFakeGateway(server: Server, options: GatewayOptions): FakeGateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' })
  const identifies: Identify[] = []
  const shards = new Map<WebSocket, Identify['shard']>()
  let sequence = 0
  let resumes = 0

  const gateway: FakeGateway = {
    url: '',
    identifies,
    get resumes() {
      return resumes
    },
    dispatch(event, data) {
      if (event === 'INTERACTION_CREATE' && isInteraction(data)) options.onInteraction(data)
      for (const socket of sockets.clients) if (isConcerned(shards.get(socket), data)) send(socket, event, data)
    },
    disconnect(code) {
      for (const socket of sockets.clients) socket.close(code)
    },
    askToReconnect() {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ op: opcodes.reconnect, d: null }))
    },
    invalidateSessions() {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ op: opcodes.invalidSession, d: false }))
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }

  function send(socket: WebSocket, event: string, data: unknown): void {
    sequence += 1
    socket.send(JSON.stringify({ op: opcodes.dispatch, t: event, s: sequence, d: data }))
  }

  function welcome(socket: WebSocket, identify: Identify): void {
    identifies.push(identify)
    const { shard } = identify
    if (options.closeCode !== undefined) return socket.close(options.closeCode)
    if (identify.token !== options.token) return socket.close(closeCodes.authenticationFailed)
    if (identify.intents & privilegedIntents) return socket.close(closeCodes.disallowedIntents)
    if (shard[0] >= shard[1]) return socket.close(closeCodes.invalidShard)
    shards.set(socket, shard)
    const guilds = options.guilds.filter(({ id }) => shardOf(id, shard[1]) === shard[0])
    const unavailable = guilds.map(({ id }) => ({ id, unavailable: true }))
    send(socket, 'READY', { ...options.ready, guilds: unavailable, shard, resume_gateway_url: gateway.url })
    for (const guild of guilds) send(socket, 'GUILD_CREATE', guild)
  }

  function resume(socket: WebSocket): void {
    resumes += 1
    shards.set(socket, [0, 1])
    send(socket, 'RESUMED', {})
  }

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: opcodes.hello, d: { heartbeat_interval: 41_250 } }))
    socket.on('message', (raw) => {
      if (!Buffer.isBuffer(raw)) return
      const { op, d } = JSON.parse(raw.toString())
      if (op === opcodes.heartbeat) socket.send(JSON.stringify({ op: opcodes.heartbeatAck }))
      if (op === opcodes.identify) welcome(socket, d)
      if (op === opcodes.resume) resume(socket)
    })
  })
  return gateway
}

/** https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count))
}

function isConcerned(shard: Identify['shard'] | undefined, data: unknown): boolean {
  if (!shard) return false
  const guildId = typeof data === 'object' && data && 'guild_id' in data ? data.guild_id : undefined
  return shard[0] === (typeof guildId === 'string' ? shardOf(guildId, shard[1]) : 0)
}

function isInteraction(data: unknown): data is { id: string; token: string; application_id: string } {
  return typeof data === 'object' && data !== null && 'token' in data
}
