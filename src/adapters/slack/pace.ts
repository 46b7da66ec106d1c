import { setTimeout as delay } from 'node:timers/promises'

/** Lets one thing happen at a time in a channel, as often as Slack allows. */
export interface Pace {
  /** Resolves when it is the caller's turn in the channel; false when that would take too long. */
  turnIn(channelId: string): Promise<boolean>
}

/** One message a second and channel: https://docs.slack.dev/apis/web-api/rate-limits#posting */
const intervalMs = 1_000

/** The longest an answer waits for its turn, there or when Slack finds that we say too much. */
export const longestWaitMs = 30_000

export function createPace(nowMs: () => number, wait: (ms: number) => Promise<unknown> = delay): Pace {
  const nextTurnMs = new Map<string, number>()
  return {
    async turnIn(channelId) {
      const now = nowMs()
      for (const [channel, turnMs] of nextTurnMs) if (turnMs <= now) nextTurnMs.delete(channel)
      const turnMs = nextTurnMs.get(channelId) ?? now
      if (turnMs - now > longestWaitMs) return false
      nextTurnMs.set(channelId, turnMs + intervalMs)
      if (turnMs > now) await wait(turnMs - now)
      return true
    },
  }
}
