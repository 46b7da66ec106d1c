import { once } from 'node:events'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'

/** A way to a server that can be barred for a while: an answer is in flight for as long as a test needs it. */
export interface Gate extends AsyncDisposable {
  /** Instead of the server's own. */
  readonly url: string
  /** From now on, requests wait. */
  bar(): void
  /** Resolves once so many requests wait. */
  holds(count: number): Promise<void>
  /** Those that wait go on, and others pass again. */
  open(): void
}

/** @param target the address of an API on this machine */
export async function startGate(target: string): Promise<Gate> {
  const { pathname, origin } = new URL(target)
  const waiting = new Set<() => void>()
  let isBarred = false
  let arrived = Promise.withResolvers<void>()

  const server = createServer((request, response) => {
    const go = () => passOn(request, response, origin)
    if (!isBarred) return go()
    waiting.add(go)
    arrived.resolve()
    arrived = Promise.withResolvers()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  return {
    url: `http://127.0.0.1:${port}${pathname}`,
    bar() {
      isBarred = true
    },
    async holds(count) {
      while (waiting.size < count) await arrived.promise
    },
    open() {
      isBarred = false
      for (const go of waiting) go()
      waiting.clear()
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function passOn(request: IncomingMessage, response: ServerResponse, origin: string): void {
  // Whoever asked has gone while it waited.
  if (response.destroyed) return
  const { method, headers, url = '/' } = request
  const forwarded = forward(new URL(url, origin), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  // The server hung up, or has been closed: so do we.
  forwarded.on('error', () => response.destroy())
  request.pipe(forwarded)
}
