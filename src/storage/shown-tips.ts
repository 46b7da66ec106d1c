import type { Kysely } from 'kysely'
import type { TipReference } from '../core/answer.ts'
import type { Channel } from '../core/question.ts'
import type { TipDelivery } from '../core/tip.ts'
import { channelKey } from './channel-key.ts'
import { given } from './given.ts'
import type { Tables } from './tables.ts'

/** In the order they were shown. */
export async function shownTips(database: Kysely<Tables>, channel: Channel): Promise<readonly TipReference[]> {
  return database
    .selectFrom('shown_tips')
    .select(['entry', 'number'])
    .where((where) => where.and(channelKey(channel)))
    .orderBy('shown_on')
    .execute()
}

/** Takes note of the tips of deliveries. Runs inside a transaction. */
export async function markShown(database: Kysely<Tables>, deliveries: readonly TipDelivery[]): Promise<void> {
  const shown = deliveries.flatMap(({ channel, tip, localDay }) =>
    tip ? [{ ...channelKey(channel), ...tip, workspace: channel.workspace ?? null, shown_on: localDay }] : [],
  )
  if (shown.length === 0) return
  await startDecksOver(database, shown)
  await database
    .insertInto('shown_tips')
    .values(shown)
    // Two days of one channel that were settled at the same moment.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type ShownTip = Tables['shown_tips']

/** A tip comes a second time only when all have been shown: then the channel's deck starts over with it. */
async function startDecksOver(database: Kysely<Tables>, tips: readonly ShownTip[]): Promise<void> {
  const rows = tips.map(({ platform, channel_id, entry, number }) => ({ platform, channel_id, entry, number }))
  await database
    .with('complete', (query) =>
      query
        .selectFrom('shown_tips')
        .innerJoin(given(rows, { platform: 'text', channel_id: 'text', entry: 'text', number: 'bigint' }), (join) =>
          join
            .onRef('shown_tips.platform', '=', 'given.platform')
            .onRef('shown_tips.channel_id', '=', 'given.channel_id')
            .onRef('shown_tips.entry', '=', 'given.entry')
            .onRef('shown_tips.number', '=', 'given.number'),
        )
        .select(['shown_tips.platform', 'shown_tips.channel_id']),
    )
    .deleteFrom('shown_tips')
    .where((where) =>
      where(
        where.refTuple('platform', 'channel_id'),
        'in',
        where.selectFrom('complete').select(['platform', 'channel_id']).$asTuple('platform', 'channel_id'),
      ),
    )
    .execute()
}
