import type { Language } from '../core/language.ts'
import type { PreferenceScope } from '../core/preferences.ts'
import type { Place } from '../core/question.ts'
import type { BotParts } from './bot-parts.ts'

/**
 * The language to answer in when the words do not tell: the person's choice, else the channel's, else a locale, else
 * the workspace's choice. Undefined when none of them says anything. Trouble with the store is logged, and chooses nothing.
 */
export async function findLikelyLanguage(
  place: Place,
  { store, log }: Pick<BotParts, 'store' | 'log'>,
): Promise<Language | undefined> {
  if (!store) return place.likelyLanguage
  try {
    const [person, channel, workspace] = await Promise.all(
      scopesOf(place).map(async (scope) => scope && (await store.preferences(scope)).language),
    )
    return person ?? channel ?? place.likelyLanguage ?? workspace
  } catch (error) {
    log.warn('preferences.not-found', { error })
    return place.likelyLanguage
  }
}

/** The person, the channel, the workspace; undefined for one that the place does not tell. */
function scopesOf({ person, channel }: Place): readonly (PreferenceScope | undefined)[] {
  const { platform, workspace } = channel
  return [
    person && { kind: 'person', ...person },
    { kind: 'channel', platform, id: channel.id },
    workspace === undefined ? undefined : { kind: 'workspace', platform, id: workspace },
  ]
}
