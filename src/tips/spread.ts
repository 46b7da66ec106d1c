import type { Channel } from '../core/question.ts'

/**
 * How much later than the minute of its plan a channel's tip is due, in milliseconds: 0 ≤ n < 60,000, always the same
 * for a channel, so that not all tips of 9:00 go out in one second.
 */
export function spreadMs({ platform, id }: Channel): number {
  return hash(`${platform}:${id}`) % 60_000
}

/** FNV-1a on UTF-16 code units, then a mix of all bits, as ids that follow each other differ in the last ones only. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
