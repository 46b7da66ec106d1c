/**
 * Whether a stretch of a text is written like a term: in code quotes, with a capital inside (`ConfigMap`, `HA`), or with
 * one at the beginning where no sentence begins ("dans un Secret"). A text all in capitals marks nothing.
 */
export function createMarking(text: string): (start: number, end: number) => boolean {
  const codes = Array.from(text.matchAll(/`[^`]+`/g), ({ 0: code, index }) => [index, index + code.length] as const)
  const isShouted = text === text.toUpperCase()
  return (start, end) => {
    if (codes.some(([from, to]) => from < start && end < to)) return true
    if (isShouted) return false
    const written = text.slice(start, end)
    return /(?<=\p{L})\p{Lu}/u.test(written) || (/^\p{Lu}/u.test(written) && !beginsSentence(text, start))
  }
}

/** After a full stop, a line break, an opening quotation mark, the bullet of a list. */
function beginsSentence(text: string, start: number): boolean {
  const justBefore = text.slice(Math.max(0, start - 4), start)
  return /(?:^|[.!?…:\n*•>«"“([-])[ \t]*$/u.test(justBefore)
}
