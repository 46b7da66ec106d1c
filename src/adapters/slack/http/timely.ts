/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
const windowSeconds = 300

/**
 * Whether a signed request was sent within five minutes of now. Bolt accepts one from a farther future. A request
 * without a time is left to whoever checks the signature, which stands on it.
 */
export function isTimely(timestamp: string | string[] | undefined, nowMs: number): boolean {
  return timestamp === undefined || Math.abs(nowMs / 1_000 - Number(timestamp)) <= windowSeconds
}
