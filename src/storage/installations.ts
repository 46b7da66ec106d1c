import type { Kysely, Selectable } from 'kysely'
import type { Installation, InstallationStore } from '../core/store.ts'
import type { Tables } from './tables.ts'

export function installationStore(database: Kysely<Tables>): InstallationStore {
  return {
    async saveInstallation({ platform, workspace, keyId, sealed, updatedMs }) {
      const columns = { key_id: keyId, sealed, updated_ms: updatedMs }
      await database
        .insertInto('installations')
        .values({ platform, workspace, ...columns })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace']).doUpdateSet(columns))
        .execute()
    },

    async findInstallation(platform, workspace) {
      const row = await database
        .selectFrom('installations')
        .selectAll()
        .where((where) => where.and({ platform, workspace }))
        .executeTakeFirst()
      return row && toInstallation(row)
    },

    async installations(platform) {
      const rows = await database
        .selectFrom('installations')
        .selectAll()
        .where('platform', '=', platform)
        .orderBy('workspace')
        .execute()
      return rows.map(toInstallation)
    },

    async removeInstallation(platform, workspace) {
      const removed = await database
        .deleteFrom('installations')
        .where((where) => where.and({ platform, workspace }))
        .executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
  }
}

function toInstallation(row: Selectable<Tables['installations']>): Installation {
  return {
    platform: row.platform,
    workspace: row.workspace,
    keyId: row.key_id,
    sealed: row.sealed,
    updatedMs: row.updated_ms,
  }
}
