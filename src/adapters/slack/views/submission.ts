import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { ViewResponseAction } from '@slack/bolt'
import type { Language } from '../../../core/language.ts'
import type { Handling } from '../handling.ts'
import { notice } from '../notice.ts'
import { sayTrouble } from '../trouble.ts'
import { answerModal } from './modal.ts'

/**
 * Slack waits for 3 seconds, of which looking up a profile may have taken one:
 * https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response
 */
const patienceMs = 1_000

export interface Submission {
  readonly ack: (response: ViewResponseAction) => Promise<void>
  readonly language: Language
  readonly workspace: string | undefined
}

/** Answers a submitted modal: with what there is to show, or, when that takes too long, first with a word of patience. */
export async function answerSubmission(
  handling: Handling,
  { ack, language, workspace }: Submission,
  work: () => Promise<ViewResponseAction>,
): Promise<void> {
  const response = work().catch((error: unknown): ViewResponseAction => {
    return { response_action: 'push', view: answerModal(handling, sayTrouble(error, language, handling)) }
  })
  const inTime = await Promise.race([response, delay(patienceMs, undefined, { ref: false })])
  if (inTime) return ack(inTime)
  const externalId = randomUUID()
  const waiting = answerModal(handling, notice(handling.spoken[language].oneMoment, language))
  // In the place of the form: no more than three views may lie on top of each other.
  await ack({ response_action: 'update', view: { ...waiting, external_id: externalId } })
  const client = await handling.clientFor(workspace)
  await client?.views.update({ external_id: externalId, view: viewOf(await response, handling, language) })
}

function viewOf(response: ViewResponseAction, handling: Handling, language: Language) {
  if ('view' in response) return response.view
  const problems = 'errors' in response ? Object.values(response.errors) : []
  return answerModal(handling, notice(problems.join('\n'), language))
}
