import { App, type Receiver, webApi } from '@slack/bolt'
import type { Adapter, PostOutcome } from '../../core/adapter.ts'
import type { Log } from '../../core/log.ts'
import { type Access, createTokenAccess } from './access.ts'
import { createBoltLogger } from './bolt-log.ts'
import type { ClientFor } from './client-for.ts'
import { clientOptions } from './client-options.ts'
import type { Entrance } from './entrance.ts'
import { createHandling, type SlackParts } from './handling.ts'
import { createHttpEntrance } from './http/http-entrance.ts'
import { createInstallPages } from './http/install-pages.ts'
import { handleRemoval } from './installations/handle-removal.ts'
import { createOAuthAccess } from './installations/oauth-access.ts'
import { createIntake } from './intake.ts'
import { postMessage } from './post.ts'
import { registerHandlers } from './register.ts'
import { withoutShare } from './render/buttons.ts'
import { renderSlack, type SlackPayload } from './render/render-slack.ts'
import type { SlackSettings } from './settings.ts'
import { createSocketEntrance } from './socket-entrance.ts'

/** How long `stop` waits for the answers in flight. */
const drainTimeoutMs = 5_000

/** Slack through Bolt, over a web socket or over HTTP, in one workspace or in as many as install the app. */
export function createSlackAdapter(settings: SlackSettings, parts: SlackParts): Adapter {
  const { isFirstTime, log } = parts
  const { access, entrance } = connect(settings, parts)
  const intake = createIntake(isFirstTime, log)
  return {
    platform: 'slack',
    async start(bot) {
      await access.prepare()
      const app = createApp(entrance.receiver, access, settings.apiUrl, log)
      app.use(intake.middleware)
      registerHandlers(app, createHandling(bot, access.clientFor, parts))
      handleRemoval(app, access, bot, log)
      await entrance.open()
    },
    post: ({ id, workspace }, message) =>
      postIn(access.clientFor, workspace, id, renderSlack(withoutShare(message)), log),
    isConnected: () => entrance.isOpen(),
    async stop() {
      await entrance.close()
      await intake.idle(drainTimeoutMs)
    },
  }
}

function connect(settings: SlackSettings, parts: SlackParts): { access: Access; entrance: Entrance } {
  const { words, log } = parts
  const { apiUrl } = settings
  const clientWith = (token: string | undefined) => new webApi.WebClient(token, clientOptions(apiUrl, log))
  if (settings.kind === 'socket') {
    const clients = { bot: clientWith(settings.botToken), app: clientWith(settings.appToken) }
    const entrance = createSocketEntrance(settings, clients.app, words, log)
    return { access: createTokenAccess(clients, words), entrance }
  }
  if (settings.access.kind === 'token') {
    const access = createTokenAccess({ bot: clientWith(settings.access.botToken) }, words)
    return { access, entrance: createHttpEntrance(settings, parts) }
  }
  const access = createOAuthAccess(settings.access, clientWith, parts)
  const pages = createInstallPages(settings.access, apiUrl, access.install, parts)
  return { access, entrance: createHttpEntrance(settings, parts, pages) }
}

function createApp(receiver: Receiver, access: Access, apiUrl: string | undefined, log: Log): App {
  const app = new App({
    receiver,
    authorize: ({ teamId, isEnterpriseInstall }) => access.authorize(isEnterpriseInstall ? undefined : teamId),
    logger: createBoltLogger(log),
    clientOptions: clientOptions(apiUrl, log),
    // Bolt would keep the state of every conversation in memory.
    convoStore: false,
  })
  app.error(async (error) => log.error('slack.handler-failed', { error }))
  return app
}

async function postIn(
  clientFor: ClientFor,
  workspace: string | undefined,
  channelId: string,
  payload: SlackPayload,
  log: Log,
): Promise<PostOutcome> {
  try {
    const client = await clientFor(workspace)
    if (!client) return { kind: 'refused', reason: 'unauthorized', detail: 'not_installed' }
    return await postMessage(client, { channelId }, payload)
  } catch (error) {
    // Posting itself never throws: nothing has left yet.
    log.warn('slack.no-client', { workspace, error })
    return { kind: 'later', retryAfterMs: 30_000, detail: 'no_client' }
  }
}
