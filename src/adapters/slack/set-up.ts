import { webApi } from '@slack/bolt'
import { SetUpError, type Problem } from '../../core/errors.ts'
import { networkCode, refusalReason } from './post.ts'
import type { SlackWords } from './words.ts'

export interface Identity {
  readonly botUserId: string
  readonly botId: string
}

/** One client for each token; over HTTP, the app itself has none. */
interface Clients {
  readonly bot: webApi.WebClient
  readonly app?: webApi.WebClient
}

/**
 * Who the bot is in its workspace.
 * @throws SetUpError with everything that keeps it from connecting, the other token included
 */
export async function identify(clients: Clients, words: SlackWords): Promise<Identity> {
  try {
    const { user_id: botUserId = '', bot_id: botId = '' } = await clients.bot.auth.test()
    return { botUserId, botId }
  } catch (error) {
    const problem = problemOf(error, 'SLACK_BOT_TOKEN', clients.bot, words)
    const others = clients.app && isRefusal(error) ? await appTokenProblems(clients.app, words) : []
    throw new SetUpError([problem, ...others], { cause: error })
  }
}

/** Why the socket could not be opened. */
export function connectionProblem(error: unknown, app: webApi.WebClient, words: SlackWords): SetUpError {
  return new SetUpError([problemOf(error, 'SLACK_APP_TOKEN', app, words)], { cause: error })
}

/** Asks for a connection that nobody will use, to say all that is wrong at once. */
async function appTokenProblems(client: webApi.WebClient, words: SlackWords): Promise<readonly Problem[]> {
  try {
    await client.apps.connections.open({})
    return []
  } catch (error) {
    return isRefusal(error) ? [problemOf(error, 'SLACK_APP_TOKEN', client, words)] : []
  }
}

function problemOf(
  error: unknown,
  variable: string,
  { token = '', slackApiUrl }: webApi.WebClient,
  words: SlackWords,
): Problem {
  if (isRefusal(error)) return { what: words.tokenRefused(variable, `${token.slice(0, 5)}…`, error.data.error) }
  const message = error instanceof Error ? error.message : String(error)
  return { what: words.unreachable(slackApiUrl, networkCode(error) ?? message.slice(0, 200)) }
}

/** Slack answered, and its answer is about the token. */
function isRefusal(error: unknown): error is webApi.WebAPIPlatformError {
  if (!(error instanceof webApi.WebAPIPlatformError)) return false
  const reason = refusalReason(error.data.error)
  return reason === 'unauthorized' || reason === 'forbidden'
}
