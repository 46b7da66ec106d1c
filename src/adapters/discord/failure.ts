import { DiscordAPIError, HTTPError } from 'discord.js'
import type { LogDetails } from '../../core/log.ts'

/** What a log may know of a failure. An error of discord.js holds the URL, and in it the token of an interaction. */
export function describeFailure(error: unknown): LogDetails {
  if (error instanceof DiscordAPIError) return { reason: error.message, code: error.code, status: error.status }
  if (error instanceof HTTPError) return { reason: error.message, status: error.status }
  return { error }
}

/** `ECONNREFUSED` and the like, wherever fetch or discord.js put it. */
export function networkCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return networkCodeOf(error.cause)
}
