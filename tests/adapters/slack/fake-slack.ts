import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { WebSocketServer, type WebSocket } from 'ws'

/** What the bot asked of Slack: a method of the Web API, or an answer to a `response_url`. */
export interface Call {
  /** `chat.postMessage`, or `response_url`. */
  readonly method: string
  readonly token: string | undefined
  readonly body: Record<string, unknown>
}

/** What Slack answers instead of `ok`: an error code, or an HTTP status with a page. */
export type Refusal = string | { readonly status: number; readonly headers?: Record<string, string> }

/**
 * The far end of the wire: Slack's Web API, Socket Mode and response URLs on one local port. Give `apiUrl` to the
 * adapter, or to the whole program as `SLACK_API_URL`.
 */
export class FakeSlack implements AsyncDisposable {
  readonly calls: Call[] = []
  readonly identity = { user_id: 'U0TIMONIER', bot_id: 'B0TIMONIER', team_id: 'T0001', team: 'Example' }
  readonly #http: Server
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #refusals = new Map<string, Refusal[]>()
  readonly #acknowledged = new Set<string>()
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

  get connections(): number {
    return this.#sockets.clients.size
  }

  /** The next call of the method gets this answer; several queue up. */
  refuseOnce(method: string, refusal: Refusal): void {
    this.#refusals.set(method, [...(this.#refusals.get(method) ?? []), refusal])
  }

  /** Sends an envelope as Slack does and resolves once the bot has said thanks; answers the envelope's id. */
  async send(type: 'events_api' | 'slash_commands' | 'interactive', payload: object, id?: string): Promise<string> {
    const envelopeId = id ?? `envelope-${(this.#envelopes += 1)}`
    this.#acknowledged.delete(envelopeId)
    this.#broadcast({ type, envelope_id: envelopeId, payload: this.#withResponseUrl(payload) })
    await this.until(() => this.#acknowledged.has(envelopeId))
    return envelopeId
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
    return 'response_url' in payload ? { ...payload, response_url: `http://${this.#host}/response` } : payload
  }

  #broadcast(message: object): void {
    for (const client of this.#sockets.clients) client.send(JSON.stringify(message))
  }

  #welcome(client: WebSocket): void {
    client.on('message', (data: Buffer) => {
      this.#acknowledged.add(String(JSON.parse(data.toString()).envelope_id))
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
    this.calls.push({ method, token, body: method === 'response_url' ? JSON.parse(text) : readForm(text) })
    const refusal = this.#refusals.get(method)?.shift()
    if (typeof refusal === 'object') response.writeHead(refusal.status, refusal.headers).end('<html>Oops</html>')
    else if (method === 'response_url') response.end(refusal ?? 'ok')
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(this.#result(method, refusal)))
    this.#notify()
  }

  #result(method: string, error: string | undefined): object {
    if (error !== undefined) return { ok: false, error }
    if (method === 'auth.test') return { ok: true, ...this.identity }
    if (method === 'apps.connections.open') return { ok: true, url: `ws://${this.#host}/link` }
    return { ok: true, ts: '1700000000.000100' }
  }

  #notify(): void {
    this.#changed.resolve()
    this.#changed = Promise.withResolvers()
  }
}

/** The Web API client sends a form whose structured fields are JSON. */
function readForm(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)]
  return Object.fromEntries(fields.map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]))
}
