import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as spec from 'discord-api-spec/zod'
import guildCreate from '../../fixtures/discord/guild-create.json' with { type: 'json' }
import ready from '../../fixtures/discord/ready.json' with { type: 'json' }
import { whatDiscordRefuses, type MessageBody } from './discord-limits.ts'
import { createFakeCommands } from './fake-commands.ts'
import { startFakeGateway, type FakeGateway, type FakeGuild } from './fake-gateway.ts'
import { createFakeInteractions } from './fake-interactions.ts'
import { apiError, messageOf, write, type FakeResponse } from './fake-response.ts'

export { apiError } from './fake-response.ts'

/** A request that the bot made, in the order they came. */
export interface BotRequest {
  readonly method: string
  /** Without `/api/v10`. */
  readonly path: string
  readonly authorization: string | undefined
  readonly body: BotRequestBody
}

/** A message, or an interaction's answer with a message, suggestions or a form in it. */
interface BotRequestBody extends MessageBody {
  readonly type?: number
  readonly data?: MessageBody & {
    readonly choices?: readonly { readonly name: string; readonly value: string }[]
    readonly custom_id?: string
    readonly title?: string
  }
  readonly message_reference?: unknown
  readonly enforce_nonce?: boolean
  readonly recipient_id?: string
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
  answerNext(...responses: readonly GivenResponse[]): void
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
  /** How many shards the gateway recommends; 1 by default. */
  readonly shards?: number
  /** How many sessions may still be started, each time it is asked; the last goes on for ever. */
  readonly remainingSessions?: readonly number[]
  readonly sessionsResetAfterMs?: number
  /** Whether the application's commands are none of the bot's business. */
  readonly refusesCommands?: boolean
  /** How long the bot has for a first sign of life. */
  readonly deadlineMs?: number
}

export const fakeToken = 'fake.discord.token'
const directChannel = '5500000000000000099'

/**
 * As much of Discord as a bot needs, on a port of its own: the gateway, messages with their nonces and limits,
 * interactions with their deadlines, and the application's commands.
 */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const token = options.token ?? fakeToken
  const requests: BotRequest[] = []
  const unclaimed: BotRequest[] = []
  const waiting: ((request: BotRequest) => void)[] = []
  const responses: GivenResponse[] = []
  const messagesByNonce = new Map<string | number, unknown>()
  const interactions = createFakeInteractions(options.deadlineMs ?? 3000)
  const commands = createFakeCommands(ready.application.id)
  const remaining = [...(options.remainingSessions ?? [999])]

  const server = createServer((request, response) => {
    void handle(request, response)
  })
  const gateway = startFakeGateway(server, {
    token,
    ready,
    guilds: options.guilds ?? [guildCreate],
    closeCode: options.closeCode,
    onInteraction: (interaction) => interactions.sent(interaction),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `127.0.0.1:${portOf(server.address())}`
  gateway.url = `ws://${origin}/gateway`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const botRequest = await readRequest(request)
    requests.push(botRequest)
    const isConnecting = /^\/(?:gateway\/bot|applications\/)/.test(botRequest.path)
    const given = isConnecting ? undefined : responses.shift()
    if (given === 'hang up') request.socket.destroy()
    else if (given !== 'no answer') write(response, given ?? respond(botRequest))
    if (isConnecting) return
    const claim = waiting.shift()
    if (claim) claim(botRequest)
    else unclaimed.push(botRequest)
  }

  function respond(request: BotRequest): FakeResponse {
    const { method, path, authorization, body } = request
    const [, scope, id = '', what] = path.split('/')
    if (scope === 'interactions') return interactions.acknowledge(id, body)
    if (scope === 'webhooks') return followUp(request, what ?? '')
    if (authorization !== `Bot ${token}`) return apiError(401, 0, '401: Unauthorized')
    if (path === '/gateway/bot') return { status: 200, body: gatewayInformation() }
    if (path === '/applications/@me') return { status: 200, body: ready.application }
    if (scope === 'applications' && options.refusesCommands) return apiError(403, 50001, 'Missing Access')
    if (scope === 'applications' && what === 'commands')
      return method === 'GET' ? commands.list() : commands.replace(Array.isArray(body) ? body : [])
    if (method === 'POST' && path === '/users/@me/channels')
      return {
        status: 200,
        body: { id: directChannel, type: 1, recipients: [{ id: body.recipient_id, username: 'x' }] },
      }
    if (method === 'POST' && scope === 'channels' && what === 'messages') return createMessage(body, id)
    return apiError(404, 0, '404: Not Found')
  }

  /** What is sent with the token of an interaction, which is in the path. */
  function followUp({ method, body }: BotRequest, interactionToken: string): FakeResponse {
    if (!interactions.isAcknowledged(interactionToken)) return apiError(404, 10015, 'Unknown Webhook')
    const schema =
      method === 'PATCH' ? spec.IncomingWebhookUpdateRequestPartialSchema : spec.IncomingWebhookRequestPartialSchema
    return refusing(whatDiscordRefuses(body, schema)) ?? { status: 200, body: messageOf(body, directChannel) }
  }

  function createMessage(body: BotRequestBody, channelId: string): FakeResponse {
    const refusal = refusing(whatDiscordRefuses(body))
    if (refusal) return refusal
    const nonce = body.enforce_nonce ? body.nonce : undefined
    const message = (nonce !== undefined && messagesByNonce.get(nonce)) || messageOf(body, channelId)
    if (nonce !== undefined) messagesByNonce.set(nonce, message)
    return { status: 200, body: message }
  }

  function gatewayInformation(): unknown {
    const [left = 0] = remaining.length > 1 ? remaining.splice(0, 1) : remaining
    return {
      url: options.gatewayUrl ?? gateway.url,
      shards: options.shards ?? 1,
      session_start_limit: {
        total: 1000,
        remaining: left,
        reset_after: options.sessionsResetAfterMs ?? 14_400_000,
        max_concurrency: 16,
      },
    }
  }

  return {
    apiUrl: `http://${origin}/api`,
    gateway,
    requests,
    nextRequest() {
      const request = unclaimed.shift()
      return request ? Promise.resolve(request) : new Promise((resolve) => waiting.push(resolve))
    },
    answerNext(...given) {
      responses.push(...given)
    },
    async [Symbol.asyncDispose]() {
      gateway.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function refusing(refusals: readonly string[]): FakeResponse | undefined {
  return refusals.length > 0 ? apiError(400, 50035, `Invalid Form Body: ${refusals.join(' ')}`) : undefined
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

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || !address) throw new Error('The fake Discord has no port.')
  return address.port
}
