import { inspect } from 'node:util'
import type { Log, LogDetails } from './core/log.ts'

/**
 * One line an event, on standard error: as JSON for machines, as text where a terminal is attached.
 * Whatever is logged, the secrets given here are masked in it: no token reaches a log by way of an
 * error message of some library.
 */
export function createLog(settings: {
  readonly secrets: readonly string[]
  readonly write: (line: string) => void
  readonly isTerminal: boolean
  readonly now: () => Date
}): Log {
  const secrets = settings.secrets.flatMap((secret) => (secret === '' ? [] : [secret, inJson(secret)]))

  function log(level: 'info' | 'warn' | 'error', event: string, details: LogDetails = {}): void {
    const time = settings.now().toISOString()
    const plain = Object.fromEntries(
      Object.entries(details).flatMap(([key, value]) => (value === undefined ? [] : [[key, toPlain(value)]])),
    )
    const line = settings.isTerminal
      ? `${time.slice(11, 19)} ${level} ${event} ${Object.entries(plain)
          .map(([key, value]) => `${key}=${inText(value)}`)
          .join(' ')}`
      : JSON.stringify({ time, level, event, ...plain })
    settings.write(`${mask(line.trimEnd(), secrets)}\n`)
  }

  return {
    info: (event, details) => log('info', event, details),
    warn: (event, details) => log('warn', event, details),
    error: (event, details) => log('error', event, details),
  }
}

function mask(line: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), line)
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** As JSON takes it, with errors told by their stacks, however deep they stand. */
function toPlain(value: unknown): unknown {
  if (value instanceof Error) return stacksOf(value)
  try {
    return JSON.parse(JSON.stringify(value, (_, part: unknown) => (part instanceof Error ? stacksOf(part) : part)))
  } catch {
    // It holds itself, or something that JSON has no form for: no reason not to log it.
    return inspect(value)
  }
}

/** Far more than anybody wraps an error; an error may even be its own cause. */
const mostCauses = 10

function stacksOf(error: Error): string {
  const stacks: string[] = []
  for (let cause: unknown = error; cause !== undefined && stacks.length < mostCauses;) {
    stacks.push(cause instanceof Error ? (cause.stack ?? String(cause)) : inspect(cause))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return stacks.join('\ncaused by: ')
}

function inText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
