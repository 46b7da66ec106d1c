import { createServer, get, type Server } from 'node:http'
import { once } from 'node:events'
import type { Adapter } from './core/adapter.ts'
import { type Problem, SetUpError } from './core/errors.ts'
import { setUp } from './wording/set-up.ts'

/**
 * Answers `GET /health`: 200 when every platform is connected, 503 with the names of those that are not.
 * Throws SetUpError when it cannot listen on the port.
 */
export async function serveHealth(port: number, adapters: readonly Adapter[]): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/health') {
      response.writeHead(404).end()
      return
    }
    const disconnected = adapters.filter((adapter) => !adapter.isConnected()).map((adapter) => adapter.platform)
    response.writeHead(disconnected.length > 0 ? 503 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ healthy: disconnected.length === 0, disconnected }))
  })
  server.listen(port)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new SetUpError([cannotListen(port, error)], { cause: error })
  }
  return server
}

function cannotListen(port: number, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return { where: '.env', what: setUp.cannotListen(port, reason) }
}

/** Whether the bot that runs on this machine says it is well: what the container's health check asks. */
export async function isHealthy(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const request = get({ port, path: '/health', timeout: 2_000 }, (response) => {
    response.resume()
    resolve(response.statusCode === 200)
  })
  request.on('error', () => resolve(false))
  // An open socket would keep the health check itself from ending.
  request.on('timeout', () => request.destroy())
  return promise
}
