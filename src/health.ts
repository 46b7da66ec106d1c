import { createServer, get, type Server } from 'node:http'
import { once } from 'node:events'
import type { Adapter } from './core/adapter.ts'

/** Answers `GET /health`: 200 when every platform is connected, 503 with the names of those that are not. */
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
  await once(server, 'listening')
  return server
}

/** Whether the bot that runs on this machine says it is well: what the container's health check asks. */
export async function isHealthy(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  get({ port, path: '/health', timeout: 2_000 }, (response) => {
    response.resume()
    resolve(response.statusCode === 200)
  })
    .on('error', () => resolve(false))
    .on('timeout', () => resolve(false))
  return promise
}
