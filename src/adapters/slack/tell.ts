import { setTimeout as delay } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import type { Message } from '../../core/message.ts'
import { fetchWithin } from './fetch-within.ts'
import type { Handling } from './handling.ts'
import { literal } from './literal.ts'
import { longestWaitMs } from './pace.ts'
import { outcomeOf } from './post.ts'
import { withoutShare } from './render/buttons.ts'
import { renderSlack, type SlackPayload } from './render/render-slack.ts'
import { sayInChannel } from './say-in-channel.ts'

/** Ways to reach somebody where they are. */
export interface Reach {
  /**
   * Takes five messages within half an hour, even in channels without the bot. Absent after a global shortcut and in
   * views. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
   */
  readonly responseUrl: string | undefined
  readonly channelId: string
  readonly userId: string
  readonly workspace: string | undefined
  readonly thread?: string | undefined
}

const requestTimeoutMs = 10_000

/** How the answer to a click stands to the message that was clicked. */
interface Manner {
  readonly replacesOriginal?: boolean
}

/** Says something to one person; answers whether it was said. Never throws: what was not said is logged. */
export async function tellPrivately(
  handling: Handling,
  reach: Reach,
  message: Message,
  manner: Manner = {},
): Promise<boolean> {
  const payload = renderSlack(message, handling.spoken[message.language].dismiss)
  const response = await respond(handling, reach, { response_type: 'ephemeral', ...bodyOf(payload, reach, manner) })
  return response === 'refused' ? postPrivately(handling, reach, payload) : response === 'told'
}

/** The same to everybody in the channel. */
export async function tellEverybody(
  handling: Handling,
  reach: Reach,
  message: Message,
  manner: Manner = {},
): Promise<boolean> {
  const payload = renderSlack(withoutShare(message))
  const response = await respond(handling, reach, { response_type: 'in_channel', ...bodyOf(payload, reach, manner) })
  return response === 'refused' ? sayInChannel(handling, reach, payload) : response === 'told'
}

function bodyOf(payload: SlackPayload, reach: Reach, { replacesOriginal = false }: Manner) {
  // Unless it says no, the answer to a click replaces the message that was clicked.
  return { ...inThread(reach), ...payload, ...literal, replace_original: replacesOriginal }
}

/** Takes away the private message in which somebody clicked. */
export async function takeAway(handling: Handling, reach: Reach): Promise<void> {
  await respond(handling, reach, { delete_original: true })
}

function inThread({ thread }: Reach): { thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread }
}

/** What is neither told nor refused may stand there or not: it is not said again. */
async function respond(
  { log }: Handling,
  { responseUrl }: Reach,
  body: object,
): Promise<'told' | 'refused' | 'unknown'> {
  if (responseUrl === undefined) return 'refused'
  try {
    let response = await sendJson(responseUrl, body)
    const waitMs = Number(response.headers.get('retry-after') ?? 1) * 1_000
    if (response.status === 429 && waitMs <= longestWaitMs) {
      await delay(waitMs)
      response = await sendJson(responseUrl, body)
    }
    if (!response.ok) log.warn('slack.response-refused', { status: response.status })
    if (response.ok) return 'told'
    return response.status < 500 ? 'refused' : 'unknown'
  } catch (error) {
    log.warn('slack.response-failed', { error })
    return 'unknown'
  }
}

function sendJson(url: string, body: object): ReturnType<webApi.FetchFunction> {
  const headers = { 'content-type': 'application/json' }
  return fetchWithin(requestTimeoutMs)(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function postPrivately(handling: Handling, reach: Reach, payload: SlackPayload): Promise<boolean> {
  const { channelId, userId, workspace } = reach
  const isDirect = channelId === userId
  try {
    const client = await handling.clientFor(workspace)
    const message = { channel: channelId, ...payload, ...literal, ...inThread(reach) }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's, not a window's
    if (isDirect) await client?.chat.postMessage(message)
    else await client?.chat.postEphemeral({ ...message, user: userId })
    return client !== undefined
  } catch (error) {
    const detail = error instanceof webApi.WebAPIPlatformError ? error.data.error : outcomeOf(error).kind
    handling.log.warn('slack.answer-not-sent', { ...(!isDirect && { channelId }), detail })
    return false
  }
}
