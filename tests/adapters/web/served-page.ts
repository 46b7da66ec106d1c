import { onTestFinished } from 'vitest'
import { renderDiscord } from '../../../src/adapters/discord/render/render-discord.ts'
import { renderSlack } from '../../../src/adapters/slack/render/render-slack.ts'
import { createWebAdapter, type WebParts, type WebSettings, type WebWords } from '../../../src/adapters/web/index.ts'
import type { Bot } from '../../../src/core/bot.ts'
import { cannotListen } from '../../../src/wording/web/cannot-listen.ts'
import { en } from '../../../src/wording/web/en.ts'
import { fr } from '../../../src/wording/web/fr.ts'
import { nowMs, setUpBot, understanding } from '../../bot/bot-set-up.ts'

export const token = 'a-token-for-tests-0123'

export const words: WebWords = { cannotListen, said: { en, fr } }

export interface Serving {
  readonly settings?: Partial<WebSettings>
  readonly parts?: Partial<WebParts>
  readonly bot?: Bot
}

/** The real page with the real bot and knowledge, on a port of its own, whose clock stands still. */
export async function servePage({ settings, parts, bot = setUpBot().bot }: Serving = {}) {
  const log = { info: () => undefined, warn: () => undefined, error: console.error }
  const adapter = createWebAdapter(
    { host: '127.0.0.1', port: 0, ...settings },
    {
      knowledge: understanding.knowledge,
      previews: { slack: renderSlack, discord: renderDiscord },
      clock: () => nowMs,
      ...parts,
    },
    words,
    log,
  )
  await adapter.start(bot)
  return { adapter, address: adapter.address() }
}

/** The same, for the length of one test. */
export async function servePageForTest(serving: Serving = {}) {
  const served = await servePage(serving)
  onTestFinished(() => served.adapter.stop())
  return served
}

/** A form of the page, as a browser sends it. */
export function post(
  address: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return fetch(address + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: address, ...headers },
    redirect: 'manual',
  })
}
