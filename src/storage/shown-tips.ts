import type { Kysely } from 'kysely'
import type { TipReference } from '../core/answer.ts'
import type { Channel } from '../core/question.ts'
import { channelKey } from './channel-key.ts'
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

/** A tip comes a second time only when all have been shown: then the deck starts over with it. */
export async function markShown(
  database: Kysely<Tables>,
  channel: Channel,
  tip: TipReference,
  localDay: string,
): Promise<void> {
  const shown = await shownTips(database, channel)
  if (shown.some((other) => other.entry === tip.entry && other.number === tip.number)) {
    await database
      .deleteFrom('shown_tips')
      .where((where) => where.and(channelKey(channel)))
      .execute()
  }
  await database
    .insertInto('shown_tips')
    .values({ ...channelKey(channel), entry: tip.entry, number: tip.number, shown_on: localDay })
    .execute()
}
