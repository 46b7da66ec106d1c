import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import guildCreate from '../../fixtures/discord/guild-create.json' with { type: 'json' }
import ready from '../../fixtures/discord/ready.json' with { type: 'json' }
import { whatDiscordRefuses, type MessageBody } from './discord-limits.ts'
import { startFakeGateway, type FakeGateway, type FakeGuild } from './fake-gateway.ts'

/** A request that the bot made, in the order they came. */
interface BotRequest {
  readonly method: string
  /** Without `/api/v10`. */
  readonly path: string
  readonly authorization: string | undefined
  readonly body: BotRequestBody
}

/** A message, or an interaction's answer with a message in it. */
interface BotRequestBody extends MessageBody {
  readonly type?: number
  readonly data?: MessageBody
  readonly message_reference?: unknown
  readonly enforce_nonce?: boolean
}

export interface FakeResponse {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

type GivenResponse = FakeResponse | 'hang up' | 'no answer'

export interface FakeDiscord extends AsyncDisposable {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string
  readonly gateway: FakeGateway
  readonly requests: readonly BotRequest[]
  /** The next request that no earlier call was given, other than those by which the bot connects. */
  nextRequest(): Promise<BotRequest>
  /** How the next such request is answered, instead of as Discord would. */
  answerNext(response: GivenResponse): void
}

export interface FakeDiscordOptions {
  /** The one that is accepted, over HTTP and by the gateway. */
  readonly token?: string
  /** Sent after READY; by default the one of the fixtures. */
  readonly guilds?: readonly FakeGuild[]
  /** Instead of READY, the gateway closes the connection with this code. */
  readonly closeCode?: number
  /** Where the API says that the gateway is; by default, it is in the same server. */
  readonly gatewayUrl?: string
}

export const fakeToken = 'fake.discord.token'

/**
 * As much of Discord as a bot needs, on a port of its own: GET /gateway/bot, messages with their nonces and limits,
 * answers to interactions, and the gateway.
 */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const token = options.token ?? fakeToken
  const guilds = options.guilds ?? [guildCreate]
  const requests: BotRequest[] = []
  const unclaimed: BotRequest[] = []
  const waiting: ((request: BotRequest) => void)[] = []
  const responses: GivenResponse[] = []
  const messagesByNonce = new Map<string | number, unknown>()

  const server = createServer((request, response) => {
    void handle(request, response)
  })
  const gateway = startFakeGateway(server, { token, guilds, ready, closeCode: options.closeCode })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `127.0.0.1:${portOf(server.address())}`
  gateway.url = `ws://${origin}/gateway`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const botRequest = await readRequest(request)
    requests.push(botRequest)
    const isConnecting = botRequest.path === '/gateway/bot'
    const given = isConnecting ? undefined : responses.shift()
    if (given === 'hang up') request.socket.destroy()
    else if (given !== 'no answer') write(response, given ?? respond(botRequest))
    if (isConnecting) return
    const claim = waiting.shift()
    if (claim) claim(botRequest)
    else unclaimed.push(botRequest)
  }

  function respond({ method, path, authorization, body }: BotRequest): FakeResponse {
    // Interactions are answered with their own token, in the path.
    const isInteraction = /^\/(?:interactions|webhooks)\//.test(path)
    if (!isInteraction && authorization !== `Bot ${token}`) return apiError(401, 0, '401: Unauthorized')
    if (path === '/gateway/bot') return { status: 200, body: gatewayInformation(options.gatewayUrl ?? gateway.url) }
    const isMessage = method === 'POST' && /^\/channels\/\d+\/messages$/.test(path)
    if (!isInteraction && !isMessage) return apiError(404, 0, '404: Not Found')
    const isCallback = path.endsWith('/callback')
    const refusals = isCallback ? refusalsOf(body.data) : whatDiscordRefuses(body)
    if (refusals.length > 0) return apiError(400, 50035, `Invalid Form Body: ${refusals.join(' ')}`)
    if (isCallback) return { status: 204 }
    return isMessage ? createMessage(body, path) : { status: 200, body: messageOf(body, path) }
  }

  function createMessage(body: BotRequestBody, path: string): FakeResponse {
    const nonce = body.enforce_nonce ? body.nonce : undefined
    const message = (nonce !== undefined && messagesByNonce.get(nonce)) || messageOf(body, path)
    if (nonce !== undefined) messagesByNonce.set(nonce, message)
    return { status: 200, body: message }
  }

  return {
    apiUrl: `http://${origin}/api`,
    gateway,
    requests,
    nextRequest() {
      const request = unclaimed.shift()
      return request ? Promise.resolve(request) : new Promise((resolve) => waiting.push(resolve))
    },
    answerNext(response) {
      responses.push(response)
    },
    async [Symbol.asyncDispose]() {
      gateway.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readRequest(request: IncomingMessage): Promise<BotRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  const { pathname } = new URL(request.url ?? '/', 'http://discord')
  return {
    method: request.method ?? '',
    path: decodeURIComponent(pathname.replace(/^\/api\/v10/, '')),
    authorization: request.headers.authorization,
    body: body ? JSON.parse(body) : {},
  }
}

function write(response: ServerResponse, { status, body, headers }: FakeResponse): void {
  if (body === undefined) response.writeHead(status, headers).end()
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** A sign of life has flags at most; any other answer has a message. */
function refusalsOf(message: MessageBody | undefined): string[] {
  return message?.content === undefined && message?.components === undefined ? [] : whatDiscordRefuses(message)
}

export function apiError(status: number, code: number, message: string): FakeResponse {
  return { status, body: { message, code } }
}

function gatewayInformation(url: string): unknown {
  return {
    url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
  }
}

let lastMessage = 0

function messageOf(body: BotRequestBody, path: string): unknown {
  lastMessage += 1
  return {
    id: String(8_800_000_000_000_000_000n + BigInt(lastMessage)),
    type: body.message_reference ? 19 : 0,
    channel_id: path.split('/')[2],
    author: ready.user,
    content: body.content ?? '',
    timestamp: '2026-11-23T09:00:01.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: body.components ?? [],
    nonce: body.nonce,
    pinned: false,
    flags: body.flags ?? 0,
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || !address) throw new Error('The fake Discord has no port.')
  return address.port
}
