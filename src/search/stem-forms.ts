/**
 * The words of names that have the same stem as another word. Of a name written as one word, only the last part is
 * stemmed ("loadbalancer": load + balanc), which Snowball would do to the whole nearly always, too: half of a
 * vocabulary are such words, each stem takes ten microseconds, and their parts have been stemmed already.
 */
import { type Language, languages } from '../core/language.ts'
import { fileByHash } from './hash-buckets.ts'
import { hashOf } from './hash.ts'
import { stem } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Returns what finds them: each once, those of the same French stem first. */
export function fileByStems(vocabulary: Vocabulary): (word: string) => readonly string[] {
  const stemAt = (number: number, language: Language): string => {
    const word = vocabulary.wordAt(number)
    const lastPart = vocabulary.lastPartAt(number)
    return word.slice(0, lastPart) + stem(word.slice(lastPart), language)
  }
  const filed = languages.map((language) => {
    const hashes = Uint32Array.from({ length: vocabulary.size }, (_, number) => hashOf(stemAt(number, language)))
    return { language, buckets: fileByHash(hashes.length, (file) => hashes.forEach(file)) }
  })

  return (word) => {
    const found = new Set<number>()
    for (const { language, buckets } of filed) {
      const stemmed = stem(word, language)
      for (const number of buckets.under(hashOf(stemmed))) if (stemAt(number, language) === stemmed) found.add(number)
    }
    return Array.from(found, vocabulary.wordAt)
  }
}
