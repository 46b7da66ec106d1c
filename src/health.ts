import { once } from 'node:events'
import { createServer, get, type Server, type ServerResponse } from 'node:http'
import { type Problem, SetUpError } from './core/errors.ts'
import type { Log } from './core/log.ts'
import { setUp } from './wording/set-up.ts'

/** What the health check looks at. */
export interface Vitals {
  readonly platforms: readonly { readonly platform: string; isConnected(): boolean }[]
  /** Rejects when nothing can be written. */
  checkStore(): Promise<void>
  /** Whether the loop that posts the daily tips has come round lately. */
  isTickerBeating(): boolean
  /** For Prometheus. */
  readonly metrics: { readonly contentType: string; scrape(): Promise<string> }
}

/**
 * Answers `GET /live` (200 as long as the process answers at all), `GET /ready` and its old name `GET /health` (200, or
 * 503 with what is wrong) and `GET /metrics`. Throws SetUpError when it cannot listen on the port.
 */
export async function serveHealth(port: number, vitals: Vitals, log: Log): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '', response, vitals).catch((error: unknown) => {
      log.warn('health.failed', { error })
      response.writeHead(500).end()
    })
  })
  server.listen(port)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new SetUpError([cannotListen(port, error)], { cause: error })
  }
  return server
}

async function answer(path: string, response: ServerResponse, vitals: Vitals): Promise<void> {
  switch (path) {
    case '/live':
      return sayJson(response, 200, { live: true })
    case '/ready':
    case '/health': {
      const state = await examine(vitals)
      return sayJson(response, state.healthy ? 200 : 503, state)
    }
    case '/metrics': {
      const figures = await vitals.metrics.scrape()
      response.writeHead(200, { 'content-type': vitals.metrics.contentType }).end(figures)
      return
    }
    default:
      response.writeHead(404).end()
  }
}

async function examine(vitals: Vitals) {
  const disconnected = vitals.platforms.filter((one) => !one.isConnected()).map(({ platform }) => platform)
  const storeIsWritable = await vitals.checkStore().then(
    () => true,
    () => false,
  )
  const tipsAreTicking = vitals.isTickerBeating()
  const healthy = disconnected.length === 0 && storeIsWritable && tipsAreTicking
  return { healthy, disconnected, storeIsWritable, tipsAreTicking }
}

function sayJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function cannotListen(port: number, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return { where: '.env', what: setUp.cannotListen(port, reason) }
}

/** Whether the bot that runs on this machine says it is well: what the container's health check asks. */
export async function isHealthy(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const request = get({ port, path: '/ready', timeout: 2_000 }, (response) => {
    response.resume()
    resolve(response.statusCode === 200)
  })
  request.on('error', () => resolve(false))
  // An open socket would keep the health check itself from ending.
  request.on('timeout', () => request.destroy())
  return promise
}
