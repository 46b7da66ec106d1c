import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Adapter } from '../../core/adapter.ts'
import { SetUpError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { createApp } from './create-app.ts'
import type { WebParts, WebSettings } from './site.ts'
import type { WebWords } from './words.ts'

export interface WebAdapter extends Adapter {
  /** `http://127.0.0.1:3000`: where the page is, once it has started. */
  address(): string
}

/** Long enough for a slow line; a request that never ends keeps nothing. */
const requestTimeoutMs = 15_000

const defaultStopTimeoutMs = 5_000

/** The bot on a page of its own. Nobody is there to hear what is said unasked. */
export function createWebAdapter(settings: WebSettings, parts: WebParts, words: WebWords, log: Log): WebAdapter {
  let server: Server | undefined
  const address = (): string => {
    const listening = server?.address()
    const port = listening && typeof listening === 'object' ? listening.port : settings.port
    return `http://${urlHost(settings.host)}:${port}`
  }
  return {
    platform: 'web',
    address,
    async start(bot) {
      const app = createApp({ bot, parts, settings, words, log })
      const listening = createAdaptorServer({
        async fetch(request, environment) {
          const response = await app.fetch(request, environment)
          // Otherwise a browser would keep its connection, and we would wait for it when we stop.
          if (!listening.listening) response.headers.set('Connection', 'close')
          return response
        },
        overrideGlobalObjects: false,
        serverOptions: { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs },
      })
      if (!('closeIdleConnections' in listening)) throw new TypeError('The page is served over HTTP/1.1.')
      listening.listen(settings.port, settings.host)
      try {
        await once(listening, 'listening')
      } catch (error) {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
        throw new SetUpError([{ what: words.cannotListen(`${settings.host}:${settings.port}`, reason) }], {
          cause: error,
        })
      }
      listening.on('error', (error) => log.warn('web.server', { error }))
      server = listening
    },
    post: async () => ({ kind: 'refused', reason: 'channel-gone', detail: 'Nobody reads tips on the web page.' }),
    isConnected: () => server?.listening ?? false,
    async stop() {
      if (!server?.listening) return
      const closed = once(server, 'close')
      const timer = setTimeout(() => server?.closeAllConnections(), settings.stopTimeoutMs ?? defaultStopTimeoutMs)
      server.close()
      await closed
      clearTimeout(timer)
    },
  }
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
