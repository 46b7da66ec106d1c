import type { webApi } from '@slack/bolt'

/**
 * Node's fetch, given up after `timeoutMs`: neither the Web API client nor Bolt's `respond` has a limit of its own.
 * The global is looked up at each call, so that what replaces it in a test is seen.
 */
export function fetchWithin(timeoutMs: number): webApi.FetchFunction {
  return (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
}
