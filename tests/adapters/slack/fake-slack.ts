import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { types } from '@slack/bolt'
import { WebSocketServer, type WebSocket } from 'ws'
import { violationsOf, violationsOfView } from './violations.ts'

/** What the bot asked of Slack: a method of the Web API, or an answer to a `response_url`. */
export interface Call {
  /** `chat.postMessage`, or `response_url`. */
  readonly method: string
  readonly token: string | undefined
  readonly body: Record<string, unknown>
}

/** What Slack answers instead of `ok`: an error code, the scope that is missing, or an HTTP status with a page. */
export type Refusal =
  | string
  | { readonly needed: string }
  | { readonly status: number; readonly headers?: Record<string, string> }

/** A channel as `conversations.info` tells of it, and who is in it. */
export interface FakeChannel {
  readonly isPrivate?: boolean
  readonly isArchived?: boolean
  /** Without the bot in it, a private channel is not there for it. */
  readonly hasBot?: boolean
  readonly members?: readonly string[]
}

/**
 * The far end of the wire: Slack's Web API, Socket Mode and response URLs on one local port. Give `apiUrl` to the
 * adapter, or to the whole program as `SLACK_API_URL`.
 */
export class FakeSlack implements AsyncDisposable {
  readonly calls: Call[] = []
  /** What Slack would have refused of all that it got. */
  readonly violations: string[] = []
  readonly identity = { user_id: 'U0TIMONIER', bot_id: 'B0TIMONIER', team_id: 'T0001', team: 'Example' }
  readonly #http: Server
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #refusals = new Map<string, Refusal[]>()
  readonly #answers = new Map<string, (body: Record<string, unknown>) => object | Promise<object>>()
  readonly #acknowledged = new Map<string, unknown>()
  readonly #channels = new Map<string, FakeChannel>()
  readonly #profiles = new Map<string, object>()
  #views = 0
  #changed = Promise.withResolvers<void>()
  #envelopes = 0

  private constructor() {
    this.#http = createServer((request, response) => void this.#answer(request, response))
    this.#http.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (client) => this.#welcome(client))
    })
  }

  static async start(): Promise<FakeSlack> {
    const slack = new FakeSlack()
    slack.#http.listen(0, '127.0.0.1')
    await once(slack.#http, 'listening')
    return slack
  }

  get apiUrl(): string {
    return `http://${this.#host}/api/`
  }

  get responseUrl(): string {
    return `http://${this.#host}/response`
  }

  get connections(): number {
    return this.#sockets.clients.size
  }

  /** The next call of the method gets this answer; several queue up. */
  refuseOnce(method: string, refusal: Refusal): void {
    this.#refusals.set(method, [...(this.#refusals.get(method) ?? []), refusal])
  }

  /** From now on, the method answers this beside `ok`. */
  answerWith(method: string, answer: (body: Record<string, unknown>) => object | Promise<object>): void {
    this.#answers.set(method, answer)
  }

  addChannel(id: string, channel: FakeChannel): void {
    this.#channels.set(id, channel)
  }

  removeChannel(id: string): void {
    this.#channels.delete(id)
  }

  addProfile(userId: string, profile: { readonly locale?: string; readonly tz?: string }): void {
    this.#profiles.set(userId, profile)
  }

  /** Sends an envelope as Slack does and resolves with what the bot said thanks with: a modal's errors, options. */
  async sendForAnswer(payload: object): Promise<Record<string, unknown>> {
    const answer = this.#acknowledged.get(await this.send('interactive', payload))
    return JSON.parse(JSON.stringify(answer ?? {}))
  }

  /** Sends an envelope as Slack does and resolves once the bot has said thanks; answers the envelope's id. */
  async send(type: 'events_api' | 'slash_commands' | 'interactive', payload: object, id?: string): Promise<string> {
    const envelopeId = id ?? `envelope-${(this.#envelopes += 1)}`
    this.#acknowledged.delete(envelopeId)
    this.#broadcast({ type, envelope_id: envelopeId, payload: this.#withResponseUrl(payload) })
    await this.until(() => this.#acknowledged.has(envelopeId))
    return envelopeId
  }

  /** Sends an envelope and hangs up at once: nobody will know whether it was received. */
  sendAndHangUp(type: 'events_api' | 'slash_commands', payload: object): void {
    this.#broadcast({ type, envelope_id: 'last-words', payload: this.#withResponseUrl(payload) })
    for (const client of this.#sockets.clients) client.terminate()
  }

  /** As Slack does when it is about to recycle the connection. */
  askToReconnect(): void {
    this.#broadcast({ type: 'disconnect', reason: 'refresh_requested' })
  }

  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Resolves with the bodies of the method's calls once there are that many. */
  async bodiesOf(method: string, count = 1): Promise<readonly Record<string, unknown>[]> {
    await this.until(() => this.callsOf(method).length >= count)
    return this.callsOf(method).map((call) => call.body)
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.#changed.promise
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate()
    this.#http.closeAllConnections()
    this.#http.close()
    await once(this.#http, 'close')
  }

  get #host(): string {
    const address = this.#http.address()
    return typeof address === 'object' && address ? `127.0.0.1:${address.port}` : ''
  }

  /** Payloads in the fixtures point at Slack itself. */
  #withResponseUrl(payload: object): object {
    return 'response_url' in payload ? { ...payload, response_url: this.responseUrl } : payload
  }

  #broadcast(message: object): void {
    for (const client of this.#sockets.clients) client.send(JSON.stringify(message))
  }

  #welcome(client: WebSocket): void {
    client.on('message', (data: Buffer) => {
      const { envelope_id: id, payload } = JSON.parse(data.toString())
      this.#acknowledged.set(String(id), payload)
      this.violations.push(...faultsOf(payload))
      this.#notify()
    })
    client.on('close', () => this.#notify())
    client.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
    this.#notify()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url === '/response' ? 'response_url' : (request.url?.replace('/api/', '') ?? '')
    const text = (await request.setEncoding('utf8').toArray()).join('')
    const token = request.headers.authorization?.replace('Bearer ', '')
    const body = method === 'response_url' ? JSON.parse(text) : readForm(text)
    this.calls.push({ method, token, body })
    const faults = faultsOf(body)
    this.violations.push(...faults)
    const refusal = this.#refusals.get(method)?.shift() ?? (faults.length > 0 ? 'invalid_blocks' : undefined)
    if (typeof refusal === 'object' && 'status' in refusal)
      response.writeHead(refusal.status, refusal.headers).end('<html>Oops</html>')
    else if (method === 'response_url') response.writeHead(refusal === undefined ? 200 : 400).end('ok')
    else {
      const result = {
        ...this.#result(method, body, refusal),
        ...(!refusal && (await this.#answers.get(method)?.(body))),
      }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
    }
    this.#notify()
  }

  #result(method: string, body: Record<string, unknown>, refusal: string | { needed: string } | undefined): object {
    if (typeof refusal === 'string') return { ok: false, error: refusal }
    if (refusal) return { ok: false, error: 'missing_scope', needed: refusal.needed, provided: 'chat:write' }
    if (method === 'auth.test') return { ok: true, ...this.identity }
    if (method === 'apps.connections.open') return { ok: true, url: `ws://${this.#host}/link` }
    if (method === 'users.info') return { ok: true, user: { id: body.user, ...this.#profiles.get(String(body.user)) } }
    if (method === 'conversations.info') return this.#channelInfo(String(body.channel))
    if (method === 'users.conversations')
      return this.#channelsOf(String(body.user), typeof body.cursor === 'string' ? body.cursor : '')
    if (method.startsWith('views.')) return { ok: true, view: this.#viewOf(body) }
    return { ok: true, ts: '1700000000.000100' }
  }

  #channelInfo(id: string): object {
    const channel = this.#channels.get(id)
    if (!channel || (channel.isPrivate && !channel.hasBot)) return { ok: false, error: 'channel_not_found' }
    const { hasBot = true, isArchived = false } = channel
    return { ok: true, channel: { id, is_member: hasBot, is_archived: isArchived } }
  }

  /** One channel a page, so that nobody gets away with the first one. */
  #channelsOf(userId: string, cursor: string): object {
    const ids = [...this.#channels].flatMap(([id, { isPrivate, hasBot, members = [] }]) =>
      members.includes(userId) && (!isPrivate || hasBot) ? [id] : [],
    )
    const at = cursor === '' ? 0 : ids.indexOf(cursor)
    return {
      ok: true,
      channels: ids.slice(at, at + 1).map((id) => ({ id })),
      response_metadata: { next_cursor: ids[at + 1] ?? '' },
    }
  }

  /** A view as Slack describes it: what it was given, with an id and a hash of its own. */
  #viewOf(body: Record<string, unknown>): object {
    this.#views += 1
    const given = typeof body.view === 'object' ? body.view : {}
    return { ...given, id: body.view_id ?? `V${this.#views}`, hash: `hash-${this.#views}`, state: { values: {} } }
  }

  #notify(): void {
    this.#changed.resolve()
    this.#changed = Promise.withResolvers()
  }
}

/** What Slack would refuse in the message or the view of a call. */
function faultsOf(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return []
  const { blocks, text = '', view }: { blocks?: types.KnownBlock[]; text?: string; view?: types.View } = body
  return [...(blocks ? violationsOf({ blocks, text }) : []), ...(view ? violationsOfView(view) : [])]
}

/** The Web API client sends a form whose structured fields are JSON. */
function readForm(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)]
  return Object.fromEntries(fields.map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]))
}
