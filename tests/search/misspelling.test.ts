import Fuse from 'fuse.js'
import { assert, constantFrom, nat, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileByDeletions } from '../../src/search/deletion-neighbours.ts'
import { misspellingOf } from '../../src/search/misspelling.ts'
import { createVocabulary } from '../../src/search/vocabulary.ts'

const anyWord = string({ unit: constantFrom('a', 'b', 'c', 'd', 'e', 'o', 's'), minLength: 4, maxLength: 14 })

/** One or two letters left out, doubled, changed or swapped. */
const misspelt = tuple(anyWord, nat(), nat(), constantFrom(1, 2)).map(([word, first, second, errors]) => {
  const once = withError(word, first)
  return { word, typed: errors === 1 ? once : withError(once, second) }
})

function withError(word: string, chance: number): string {
  const at = 1 + (Math.floor(chance / 4) % (word.length - 2))
  const [before, here = '', next = '', after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  const ways = [before + next + after, before + here + here + next + after, `${before}x${next}${after}`]
  return ways[chance % 4] ?? before + next + here + after
}

/** Both ways round, without any letter counted beforehand. */
function fuseAlone(a: string, b: string): number {
  const options = { threshold: 0.3, distance: 200, includeScore: true }
  const [forth, back] = [Fuse.match(a, b, options), Fuse.match(b, a, options)]
  return forth.isMatch && back.isMatch ? 1 - Math.max(forth.score, back.score) : 0
}

describe('counting letters before fuse.js is asked', () => {
  test('refuses no word of eight letters and more that fuse.js finds similar enough', () => {
    assert(
      property(misspelt, ({ word, typed }) => {
        if (typed.length < 8 || fuseAlone(typed, word) < 0.7) return
        expect(misspellingOf(typed).similarityTo(word)).toBeGreaterThanOrEqual(fuseAlone(typed, word))
      }),
      { numRuns: 2_000 },
    )
  })

  test('finds a swap of two letters as good as one error', () => {
    expect(misspellingOf('ectd').similarityTo('etcd')).toBeCloseTo(0.75, 2)
    expect(misspellingOf('kubenretes').similarityTo('kubernetes')).toBeCloseTo(0.9, 2)
  })

  test.each([
    ['game', 'name'],
    ['courage', 'outage'],
    ['pod', 'podman'],
  ])('%s is not a misspelt %s', (typed, word) => {
    expect(misspellingOf(typed).similarityTo(word)).toBeUndefined()
  })
})

test('a word with one letter wrong is near the word that was meant, also when that is a name written as one', () => {
  assert(
    property(anyWord, anyWord, nat(), (first, last, chance) => {
      const vocabulary = createVocabulary()
      const parts = [vocabulary.add(first), vocabulary.add(last)]
      const joined = vocabulary.addJoined(parts)
      const neighbours = fileByDeletions(vocabulary)
      expect(neighbours.near(withError(first, chance))).toContain(parts[0])
      expect(neighbours.near(withError(first + last, chance))).toContain(joined)
      expect(neighbours.areNear(withError(first, chance), first)).toBe(true)
    }),
  )
})
