import { setTimeout as delay } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../core/log.ts'

/** The web socket on which Slack sends what happens; opened again whenever it breaks. */
export interface Connection {
  isOpen(): boolean
  /** Throws what Slack answered instead of a socket. */
  open(): Promise<void>
  close(): Promise<void>
}

/**
 * Slack itself ends a connection every few hours, so the first attempt comes at once:
 * https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect
 */
const reconnectDelaysMs = [100, 1_000, 2_000, 5_000, 10_000, 30_000]

/** How long Slack has to answer that we leave. */
const closeTimeoutMs = 2_000

/**
 * The client must not reconnect by itself (`autoReconnectEnabled: false`): it retries a first connection that most
 * refusals should end, and a refusal later on ends the process, thrown where nobody can catch it.
 */
export function createConnection(client: SocketModeReceiver['client'], log: Log): Connection {
  const closing = new AbortController()
  let state: 'closed' | 'open' = 'closed'

  client.on('disconnected', () => {
    if (state !== 'open') return
    state = 'closed'
    if (!closing.signal.aborted) void reopen()
  })

  async function open(): Promise<void> {
    try {
      await client.start()
      // Closed while it was opening: the client has forgotten that by now.
      if (closing.signal.aborted) await client.disconnect()
      else state = 'open'
    } catch (error) {
      // The client rejects without a reason when the socket closes before Slack's hello.
      throw error ?? new Error('The web socket closed before Slack said hello.')
    }
  }

  async function reopen(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt += 1) {
      try {
        await delay(reconnectDelaysMs[attempt] ?? reconnectDelaysMs.at(-1), undefined, { signal: closing.signal })
        await open()
        log.info('slack.reconnected', { attempts: attempt + 1 })
        return
      } catch (error) {
        if (!closing.signal.aborted) log.warn('slack.reconnection-failed', { error })
      }
    }
  }

  return {
    isOpen: () => state === 'open',
    open,
    async close() {
      closing.abort()
      state = 'closed'
      await Promise.race([client.disconnect(), delay(closeTimeoutMs, undefined, { ref: false })])
    },
  }
}
