/** The names of all entries, as lists of words. */
import { words } from '../core/fold.ts'
import { type Language, languages } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'

export interface IndexedName {
  readonly entry: number
  /** As it stands in the file. */
  readonly written: string
  readonly kind: 'title' | 'alias' | 'former'
  readonly language: Language
  readonly words: readonly string[]
}

/** A name of more words is not written as one. */
const longestJoinedName = 4

/** Every name of an entry; one of several words also as a single one, for `loadbalancer` and `kubeproxy`. */
export function namesOf(entry: SearchableEntry, index: number): readonly IndexedName[] {
  const kinds = ['title', 'alias', 'former'] as const
  return languages.flatMap((language) =>
    kinds.flatMap((kind) =>
      writtenNames(entry, language, kind).flatMap((written) => {
        const name = { entry: index, written, kind, language, words: words(written) }
        if (name.words.length === 0) return []
        const joined = { ...name, words: [name.words.join('')] }
        return name.words.length > 1 && name.words.length <= longestJoinedName ? [name, joined] : [name]
      }),
    ),
  )
}

function writtenNames(entry: SearchableEntry, language: Language, kind: IndexedName['kind']): readonly string[] {
  const [title, ...aliases] = entry.names[language]
  if (kind === 'title') return [title]
  return kind === 'alias' ? aliases : entry.formerNames[language]
}

/** "conteneur" is a word of French names only, "etcd" of both (and so of none in particular). */
export function languagesOfWords(names: readonly IndexedName[]): ReadonlyMap<string, Language | undefined> {
  const found = new Map<string, Language | undefined>()
  for (const { words: nameWords, language } of names) {
    for (const word of nameWords) {
      found.set(word, !found.has(word) || found.get(word) === language ? language : undefined)
    }
  }
  return found
}
