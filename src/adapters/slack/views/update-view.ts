import { webApi, type types } from '@slack/bolt'
import type { Handling } from '../handling.ts'

/** Which view, and in which state it was when somebody did something in it. */
export interface ViewState {
  readonly id: string
  readonly hash: string
}

/**
 * Shows something else in a view that is open. A view that was closed or has moved on in the meantime is left alone:
 * nobody waits for this any more.
 */
export async function updateView(
  { clientFor }: Handling,
  workspace: string | undefined,
  { id, hash }: ViewState,
  view: types.ModalView,
): Promise<void> {
  const client = await clientFor(workspace)
  try {
    await client?.views.update({ view_id: id, hash, view })
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError && movedOn.has(error.data.error))) throw error
  }
}

/** https://docs.slack.dev/reference/methods/views.update#errors */
const movedOn: ReadonlySet<string> = new Set(['hash_conflict', 'not_found'])
