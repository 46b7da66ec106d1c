/**
 * Where the words of a text stand, one after the other: the same words as `wordsOf` of `src/core/fold.ts` finds, at a
 * tenth of its price. To read ten million words with a regular expression makes an object for each; this makes
 * nothing, and hands on a hash by which a word can be known without being cut out.
 */
import { hashStep, hashStart } from './hash.ts'

export function scanWords(text: string, visit: (start: number, end: number, hash: number) => void): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const start = at
    let hash = hashStart
    while (at < length) {
      const size = letterAt(text, at)
      if (size === 0) break
      hash = hashStep(hash, text.charCodeAt(at))
      at += size
    }
    if (at > start) {
      visit(start, at, hash)
      continue
    }
    const end = text.charCodeAt(at) === hyphen ? endOfOption(text, at) : 0
    if (end > 0) visit(at, end, hashStep(hashStart, text.charCodeAt(at + 1)))
    at = end > 0 ? end : at + 1
  }
}

const hyphen = 0x2d

/** Where an option such as `-d` ends: a hyphen after a space, and one letter alone; 0 when it is something else. */
function endOfOption(text: string, at: number): number {
  if (at > 0 && !/\s/.test(text.charAt(at - 1))) return 0
  const letter = String.fromCodePoint(text.codePointAt(at + 1) ?? hyphen)
  if (!/\p{L}/u.test(letter)) return 0
  const end = at + 1 + letter.length
  return letterAt(text, end) > 0 ? 0 : end
}

/** How many code units the letter, digit or mark here takes; 0 when it is none. */
function letterAt(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < lettersKnown) return isLetter[unit] === 1 ? 1 : 0
  if (Number.isNaN(unit)) return 0
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
  if (!wordCharacter.test(character)) return 0
  return character.length === 2 ? 2 : 1
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u

/** Latin letters with all their accents; the others are rare enough to ask about one by one. */
const lettersKnown = 0x250
const isLetter = Uint8Array.from({ length: lettersKnown }, (_, unit) =>
  wordCharacter.test(String.fromCodePoint(unit)) ? 1 : 0,
)
