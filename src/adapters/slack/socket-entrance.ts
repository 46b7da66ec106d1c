import { SocketModeReceiver, type webApi } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { createBoltLogger } from './bolt-log.ts'
import { clientOptions } from './client-options.ts'
import { createConnection } from './connection.ts'
import type { Entrance } from './entrance.ts'
import { connectionProblem } from './set-up.ts'
import type { SlackWords } from './words.ts'

/** @param app the client with the app's token, to say what is wrong with it */
export function createSocketEntrance(
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl?: string },
  app: webApi.WebClient,
  words: SlackWords,
  log: Log,
): Entrance {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(log),
    // Opening a connection twice does no harm, unlike saying something twice; and Slack allows few of them a minute.
    installerOptions: {
      clientOptions: { ...clientOptions(apiUrl, log), retryConfig: { retries: 1 }, rejectRateLimitedCalls: false },
    },
    autoReconnectEnabled: false,
    customPropertiesExtractor: ({ envelope_id: envelopeId }) => ({ envelopeId }),
  })
  const connection = createConnection(receiver.client, log)
  return {
    receiver,
    isOpen: () => connection.isOpen(),
    async open() {
      try {
        await connection.open()
      } catch (error) {
        throw connectionProblem(error, app, words)
      }
    },
    // Answers travel over HTTP: closing the socket keeps new questions out and lets those in flight finish.
    close: () => connection.close(),
  }
}
