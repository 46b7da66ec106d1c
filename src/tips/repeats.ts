import type { Platform } from '../core/question.ts'
import type { TipDelivery } from '../core/tip.ts'

/** Whether posting it again then, under the same key, can put no second message into the channel. */
export function mayRepeatAt({ channel, postingSinceMs }: TipDelivery, instantMs: number): boolean {
  return postingSinceMs !== undefined && instantMs < postingSinceMs + repeatsRefusedForMs[channel.platform]
}

/**
 * For how long after a post a platform refuses a second one with the same key. Discord keeps an enforced nonce for
 * "the past few minutes", https://docs.discord.com/developers/resources/message#create-message; Slack has no such thing.
 */
const repeatsRefusedForMs: Readonly<Record<Platform, number>> = {
  discord: 2 * 60_000,
  slack: 0,
  console: 0,
  web: 0,
}
