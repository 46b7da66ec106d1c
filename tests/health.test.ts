import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { SetUpError } from '../src/core/errors.ts'
import { isHealthy, serveHealth, type Vitals } from '../src/health.ts'
import { freePort } from './end-to-end/free-port.ts'

test('the bot is well as long as every platform is connected', async () => {
  const slack = platform('slack')
  const discord = platform('discord')
  const { port, ask } = await serve({ platforms: [slack, discord] })
  const well = { healthy: true, disconnected: [], storeIsWritable: true, tipsAreTicking: true }
  expect(await ask('/ready')).toEqual([200, well])
  expect(await ask('/health')).toEqual([200, well])
  expect(await isHealthy(port)).toBe(true)
  discord.connected = false
  expect(await ask('/health')).toEqual([503, { ...well, healthy: false, disconnected: ['discord'] }])
  expect(await isHealthy(port)).toBe(false)
  discord.connected = true
  expect(await isHealthy(port)).toBe(true)
})

test('the bot is not ready as long as nothing can be written, nor when no tip would be posted', async () => {
  const { ask } = await serve({
    checkStore: () => Promise.reject(new Error('disk full')),
    isTickerBeating: () => false,
  })
  expect(await ask('/ready')).toMatchObject([503, { storeIsWritable: false, tipsAreTicking: false }])
  expect(await ask('/live')).toEqual([200, { live: true }])
})

test('Prometheus gets the figures as it wants them', async () => {
  const { get } = await serve()
  expect(await get('/metrics')).toEqual({ status: 200, type: 'text/plain', body: 'timonier_answers_total 1\n' })
})

test('figures that cannot be had are an error, of which the log tells', async () => {
  const metrics = { contentType: 'text/plain', scrape: () => Promise.reject(new Error('it broke')) }
  const { get, warnings } = await serve({ metrics })
  expect((await get('/metrics')).status).toBe(500)
  expect(warnings).toEqual(['health.failed'])
})

test.each(['/', '/healthy', '/health/x', '/../etc/passwd'])('there is nothing else at %s', async (path) => {
  const { ask } = await serve()
  expect(await ask(path)).toEqual([404, undefined])
})

test('a port that is taken is a set-up problem that names it', async () => {
  const { port } = await serve()
  const error: unknown = await serveHealth(port, vitalsOf(), silent).catch((reason: unknown) => reason)
  if (!(error instanceof SetUpError)) throw new Error('It should not be able to listen.', { cause: error })
  expect(error.problems).toMatchObject([
    { where: '.env', what: { en: expect.stringContaining(`${port} (EADDRINUSE)`) } },
  ])
})

test('nobody there is not well', async () => {
  const { port, server } = await serve()
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

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

function platform(name: string) {
  const one = { platform: name, connected: true, isConnected: () => one.connected }
  return one
}

function vitalsOf(vitals: Partial<Vitals> = {}): Vitals {
  return {
    platforms: [],
    checkStore: async () => undefined,
    isTickerBeating: () => true,
    metrics: { contentType: 'text/plain', scrape: async () => 'timonier_answers_total 1\n' },
    ...vitals,
  }
}

async function serve(vitals: Partial<Vitals> = {}) {
  const port = await freePort()
  const warnings: string[] = []
  const log = { info: () => undefined, warn: (event: string) => void warnings.push(event), error: () => undefined }
  const server = await serveHealth(port, vitalsOf(vitals), log)
  onTestFinished(() => void server.close())
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
  }
  return {
    port,
    server,
    warnings,
    get,
    ask: async (path: string): Promise<readonly [number, unknown]> => {
      const { status, body } = await get(path)
      return [status, body === '' ? undefined : JSON.parse(body)]
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
