import type { Kysely } from 'kysely'
import type { Channel, Platform } from '../core/question.ts'
import type { ErasureStore } from '../core/store.ts'
import { channelKey } from './channel-key.ts'
import type { Tables } from './tables.ts'

export function erasureStore(database: Kysely<Tables>): ErasureStore {
  return {
    async forgetPerson({ platform, id }) {
      const erased = await database
        .deleteFrom('preferences')
        .where((where) => where.and({ scope: 'person', platform, id }))
        .executeTakeFirst()
      return Number(erased.numDeletedRows)
    },

    forgetWorkspace: (platform, workspace) =>
      database.transaction().execute((transaction) => forgetWorkspace(transaction, platform, workspace)),

    forgetChannel: (channel) => database.transaction().execute((transaction) => forgetChannel(transaction, channel)),
  }
}

/** The tables whose rows belong to a channel; schedules first, as everywhere. */
const tablesOfChannels = ['tip_schedules', 'tip_deliveries', 'shown_tips', 'conversations'] as const

async function forgetWorkspace(database: Kysely<Tables>, platform: Platform, workspace: string): Promise<void> {
  for (const table of [...tablesOfChannels, 'preferences', 'installations'] as const) {
    await database
      .deleteFrom(table)
      .where((where) => where.and({ platform, workspace }))
      .execute()
  }
  await database
    .deleteFrom('preferences')
    .where((where) => where.and({ scope: 'workspace', platform, id: workspace }))
    .execute()
}

async function forgetChannel(database: Kysely<Tables>, channel: Channel): Promise<void> {
  for (const table of tablesOfChannels) {
    await database
      .deleteFrom(table)
      .where((where) => where.and(channelKey(channel)))
      .execute()
  }
  await database
    .deleteFrom('preferences')
    .where((where) => where.and({ scope: 'channel', platform: channel.platform, id: channel.id }))
    .execute()
}
