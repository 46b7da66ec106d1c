import type { Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'

/** https://docs.discord.com/developers/events/gateway */
export interface FakeGateway {
  url: string
  /** What the bot said of itself when it connected, each time. */
  readonly identifies: readonly Identify[]
  readonly resumes: number
  /** Tells every connected bot. */
  dispatch(event: string, data: unknown): void
  /** Ends every connection, as Discord does with one of its codes. */
  disconnect(code: number): void
  close(): void
}

interface Identify {
  readonly token: string
  readonly intents: number
}

/** As GUILD_CREATE tells it. */
export type FakeGuild = Readonly<Record<string, unknown>> & { readonly id: string }

interface GatewayOptions {
  readonly token: string
  readonly guilds: readonly FakeGuild[]
  readonly ready: object
  readonly closeCode: number | undefined
}

const opcodes = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, hello: 10, heartbeatAck: 11 }
const closeCodes = { authenticationFailed: 4004, disallowedIntents: 4014 }

/** Presences, members and message contents: https://docs.discord.com/developers/events/gateway#privileged-intents */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15)

export function startFakeGateway(server: Server, options: GatewayOptions): FakeGateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' })
  const identifies: Identify[] = []
  let sequence = 0
  let resumes = 0

  const gateway: FakeGateway = {
    url: '',
    identifies,
    get resumes() {
      return resumes
    },
    dispatch(event, data) {
      for (const socket of sockets.clients) send(socket, event, data)
    },
    disconnect(code) {
      for (const socket of sockets.clients) socket.close(code)
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
    if (options.closeCode !== undefined) return socket.close(options.closeCode)
    if (identify.token !== options.token) return socket.close(closeCodes.authenticationFailed)
    if (identify.intents & privilegedIntents) return socket.close(closeCodes.disallowedIntents)
    const guilds = options.guilds.map(({ id }) => ({ id, unavailable: true }))
    send(socket, 'READY', { ...options.ready, guilds, resume_gateway_url: gateway.url })
    for (const guild of options.guilds) send(socket, 'GUILD_CREATE', guild)
  }

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: opcodes.hello, d: { heartbeat_interval: 41_250 } }))
    socket.on('message', (raw) => {
      if (!Buffer.isBuffer(raw)) return
      const { op, d } = JSON.parse(raw.toString())
      if (op === opcodes.heartbeat) socket.send(JSON.stringify({ op: opcodes.heartbeatAck }))
      if (op === opcodes.identify) welcome(socket, d)
      if (op === opcodes.resume) {
        resumes += 1
        send(socket, 'RESUMED', {})
      }
    })
  })
  return gateway
}
