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
  const secrets = settings.secrets.filter((secret) => secret.length > 0)

  function log(level: 'info' | 'warn' | 'error', event: string, details: LogDetails = {}): void {
    const time = settings.now().toISOString()
    const plain = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, toPlain(value)]))
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

/** An error with its stack and its causes; anything else as it is. */
function toPlain(value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const stack = value.stack ?? String(value)
  return value.cause === undefined ? stack : `${stack}\ncaused by: ${String(toPlain(value.cause))}`
}

function inText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
