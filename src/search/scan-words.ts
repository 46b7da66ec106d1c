/**
 * Where the words of a text stand, one after the other: the same words as `wordsOf` of `src/core/fold.ts` finds, at a
 * fraction of its price. To read ten million words with a regular expression makes an object for each; this makes
 * nothing, and hands on a hash by which a word can be known without being cut out.
 */
import { hashStep, hashStart } from './hash.ts'

export function scanWords(text: string, visit: (start: number, end: number, hash: number) => void): void {
  const length = text.length
  let start = 0
  while (start < length) {
    let hash = hashStart
    let at = start
    let unit = 0
    while (at < length) {
      unit = text.charCodeAt(at)
      const size = unit < lettersKnown ? (isLetter[unit] ?? 0) : rareLetterAt(text, at)
      if (size === 0) break
      hash = hashStep(hash, unit)
      at += size
    }
    if (at > start) visit(start, at, hash)
    else if (unit === hyphen) at = visitOption(text, start, visit)
    start = Math.max(at, start + 1)
  }
}

const hyphen = 0x2d

/** An option such as `-d`: a hyphen after a space, and one letter alone. Returns where it ends, or begins if it is something else. */
function visitOption(text: string, start: number, visit: (start: number, end: number, hash: number) => void): number {
  if (start > 0 && !/\s/.test(text.charAt(start - 1))) return start
  const letter = String.fromCodePoint(text.codePointAt(start + 1) ?? hyphen)
  if (!/\p{L}/u.test(letter)) return start
  const end = start + 1 + letter.length
  if (end < text.length && wordCharacter.test(String.fromCodePoint(text.codePointAt(end) ?? hyphen))) return start
  visit(start, end, hashStep(hashStep(hashStart, hyphen), letter.charCodeAt(0)))
  return end
}

/** How many code units the letter, digit or mark here takes; 0 when it is none. */
function rareLetterAt(text: string, at: number): 0 | 1 | 2 {
  const character = String.fromCodePoint(text.codePointAt(at) ?? hyphen)
  if (!wordCharacter.test(character)) return 0
  return character.length === 2 ? 2 : 1
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u

/** Latin letters with all their accents; the others are rare enough to ask about one by one. */
const lettersKnown = 0x250
const isLetter = Uint8Array.from({ length: lettersKnown }, (_, unit) =>
  wordCharacter.test(String.fromCodePoint(unit)) ? 1 : 0,
)
