import type { RESTOptions } from 'discord.js'

/** What discord.js asks for when no file is sent. */
interface JsonRequest {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string | null
  readonly signal: AbortSignal
}

/**
 * Node's own fetch instead of the copy of undici in discord.js: one HTTP client, and one that tests can intercept.
 * @param apiUrl with or without a slash or a version at its end, as people copy it from Discord's documentation
 */
export function restOptions(apiUrl: string): Pick<RESTOptions, 'api' | 'makeRequest'> {
  return {
    api: apiUrl.replace(/(?:\/v\d+)?\/*$/, ''),
    makeRequest: (url: string, request: JsonRequest) => fetch(url, request),
  }
}
