import type { types } from '@slack/bolt'
import type { Place } from '../../../core/question.ts'
import type { Handling } from '../handling.ts'

/** A click or command that may open a modal, within three seconds. */
export interface Opening {
  readonly triggerId: string
  readonly userId: string
  readonly workspace: string | undefined
  readonly place: Place
}

/** Throws what Slack answers when it does not open it. */
export async function openView(
  { clientFor }: Handling,
  { triggerId, workspace }: Pick<Opening, 'triggerId' | 'workspace'>,
  view: types.ModalView,
): Promise<void> {
  const client = await clientFor(workspace)
  await client?.views.open({ trigger_id: triggerId, view })
}
