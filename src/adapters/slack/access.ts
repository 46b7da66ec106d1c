import type { AuthorizeResult, webApi } from '@slack/bolt'
import type { ClientFor } from './client-for.ts'
import { identify, type Identity } from './set-up.ts'
import type { SlackWords } from './words.ts'

/** What the app may do in the workspaces it is installed in. */
export interface Access {
  /** Before anything else. Throws SetUpError when Slack refuses what we have. */
  prepare(): Promise<void>
  readonly clientFor: ClientFor
  /** Who the bot is in a workspace: what Bolt asks before each event. Rejects where the app is not installed. */
  authorize(workspace: string | undefined): Promise<AuthorizeResult>
  /**
   * Erases the access itself, then the rest, and lets nobody write any of the access back. Answers false, and erases
   * nothing, when the app has been installed anew since it was removed.
   */
  erase(removal: Removal, eraseTheRest: () => Promise<void>): Promise<boolean>
}

/** The app was removed from a workspace. */
export interface Removal {
  readonly workspace: string
  /** When Slack says that it happened; to the second. */
  readonly atMs: number
}

/** One workspace, with the token that the operator copied. */
export function createTokenAccess(
  clients: { readonly bot: webApi.WebClient; readonly app?: webApi.WebClient },
  words: SlackWords,
): Access {
  let identity: Identity | undefined
  return {
    async prepare() {
      identity = await identify(clients, words)
    },
    clientFor: async () => clients.bot,
    authorize: async () => ({ ...identity }),
    async erase(_, eraseTheRest) {
      await eraseTheRest()
      return true
    },
  }
}
