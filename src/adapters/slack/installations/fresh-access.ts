import { webApi } from '@slack/bolt'
import type { Log } from '../../../core/log.ts'
import { networkCode } from '../post.ts'
import type { Installations } from './installations.ts'
import type { OAuthCalls } from './oauth-calls.ts'
import { isDue, isExpired, type WorkspaceAccess } from './workspace-access.ts'

/**
 * The access to a workspace with a token that is still good; undefined where there is none (any more). Rejects when that
 * cannot be told now.
 */
export type FreshAccess = (workspace: string) => Promise<WorkspaceAccess | undefined>

/** After a failure, as long as the token still lasts. */
const restMs = 30_000

/** Exchanges tokens before they end: once, whoever else wants to do so at the same time. */
export function createFreshAccess(
  installations: Installations,
  oauth: OAuthCalls,
  nowMs: () => number,
  log: Log,
): FreshAccess {
  const underWay = new Map<string, Promise<WorkspaceAccess | undefined>>()
  const restsUntilMs = new Map<string, number>()

  /** In its turn: a process that had to wait finds the token that another one got. */
  const refresh: FreshAccess = (workspace) =>
    installations.alone(workspace, async ({ renew }) => {
      const access = await installations.find(workspace)
      if (!access?.rotation || !isDue(access, nowMs())) return access
      let next: WorkspaceAccess
      try {
        next = await oauth.refresh(access, access.rotation)
      } catch (error) {
        return withoutNext(workspace, access, error)
      }
      // Slack may have taken longer than our turn lasts: what was erased or installed meanwhile stays as it is.
      const isOurs = (await renew()) && (await installations.find(workspace))?.token === access.token
      if (!isOurs) return installations.find(workspace)
      await installations.save(workspace, next)
      log.info('slack.token-refreshed', { workspace })
      return next
    })

  function withoutNext(workspace: string, access: WorkspaceAccess, error: unknown): WorkspaceAccess | undefined {
    const refusal = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined
    log.warn('slack.token-not-refreshed', { workspace, reason: refusal ?? networkCode(error) ?? String(error) })
    restsUntilMs.set(workspace, nowMs() + restMs)
    if (!isExpired(access, nowMs())) return access
    if (refusal === undefined) throw new Error(`No token for the workspace ${workspace} at the moment.`)
    return undefined
  }

  function refreshOnce(workspace: string): Promise<WorkspaceAccess | undefined> {
    const refreshing = underWay.get(workspace) ?? refresh(workspace).finally(() => underWay.delete(workspace))
    underWay.set(workspace, refreshing)
    return refreshing
  }

  return async (workspace) => {
    const access = await installations.find(workspace)
    if (!access || !isDue(access, nowMs())) return access
    const rests = (restsUntilMs.get(workspace) ?? 0) > nowMs()
    return rests && !isExpired(access, nowMs()) ? access : refreshOnce(workspace)
  }
}
