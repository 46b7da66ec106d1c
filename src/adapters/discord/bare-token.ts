/** A token as it was copied: with spaces around it, or with its scheme before it. */
export function bareToken(copied: string): string {
  return copied.trim().replace(/^Bot\s+/i, '')
}
