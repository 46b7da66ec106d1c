import type { Language } from '../../core/language.ts'
import type { Person, Place } from '../../core/question.ts'

/** Where something comes from, as Slack's payloads say it. */
export interface SlackPlace {
  readonly channelId: string
  /** The workspace in which the app is installed. */
  readonly workspace: string | undefined
  readonly userId: string | undefined
  /** The thread it stands in. */
  readonly thread?: string | undefined
  /** The language of the person's Slack. */
  readonly locale?: Language | undefined
}

/**
 * A place whose answer everybody in the channel reads. The person is left out: what they chose for themselves is
 * nobody's business.
 */
export function publicPlace({ channelId, workspace, thread, locale }: SlackPlace): Place {
  return {
    channel: { platform: 'slack', id: channelId, ...(workspace !== undefined && { workspace }) },
    ...(thread !== undefined && { conversation: thread }),
    ...(locale && { likelyLanguage: locale }),
  }
}

/** A place whose answer one person reads. */
export function privatePlace(place: SlackPlace): Place {
  const { userId, workspace } = place
  return { ...publicPlace(place), ...(userId !== undefined && { person: personOf(userId, workspace) }) }
}

/** A direct message: private, and the whole of it is one conversation, except for its threads. */
export function directPlace(place: SlackPlace): Place {
  return { ...privatePlace(place), conversation: place.thread ?? place.channelId }
}

/** Nowhere in particular, such as the Home tab: Slack takes a person's id for the direct messages with them. */
export function ownPlace({ userId, ...place }: Omit<SlackPlace, 'channelId'> & { readonly userId: string }): Place {
  return privatePlace({ ...place, userId, channelId: userId })
}

/** A user's id is only unique within a workspace: `T0001:U0001`. */
export function personOf(userId: string, workspace: string | undefined): Person {
  return { platform: 'slack', id: workspace === undefined ? userId : `${workspace}:${userId}` }
}
