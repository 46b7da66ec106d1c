import type { Bot } from '../../core/bot.ts'
import type { Localized } from '../../core/language.ts'
import type { Log } from '../../core/log.ts'
import type { ClientFor } from './client-for.ts'
import type { AccessStore } from './installations/access-store.ts'
import type { IsFirstTime } from './intake.ts'
import { createPace, type Pace } from './pace.ts'
import { createPeople, type People } from './people.ts'
import type { SlackWords, SpokenWords } from './words.ts'

/** What handlers work with. */
export interface Handling {
  readonly bot: Bot
  readonly clientFor: ClientFor
  readonly people: People
  readonly pace: Pace
  readonly isFirstTime: IsFirstTime
  readonly spoken: Localized<SpokenWords>
  readonly privacyUrl: Localized<string> | undefined
  readonly nowMs: () => number
  readonly log: Log
}

/** What the wiring hands to the adapter. */
export interface SlackParts {
  readonly words: SlackWords
  readonly isFirstTime: IsFirstTime
  /** Where the access to workspaces is kept; needed where the app is installed through OAuth. */
  readonly store?: AccessStore
  readonly nowMs: () => number
  readonly log: Log
}

/** For every way in which events arrive, and as many workspaces as there are clients for. */
export function createHandling(bot: Bot, clientFor: ClientFor, parts: SlackParts): Handling {
  const { words, isFirstTime, nowMs, log } = parts
  return {
    bot,
    clientFor,
    people: createPeople(clientFor, log),
    pace: createPace(nowMs),
    isFirstTime,
    spoken: words.spoken,
    privacyUrl: words.privacyUrl,
    nowMs,
    log,
  }
}
