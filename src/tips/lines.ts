import type { Channel, Platform } from '../core/question.ts'
import { pace } from './pace.ts'
import type { TipContext } from './tip-context.ts'

/** Where posts queue up, so that a platform never gets more than it takes, from however many processes. */
export interface Lines {
  /**
   * Waits for the channel's turn. Answers undefined when it has come; when it is too far off, the instant at which to
   * try again.
   */
  takeTurn(channel: Channel): Promise<number | undefined>
  /** Nobody posts to the channel's platform, or to its workspace, before then: the platform said so. */
  hold(channel: Channel, untilMs: number): Promise<void>
  /** Before then nothing can be posted to the platform, as far as this process knows. */
  closedUntilMs(platform: Platform): number
  /** Ends every wait at once, and lets nobody wait any more. */
  hurry(): void
}

interface Line {
  /** Slack counts by workspace, Discord by bot: then the line has the name of the platform, and closes its lane. */
  readonly line: string
  /** Between one post and the next. */
  readonly intervalMs: number
  /** How many may go at once after a rest. */
  readonly burst: number
}

export function createLines({ store, clock, wait, metrics }: TipContext): Lines {
  /** What this process knows to be closed: it need not ask again before. */
  const closedUntil = new Map<string, number>()
  const waiting = new Set<() => void>()
  let isHurried = false

  function close(line: string, untilMs: number): number {
    const laterMs = Math.max(untilMs, closedUntilMs(line))
    closedUntil.set(line, laterMs)
    return laterMs
  }

  function closedUntilMs(line: string): number {
    const untilMs = closedUntil.get(line) ?? 0
    if (untilMs <= clock()) closedUntil.delete(line)
    return untilMs
  }

  function pause(delayMs: number): Promise<void> {
    if (isHurried) return Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<void>()
    const cancel = wait(delayMs, resolve)
    const end = () => {
      cancel()
      resolve()
    }
    waiting.add(end)
    return promise.finally(() => waiting.delete(end))
  }

  return {
    async takeTurn(channel) {
      const line = lineOf(channel)
      const nowMs = clock()
      if (!line) return undefined
      if (closedUntilMs(line.line) > nowMs) return closedUntilMs(line.line)
      const waitMs = await store.takeTurn({ ...line, longestWaitMs: pace.longestTurnMs, nowMs })
      if (waitMs === undefined) return close(line.line, nowMs + pace.longLineMs)
      if (waitMs > 0) {
        metrics.waited(channel.platform, waitMs)
        await pause(waitMs)
      }
      return undefined
    },
    async hold(channel, untilMs) {
      const line = lineOf(channel)
      if (!line) return
      close(line.line, untilMs)
      await store.holdLine(line.line, untilMs)
    },
    closedUntilMs,
    hurry() {
      isHurried = true
      for (const end of waiting) end()
    },
  }
}

/** Undefined where nothing is limited. */
function lineOf({ platform, workspace }: Channel): Line | undefined {
  switch (platform) {
    case 'discord':
      // 50 a second for the whole bot, https://docs.discord.com/developers/topics/rate-limits#global-rate-limit:
      // 40 and bursts of 10 never make more, and leave some to the answers.
      return { line: platform, intervalMs: 25, burst: 10 }
    case 'slack':
      // One a second and channel, under a limit of the workspace: https://docs.slack.dev/apis/web-api/rate-limits. The
      // first is kept by the ledger, which has one tip a day and channel, tried again after a second at the earliest.
      // The second is not published; at this pace 600 channels have their tips in a minute, as far as they are spread.
      return { line: workspace === undefined ? platform : `slack:${workspace}`, intervalMs: 100, burst: 10 }
    case 'console':
    case 'web':
      return undefined
  }
}
