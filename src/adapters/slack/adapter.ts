import { App, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Adapter } from '../../core/adapter.ts'
import type { Log } from '../../core/log.ts'
import { createBoltLogger } from './bolt-log.ts'
import { withoutShare } from './buttons.ts'
import { createConnection, type Connection } from './connection.ts'
import { fetchWithin } from './fetch-within.ts'
import { handleClicks, handleCommands, handleMessages, type Handling } from './handlers.ts'
import { createIntake } from './intake.ts'
import { postMessage } from './post.ts'
import { renderSlack } from './render.ts'
import { connectionProblem, identify, type Identity } from './set-up.ts'
import type { SlackWords } from './words.ts'

interface SlackSettings {
  /** `xoxb-…`, from the app's page "OAuth & Permissions". */
  readonly botToken: string
  /** `xapp-…` with the scope `connections:write`, from the app's page "Basic Information". */
  readonly appToken: string
  /** Where both the Web API and Socket Mode begin; Slack's own by default. */
  readonly apiUrl?: string
}

/** The longest any request to Slack takes; a message whose reply takes longer is in an unknown state. */
const requestTimeoutMs = 10_000

/** How long `stop` waits for the answers in flight. */
const drainTimeoutMs = 5_000

/** Slack through Bolt and Socket Mode: no address of ours needs to be reachable from the outside. */
export function createSlackAdapter(settings: SlackSettings, words: SlackWords, log: Log): Adapter {
  const clients = {
    bot: new webApi.WebClient(settings.botToken, clientOptions(settings, log)),
    app: new webApi.WebClient(settings.appToken, clientOptions(settings, log)),
  }
  const intake = createIntake()
  let connection: Connection | undefined

  return {
    platform: 'slack',
    async start(bot) {
      const identity = await identify(clients, words)
      const receiver = createReceiver(settings, log)
      const app = createApp(receiver, settings, identity, log)
      app.use(intake.middleware)
      const handling: Handling = { bot, botUserId: identity.botUserId, client: clients.bot, log }
      handleCommands(app, handling)
      handleMessages(app, handling)
      handleClicks(app, handling)
      connection = createConnection(receiver.client, log)
      try {
        await connection.open()
      } catch (error) {
        throw connectionProblem(error, clients, words)
      }
    },
    post: (channelId, message) => postMessage(clients.bot, { channelId }, renderSlack(withoutShare(message))),
    isConnected: () => connection?.isOpen() ?? false,
    async stop() {
      // Answers travel over HTTP: closing the socket keeps new questions out and lets those in flight finish.
      await Promise.all([connection?.close(), intake.idle(drainTimeoutMs)])
    },
  }
}

function createApp(receiver: SocketModeReceiver, settings: SlackSettings, identity: Identity, log: Log): App {
  const app = new App({
    receiver,
    token: settings.botToken,
    ...identity,
    logger: createBoltLogger(log),
    clientOptions: clientOptions(settings, log),
    // Bolt would keep the state of every conversation in memory.
    convoStore: false,
  })
  app.error(async (error) => log.error('slack.handler-failed', { error }))
  return app
}

function createReceiver(settings: SlackSettings, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: settings.appToken,
    logger: createBoltLogger(log),
    // Opening a connection twice does no harm, unlike saying something twice; and Slack allows few of them a minute.
    installerOptions: {
      clientOptions: { ...clientOptions(settings, log), retryConfig: { retries: 1 }, rejectRateLimitedCalls: false },
    },
    autoReconnectEnabled: false,
    customPropertiesExtractor: ({ envelope_id: envelopeId }) => ({ envelopeId }),
  })
}

/** New ones for each client: Slack's classes write into the options they are given. */
function clientOptions({ apiUrl }: SlackSettings, log: Log): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    fetch: fetchWithin(requestTimeoutMs),
    logger: createBoltLogger(log),
    // Slack cannot tell a second attempt from a second message: a lost reply would be said again and again.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  }
}
