/**
 * The names of all entries. A name is a row of numbers of words, and is made an object again only when a question
 * comes near it: a hundred thousand entries have a million names, and as objects they would take most of the
 * memory of the search.
 *
 * One of several words is also a name of a single one, for `loadbalancer` and `kubeproxy`.
 */
import { fold } from '../core/fold.ts'
import { type Language, languages } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { growingBytes, growingWholes } from './growing-numbers.ts'
import { createTypedForms, type TypedForms } from './typed-forms.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export interface IndexedName {
  readonly entry: number
  /** As it stands in the file. */
  readonly written: string
  readonly kind: 'title' | 'alias' | 'former'
  readonly language: Language
}

export interface NameTable {
  readonly vocabulary: Vocabulary
  /** The words of name 7 are `words` from `wordStarts[7]` to `wordStarts[8]`, numbered as in the vocabulary. */
  readonly words: Uint32Array
  readonly wordStarts: Uint32Array
  /** The names of entry 7 are those from `nameStarts[7]` to `nameStarts[8]`. */
  readonly nameStarts: Uint32Array
  /** The entry of each name. */
  readonly entries: Uint32Array
  nameAt(name: number): IndexedName
  kindOf(name: number): IndexedName['kind']
  languageOf(name: number): Language
}

/** A name of more words is not written as one. */
const longestJoinedName = 4
const kinds = ['title', 'alias', 'former'] as const

export function createNameTable(entries: readonly SearchableEntry[]): NameTable {
  const vocabulary = createVocabulary()
  const forms = createTypedForms((typed) => numberOf(typed, vocabulary))
  const [words, wordStarts, nameStarts] = [growingWholes(), growingWholes(), growingWholes()]
  const [owners, groups, places] = [growingWholes(), growingBytes(), growingWholes()]

  for (const [entry, searchable] of entries.entries()) {
    nameStarts.push(owners.length)
    for (const [group, names] of groupsOf(searchable).entries()) {
      for (const [place, written] of names.entries()) {
        for (const numbers of spellingsOf(written, forms, vocabulary)) {
          wordStarts.push(words.length)
          for (const number of numbers) words.push(number)
          owners.push(entry)
          groups.push(group)
          places.push(place)
        }
      }
    }
  }
  nameStarts.push(owners.length)
  wordStarts.push(words.length)

  const [entryOf, groupOf, placeOf] = [owners.finish(), groups.finish(), places.finish()]
  return {
    vocabulary,
    words: words.finish(),
    wordStarts: wordStarts.finish(),
    nameStarts: nameStarts.finish(),
    entries: entryOf,
    nameAt(name) {
      const entry = entryOf[name] ?? 0
      const group = groupOf[name] ?? 0
      const [kind, language] = [kindOf(group), languageOf(group)]
      return { entry, written: writtenAs(entries[entry], kind, language, placeOf[name] ?? 0), kind, language }
    },
    kindOf: (name) => kindOf(groupOf[name] ?? 0),
    languageOf: (name) => languageOf(groupOf[name] ?? 0),
  }
}

/** By language, then by kind. */
function groupsOf(entry: SearchableEntry): readonly (readonly string[])[] {
  return languages.flatMap((language) => {
    const [title, ...aliases] = entry.names[language]
    return [[title], aliases, entry.formerNames[language]]
  })
}

function kindOf(group: number): IndexedName['kind'] {
  return kinds[group % kinds.length] ?? 'alias'
}

function languageOf(group: number): Language {
  return languages[Math.floor(group / kinds.length)] ?? 'en'
}

function writtenAs(
  entry: SearchableEntry | undefined,
  kind: IndexedName['kind'],
  language: Language,
  place: number,
): string {
  const names = kind === 'former' ? entry?.formerNames[language] : entry?.names[language]
  return names?.[kind === 'alias' ? place + 1 : place] ?? ''
}

/** The numbers of its words; then that of all of them as one. None when it has no word. */
function spellingsOf(written: string, forms: TypedForms, vocabulary: Vocabulary): readonly (readonly number[])[] {
  const numbers: number[] = []
  forms.read(written, (number) => {
    if (number !== noWord) numbers.push(number)
  })
  if (numbers.length === 0) return []
  if (numbers.length === 1 || numbers.length > longestJoinedName) return [numbers]
  return [numbers, [vocabulary.addJoined(numbers)]]
}

/** What is nothing once it is folded: marks without a letter. */
const noWord = -1

function numberOf(typed: string, vocabulary: Vocabulary): number {
  const word = fold(typed)
  return word === '' ? noWord : vocabulary.add(word)
}
