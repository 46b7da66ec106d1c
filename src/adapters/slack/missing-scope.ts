import { webApi } from '@slack/bolt'

/**
 * What the app would have to be allowed for the call that threw: `channels:read`. Undefined when that was not the
 * matter. https://docs.slack.dev/authentication/installing-with-oauth#scopes
 */
export function missingScope(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError) || error.data.error !== 'missing_scope') return undefined
  const { data } = error
  return 'needed' in data && typeof data.needed === 'string' ? data.needed : '?'
}
