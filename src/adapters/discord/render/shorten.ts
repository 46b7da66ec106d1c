/** At most `length` UTF-16 units, the last one "…" when something is missing; never half a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  return length < 1 ? '' : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
