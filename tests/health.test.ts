import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Adapter } from '../src/core/adapter.ts'
import { SetUpError } from '../src/core/errors.ts'
import { isHealthy, serveHealth } from '../src/health.ts'
import { freePort } from './end-to-end/free-port.ts'

test('the bot is well as long as every platform is connected', async () => {
  const slack = platform('slack')
  const discord = platform('discord')
  const { port, ask } = await serve([slack, discord])
  expect(await ask('/health')).toEqual([200, { healthy: true, disconnected: [] }])
  expect(await isHealthy(port)).toBe(true)
  discord.connected = false
  expect(await ask('/health')).toEqual([503, { healthy: false, disconnected: ['discord'] }])
  expect(await isHealthy(port)).toBe(false)
  discord.connected = true
  expect(await isHealthy(port)).toBe(true)
})

test.each(['/', '/healthy', '/health/x', '/../etc/passwd'])('there is nothing else at %s', async (path) => {
  const { ask } = await serve([])
  expect(await ask(path)).toEqual([404, undefined])
})

test('a port that is taken is a set-up problem that names it', async () => {
  const { port } = await serve([])
  const error: unknown = await serveHealth(port, []).catch((reason: unknown) => reason)
  if (!(error instanceof SetUpError)) throw new Error('It should not be able to listen.', { cause: error })
  expect(error.problems).toMatchObject([
    { where: '.env', what: { en: expect.stringContaining(`${port} (EADDRINUSE)`) } },
  ])
})

test('nobody there is not well', async () => {
  const { port, server } = await serve([])
  server.close()
  await once(server, 'close')
  expect(await isHealthy(port)).toBe(false)
})

test('a bot that hangs is not well, and the check does not hang with it', async () => {
  const hanging = createServer()
  const hungUp = once(hanging, 'connection').then(([socket]) => once(socket.resume(), 'close'))
  expect(await isHealthy(await listen(hanging))).toBe(false)
  await hungUp
})

const never = () => Promise.reject(new Error('Nobody should ask for this.'))

function platform(name: 'slack' | 'discord') {
  const adapter = { platform: name, connected: true, start: never, post: never, stop: never }
  return Object.assign(adapter, { isConnected: () => adapter.connected })
}

async function serve(adapters: readonly Adapter[]) {
  const port = await freePort()
  const server = await serveHealth(port, adapters)
  onTestFinished(() => void server.close())
  return {
    port,
    server,
    ask: async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`)
      const body = await response.text()
      return [response.status, body === '' ? undefined : JSON.parse(body)]
    },
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return address.port
}
