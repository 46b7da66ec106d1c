/** The names of an entry with their words, for what is done with few of them: completing, and finding them in a text. */
import { words } from '../core/fold.ts'
import { type Language, languages } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import type { IndexedName } from './name-table.ts'

export interface SpelledName extends IndexedName {
  readonly words: readonly string[]
}

/** A name of more words is not written as one. */
const longestJoinedName = 4

/** Every name of an entry; one of several words also as a single one, for `loadbalancer` and `kubeproxy`. */
export function namesOf(entry: SearchableEntry, index: number): readonly SpelledName[] {
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
