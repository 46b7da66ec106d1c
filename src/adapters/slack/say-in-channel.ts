import { setTimeout as delay } from 'node:timers/promises'
import type { Handling } from './handling.ts'
import { longestWaitMs } from './pace.ts'
import { postMessage } from './post.ts'
import type { SlackPayload } from './render/render-slack.ts'

/** Says an answer before everybody, in its turn; answers whether it was said. Never throws: what was not is logged. */
export async function sayInChannel(
  { clientFor, pace, log }: Handling,
  to: { readonly channelId: string; readonly workspace: string | undefined; readonly thread?: string | undefined },
  payload: SlackPayload,
): Promise<boolean> {
  const { channelId } = to
  const client = await clientFor(to.workspace).catch((error: unknown) => {
    log.error('slack.no-client', { error })
    return undefined
  })
  if (!client || !(await pace.turnIn(channelId))) {
    log.warn('slack.answer-not-sent', { channelId, kind: client ? 'too-many' : 'no-client' })
    return false
  }
  let outcome = await postMessage(client, to, payload)
  if (outcome.kind === 'later' && outcome.retryAfterMs <= longestWaitMs) {
    await delay(outcome.retryAfterMs)
    outcome = await postMessage(client, to, payload)
  }
  if (outcome.kind !== 'sent') log.warn('slack.answer-not-sent', { channelId, ...outcome })
  return outcome.kind === 'sent'
}
