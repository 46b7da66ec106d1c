import { setTimeout as delay } from 'node:timers/promises'
import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt'
import { createRecentIds } from '../../core/recent-ids.ts'

/** What every event goes through before its handler. */
export interface Intake {
  readonly middleware: Middleware<AnyMiddlewareArgs>
  /** Resolves once no handler is at work any more, or after `timeoutMs`. */
  idle(timeoutMs: number): Promise<void>
}

/** Slack sends an event again three times, within minutes: https://docs.slack.dev/apis/events-api#retries */
const remembered = 5_000

/** Says thanks at once, since Slack waits for 3 seconds at most, and lets no event through twice. */
export function createIntake(): Intake {
  const seen = createRecentIds(remembered)
  const atWork = new Set<Promise<void>>()

  return {
    async middleware(args) {
      if ('ack' in args && typeof args.ack === 'function') await args.ack()
      const id = idOf(args.body, args.context.envelopeId)
      if (id !== undefined && !seen.add(id)) return
      const handling = args.next()
      atWork.add(handling)
      await handling.finally(() => atWork.delete(handling))
    },
    async idle(timeoutMs) {
      await Promise.race([Promise.allSettled(atWork), delay(timeoutMs, undefined, { ref: false })])
    },
  }
}

/** An event keeps its id when it is sent again in another envelope; commands and clicks only have the envelope's. */
function idOf(body: object, envelopeId: unknown): string | undefined {
  if ('event_id' in body && typeof body.event_id === 'string') return body.event_id
  return typeof envelopeId === 'string' ? envelopeId : undefined
}
