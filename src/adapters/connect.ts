import type { Config } from '../config.ts'
import type { Adapter } from '../core/adapter.ts'
import type { Log } from '../core/log.ts'
import type { Store } from '../core/store.ts'
import type { Understanding } from '../understanding.ts'
import { entryTemplate } from '../knowledge/entry-template.ts'
import { createOperator } from '../operator/create-operator.ts'
import { noSessionsLeft } from '../wording/discord/connection.ts'
import { en as discordEnglish } from '../wording/discord/en.ts'
import { fr as discordFrench } from '../wording/discord/fr.ts'
import { setUp } from '../wording/set-up.ts'
import { cannotListen } from '../wording/slack/connection.ts'
import { cannotListen as cannotServePage } from '../wording/web/cannot-listen.ts'
import { en as slackEnglish } from '../wording/slack/en.ts'
import { fr as slackFrench } from '../wording/slack/fr.ts'
import { en as webEnglish } from '../wording/web/en.ts'
import { fr as webFrench } from '../wording/web/fr.ts'

export interface Connecting {
  readonly config: Config
  readonly understanding: Understanding
  /** Absent where nothing is remembered. */
  readonly store?: Store
  readonly log: Log
}

/** One adapter for each platform that is configured. Its library is loaded only then: a question in a terminal needs none. */
export async function configuredAdapters(connecting: Connecting): Promise<readonly Adapter[]> {
  const adapters = await Promise.all([slackAdapter(connecting), discordAdapter(connecting), webAdapter(connecting)])
  return adapters.filter((adapter) => adapter !== undefined)
}

async function slackAdapter({ config: { slack, privacyUrl }, store, log }: Connecting): Promise<Adapter | undefined> {
  if (!slack) return undefined
  const { createSlackAdapter } = await import('./slack/index.ts')
  const words = {
    tokenRefused: setUp.slackTokenRefused,
    unreachable: setUp.slackUnreachable,
    cannotListen,
    spoken: { fr: slackFrench, en: slackEnglish },
    ...(privacyUrl !== undefined && { privacyUrl: { fr: privacyUrl, en: privacyUrl } }),
  }
  const isFirstTime = async (eventId: string): Promise<boolean> =>
    (await store?.isFirstTime('slack', eventId, Date.now())) ?? true
  return createSlackAdapter(slack, { words, isFirstTime, ...(store && { store }), nowMs: Date.now, log })
}

async function discordAdapter({ config: { discord }, log }: Connecting): Promise<Adapter | undefined> {
  if (!discord) return undefined
  const { createDiscordAdapter } = await import('./discord/index.ts')
  const words = {
    tokenRefused: setUp.discordTokenRefused,
    intentsRefused: setUp.discordIntentsRefused,
    unreachable: setUp.discordUnreachable,
    noSessionsLeft,
    spoken: { fr: discordFrench, en: discordEnglish },
  }
  return createDiscordAdapter(discord, words, log)
}

/** The page in a browser, when there is to be one. What it shows of Slack and Discord is what those two would send. */
export async function webAdapter({ config, understanding, store, log }: Connecting): Promise<Adapter | undefined> {
  if (!config.web) return undefined
  const [{ createWebAdapter }, { renderSlack }, { renderDiscord }] = await Promise.all([
    import('./web/index.ts'),
    import('./slack/render/render-slack.ts'),
    import('./discord/render/render-discord.ts'),
  ])
  const { knowledge, search } = understanding
  const operator = store && createOperator({ store, knowledge, search, entryTemplate, clock: Date.now })
  const parts = {
    knowledge,
    previews: { slack: renderSlack, discord: renderDiscord },
    ...(operator && { operator }),
    clock: Date.now,
  }
  return createWebAdapter(
    config.web,
    parts,
    { cannotListen: cannotServePage, said: { fr: webFrench, en: webEnglish } },
    log,
  )
}
