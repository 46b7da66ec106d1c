import { webApi } from '@slack/bolt'
import type { Log } from '../../../core/log.ts'
import type { Access, Removal } from '../access.ts'
import type { SlackParts } from '../handling.ts'
import type { OAuthSettings } from '../settings.ts'
import { createFreshAccess } from './fresh-access.ts'
import { createInstallations, type Installations } from './installations.ts'
import { createOAuthCalls } from './oauth-calls.ts'
import type { WorkspaceAccess } from './workspace-access.ts'

/** @param code what Slack gave the browser, to be exchanged for tokens; throws what Slack answers instead */
export type Install = (code: string, redirectUri: string) => Promise<Installed>

export type Installed =
  | { readonly kind: 'done'; readonly workspace: string; readonly name: string; readonly appId: string }
  /** Refused: an organization's token would reach workspaces that nobody could erase one by one. */
  | { readonly kind: 'organization' }

type ClientWith = (token: string | undefined) => webApi.WebClient

/** As many workspaces as install the app, each with tokens of its own. */
export function createOAuthAccess(
  settings: OAuthSettings,
  clientWith: ClientWith,
  { store, nowMs, log }: SlackParts,
): Access & { readonly install: Install } {
  if (!store) throw new Error('Without a store, nothing that workspaces give us could be kept.')
  const installations = createInstallations(store, settings.sealingKeys, nowMs)
  const oauth = createOAuthCalls(settings, clientWith(undefined), nowMs)
  const freshAccess = createFreshAccess(installations, oauth, nowMs, log)

  return {
    async prepare() {
      const { sealed, closed } = await installations.sealAgain()
      if (sealed > 0) log.info('slack.installations-sealed-again', { count: sealed })
      for (const { workspace, error } of closed) log.error('slack.installation-closed', { workspace, error })
    },
    async clientFor(workspace) {
      const access = workspace === undefined ? undefined : await freshAccess(workspace)
      return access && clientWith(access.token)
    },
    // Without the token, which handlers ask for when they need it: exchanging it takes longer than Slack waits.
    async authorize(workspace) {
      try {
        const access = workspace === undefined ? undefined : await installations.find(workspace)
        if (access) return { botUserId: access.botUserId }
      } catch (error) {
        // No reason to leave a question without its answer: most of them are given where no token is needed.
        log.error('slack.installation-closed', { workspace, error })
        return {}
      }
      throw new Error(`The app is not installed in the workspace ${workspace}.`)
    },
    async install(code, redirectUri) {
      const granted = await oauth.exchange(code, redirectUri)
      if (granted.kind === 'organization') {
        await revoke(clientWith(granted.token), log)
        return { kind: 'organization' }
      }
      const { workspace, name, appId, access } = granted
      await installations.alone(workspace, () => installations.save(workspace, access))
      log.info('slack.installed', { workspace })
      return { kind: 'done', workspace, name, appId }
    },
    erase: (removal, eraseTheRest) =>
      installations.alone(removal.workspace, async () => {
        if (await isInstalledSince(removal, installations, clientWith)) return false
        await installations.remove(removal.workspace)
        await eraseTheRest()
        return true
      }),
  }
}

/** A token that nobody keeps is of no use to anybody; when Slack does not hear of it, it ends some day. */
async function revoke(client: webApi.WebClient, log: Log): Promise<void> {
  await client.auth.revoke().catch((error: unknown) => log.warn('slack.token-not-revoked', { error }))
}

/** For as long as Slack may repeat an event: https://docs.slack.dev/apis/events-api#delayed-events */
const repeatedForMs = 86_400_000

/** Whether the app was removed before it was installed the last time: Slack's events come late, and twice. */
async function isInstalledSince(
  { workspace, atMs }: Removal,
  installations: Installations,
  clientWith: ClientWith,
): Promise<boolean> {
  // What does not open any more is of no use to anybody.
  const access = await installations.find(workspace).catch((): undefined => undefined)
  return access !== undefined && isOlder(atMs, access) && isAccepted(clientWith(access.token))
}

function isOlder(removedMs: number, { installedMs }: WorkspaceAccess): boolean {
  // Slack tells whole seconds.
  return removedMs + 1_000 <= installedMs && removedMs > installedMs - repeatedForMs
}

/** Clocks differ: Slack has the last word. */
async function isAccepted(client: webApi.WebClient): Promise<boolean> {
  try {
    await client.auth.test()
    return true
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return false
    throw error
  }
}
