/** FNV-1a on UTF-16 code units: https://www.rfc-editor.org/rfc/rfc9923.html */
export const hashStart = 0x811c_9dc5

export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x0100_0193)
}

/** Of the text up to `end`, without the letters at the places `but` and `butAlso`: no string is made for it. */
export function hashOf(text: string, end = text.length, but = -1, butAlso = -1): number {
  let hash = hashStart
  for (let at = 0; at < end; at++) if (at !== but && at !== butAlso) hash = hashStep(hash, text.charCodeAt(at))
  // Buckets are chosen by the low bits, which must depend on the high ones.
  return (hash ^ (hash >>> 15)) >>> 0
}
