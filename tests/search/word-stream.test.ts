import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { eachNeighbours, writeWordStream } from '../../src/search/word-stream.ts'

const anyText = array(integer({ min: 0, max: 2 ** 28 }), { maxLength: 6 })
const anyEntries = array(array(anyText, { maxLength: 4 }), { maxLength: 5 })

test('words are neighbours when they follow each other in one text of one entry', () => {
  assert(
    property(anyEntries, (entries) => {
      const writer = writeWordStream()
      for (const texts of entries) {
        for (const text of texts) {
          for (const word of text) writer.add(word)
          writer.endText()
        }
        writer.endEntry()
      }
      const stream = writer.finish()
      for (const [at, texts] of entries.entries()) {
        const pairs: (readonly [number, number])[] = []
        eachNeighbours(stream, at, (word, next) => pairs.push([word, next]))
        expect(pairs).toEqual(texts.flatMap((text) => text.slice(1).map((next, before) => [text[before], next])))
      }
    }),
  )
})
