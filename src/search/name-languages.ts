/** Which language the words of names are of: "conteneur" is a word of French names only, "etcd" of both (and so of none in particular). */
import { type Language, languages } from '../core/language.ts'
import type { NameTable } from './name-table.ts'

/** By the word's number. */
export function languagesOfWords(table: NameTable): (word: number) => Language | undefined {
  const found = new Uint8Array(table.vocabulary.size)
  for (let name = 0; name < table.entries.length; name++) {
    const language = 1 << languages.indexOf(table.languageOf(name))
    for (const word of table.words.subarray(table.wordStarts[name], table.wordStarts[name + 1])) {
      found[word] = (found[word] ?? 0) | language
    }
  }
  return (word) => languages.find((_, at) => found[word] === 1 << at)
}
