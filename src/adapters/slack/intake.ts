import { setTimeout as delay } from 'node:timers/promises'
import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { createRecentIds } from '../../core/recent-ids.ts'

/** Whether nobody has heard of the event yet: neither this process nor any other on the same store. */
export type IsFirstTime = (eventId: string) => Promise<boolean>

/** What every event goes through before its handler. */
export interface Intake {
  readonly middleware: Middleware<AnyMiddlewareArgs>
  /** Resolves once no handler is at work any more, or after `timeoutMs`. */
  idle(timeoutMs: number): Promise<void>
}

/** Slack sends an event again three times, within minutes: https://docs.slack.dev/apis/events-api#retries */
const remembered = 5_000

/** What Slack waits for is the answer itself; its handler says thanks. */
const answeredByHandler: ReadonlySet<unknown> = new Set(['view_submission', 'block_suggestion'])

/** Says thanks at once, since Slack waits for 3 seconds at most, and lets no event through twice. */
export function createIntake(isFirstTime: IsFirstTime, log: Log): Intake {
  const seen = createRecentIds(remembered)
  const atWork = new Set<Promise<void>>()

  /** A store that is out of reach is no reason to leave a question without its answer. */
  async function isFirstAnywhere(eventId: string): Promise<boolean> {
    try {
      return await isFirstTime(eventId)
    } catch (error) {
      log.warn('slack.event-not-remembered', { error })
      return true
    }
  }

  async function isNew(body: object, envelopeId: unknown): Promise<boolean> {
    if (typeof envelopeId === 'string' && !seen.add(envelopeId)) return false
    // An event keeps its id when it is sent again in another envelope; commands and clicks have none.
    if (!('event_id' in body) || typeof body.event_id !== 'string') return true
    return seen.add(body.event_id) && (await isFirstAnywhere(body.event_id))
  }

  return {
    async middleware(args) {
      const type = 'type' in args.body ? args.body.type : undefined
      if ('ack' in args && typeof args.ack === 'function' && !answeredByHandler.has(type)) {
        // A socket that closes now is no reason to leave a question without its answer, which goes another way.
        await args.ack().catch((error: unknown) => log.warn('slack.thanks-not-said', { error }))
      }
      const handling = isNew(args.body, args.context.envelopeId).then((fresh) => (fresh ? args.next() : undefined))
      atWork.add(handling)
      await handling.finally(() => atWork.delete(handling))
    },
    async idle(timeoutMs) {
      await Promise.race([Promise.allSettled(atWork), delay(timeoutMs, undefined, { ref: false })])
    },
  }
}
