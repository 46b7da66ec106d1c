import { LogLevel, type Logger } from '@slack/bolt'
import type { Log } from '../../core/log.ts'

/** Bolt's own log, from its warnings up: below, it writes down whole events. */
export function createBoltLogger(log: Log): Logger {
  return {
    debug() {},
    info() {},
    warn: (...parts: unknown[]) => log.warn('slack.bolt', { message: parts.map(String).join(' ') }),
    error: (...parts: unknown[]) => log.error('slack.bolt', { message: parts.map(String).join(' ') }),
    getLevel: () => LogLevel.WARN,
    setLevel() {},
    setName() {},
  }
}
