import type { SealingKey } from '../settings.ts'
import type { AccessStore } from './access-store.ts'
import { type Alone, createAlone, type Held } from './lease.ts'
import { createSealing } from './seal.ts'
import { parseAccess, type WorkspaceAccess } from './workspace-access.ts'

/** The access to workspaces, as it is kept: sealed. */
export interface Installations {
  /** Undefined where the app is not installed. Throws when what is stored does not open. */
  find(workspace: string): Promise<WorkspaceAccess | undefined>
  save(workspace: string, access: WorkspaceAccess): Promise<void>
  remove(workspace: string): Promise<void>
  /** Whoever writes does it alone: a workspace at a time. */
  alone<Result>(workspace: string, work: (held: Held) => Promise<Result>): Promise<Result>
  /** All that are sealed with an older key are sealed with the newest one; answers how many were, and which do not open. */
  sealAgain(): Promise<{ readonly sealed: number; readonly closed: readonly ClosedInstallation[] }>
}

interface ClosedInstallation {
  readonly workspace: string
  readonly error: unknown
}

export function createInstallations(
  store: AccessStore,
  keys: readonly SealingKey[],
  nowMs: () => number,
): Installations {
  const sealing = createSealing(keys)
  const alone: Alone = createAlone(store, nowMs)
  const inTurn: Installations['alone'] = (workspace, work) => alone(`slack-access:${workspace}`, work)

  async function save(workspace: string, access: WorkspaceAccess): Promise<void> {
    const sealed = sealing.seal(workspace, JSON.stringify(access))
    await store.saveInstallation({ platform: 'slack', workspace, ...sealed, updatedMs: nowMs() })
  }

  /** What is found by now: somebody may have renewed or removed it while we waited. */
  const sealNewly = (workspace: string): Promise<void> =>
    inTurn(workspace, async () => {
      const found = await store.findInstallation('slack', workspace)
      if (found && !sealing.isNewest(found)) await save(workspace, parseAccess(sealing.open(found)))
    })

  return {
    async find(workspace) {
      const found = await store.findInstallation('slack', workspace)
      return found && parseAccess(sealing.open(found))
    },
    save,
    async remove(workspace) {
      await store.removeInstallation('slack', workspace)
    },
    alone: inTurn,
    async sealAgain() {
      const closed: ClosedInstallation[] = []
      let sealed = 0
      for (const installation of await store.installations('slack')) {
        const { workspace } = installation
        try {
          sealing.open(installation)
          if (sealing.isNewest(installation)) continue
          await sealNewly(workspace)
          sealed += 1
        } catch (error) {
          closed.push({ workspace, error })
        }
      }
      return { sealed, closed }
    },
  }
}
