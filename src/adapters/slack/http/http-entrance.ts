import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { HTTPReceiver } from '@slack/bolt'
import { SetUpError } from '../../../core/errors.ts'
import { createBoltLogger } from '../bolt-log.ts'
import type { Entrance } from '../entrance.ts'
import type { SlackParts } from '../handling.ts'
import { networkCode } from '../post.ts'
import type { HttpSettings } from '../settings.ts'
import type { InstallPages } from './install-pages.ts'
import { eventsPath } from './paths.ts'
import { isTimely } from './timely.ts'

/** Slack sends small requests at once: whoever takes longer holds a connection open for nothing. */
const requestTimeoutMs = 10_000

/** How long requests that have been received may take to be thanked for. */
const closeTimeoutMs = 3_000

/** A server of our own around Bolt's receiver, which checks signatures and reads what is in a request. */
export function createHttpEntrance(
  { signingSecret, port }: HttpSettings,
  { words, nowMs, log }: Pick<SlackParts, 'words' | 'nowMs' | 'log'>,
  pages?: InstallPages,
): Entrance {
  const receiver = new HTTPReceiver({ signingSecret, logger: createBoltLogger(log) })
  const server = createServer({ requestTimeout: requestTimeoutMs }, (request, response) => {
    void answer(request, response).catch((error: unknown) => {
      log.error('slack.request-failed', { error })
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '', 'http://localhost')
    if (request.method === 'POST' && url?.pathname === eventsPath) {
      if (isTimely(request.headers['x-slack-request-timestamp'], nowMs())) {
        return receiver.requestListener(request, response)
      }
      log.warn('slack.request-out-of-time')
      response.writeHead(401).end()
    } else if (!(request.method === 'GET' && url && (await pages?.show(url, request, response)))) {
      response.writeHead(404).end()
    }
  }

  return {
    receiver,
    isOpen: () => server.listening,
    async open() {
      try {
        await once(server.listen(port), 'listening')
      } catch (error) {
        throw new SetUpError([{ what: words.cannotListen(port, networkCode(error) ?? String(error)) }], {
          cause: error,
        })
      }
      // Such as too many open files: without a listener, it would end the process.
      server.on('error', (error) => log.warn('slack.server', { error }))
    },
    async close() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      await Promise.race([closed, delay(closeTimeoutMs, undefined, { ref: false })])
      server.closeAllConnections()
    },
  }
}
