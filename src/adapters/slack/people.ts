import { setTimeout as delay } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import { languageOfLocale, type Language } from '../../core/language.ts'
import type { Log } from '../../core/log.ts'
import type { ClientFor } from './client-for.ts'
import { refusalReason } from './post.ts'

/** What a profile says; nothing where the app may not read it. */
interface Profile {
  readonly language?: Language
  /** An IANA time zone. */
  readonly zone?: string
}

/** Whose language and time zone Slack knows. Kept in memory for an hour, never written down. */
export interface People {
  /** Never throws, and takes a second at most: an answer does not wait for a profile. */
  profileOf(userId: string | undefined, workspace: string | undefined): Promise<Profile>
}

const keptMs = 3_600_000
const keptAtMost = 5_000
const longestWaitMs = 1_000

export function createPeople(clientFor: ClientFor, log: Log): People {
  const known = new Map<string, Promise<Profile>>()

  function lookUp(userId: string, workspace: string | undefined): Promise<Profile> {
    const key = `${workspace}:${userId}`
    const found = known.get(key)
    if (found) return found
    const profile = readProfile(userId, workspace).catch((error: unknown) => {
      // A refusal is worth an answer, and would be given again; a bad moment of Slack or of the network is not.
      if (!isRefusal(error)) known.delete(key)
      log.warn('slack.profile-not-read', { reason: error instanceof Error ? error.message : String(error) })
      return {}
    })
    known.set(key, profile)
    setTimeout(() => known.get(key) === profile && known.delete(key), keptMs).unref()
    const [oldest] = known.keys()
    if (known.size > keptAtMost && oldest !== undefined) known.delete(oldest)
    return profile
  }

  async function readProfile(userId: string, workspace: string | undefined): Promise<Profile> {
    const client = await clientFor(workspace)
    const answer = await client?.users.info({ user: userId, include_locale: true })
    const language = languageOfLocale(answer?.user?.locale)
    const zone = answer?.user?.tz
    return { ...(language && { language }), ...(zone !== undefined && isZone(zone) && { zone }) }
  }

  return {
    async profileOf(userId, workspace) {
      if (userId === undefined) return {}
      return Promise.race([lookUp(userId, workspace), delay(longestWaitMs, {}, { ref: false })])
    },
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && refusalReason(error.data.error) !== undefined
}

/** Slack may know zones that are newer than this Node: with one of them, no day could be told. */
function isZone(zone: string): boolean {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
