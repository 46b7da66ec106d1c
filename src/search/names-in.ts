/**
 * The entries that a message of somebody's names, for "explain the terms". Here nothing is asked, so nothing is guessed
 * either: whole words, the names as they are spelt or in the plural, no misspellings. A name that is also a word of
 * everyday work (`passing-names.ts`) counts only when it is written like a term, or when the message speaks of our
 * trade anyway.
 */
import { type Word, wordsOf } from '../core/fold.ts'
import { languages } from '../core/language.ts'
import type { NamedInText } from '../core/search.ts'
import type { SearchableEntry } from './entry.ts'
import { namesOf, type SpelledName } from './spelled-name.ts'
import { type Clarity, clarityOf } from './passing-names.ts'
import { stem } from './stem.ts'
import { createMarking } from './written-as-term.ts'

type FindNamesIn = (text: string) => readonly NamedInText[]

export function createNamesIn(entries: readonly SearchableEntry[]): FindNamesIn {
  const namesByStem = indexByFirstWord(entries)
  return (text) => {
    const said = wordsOf(text.replace(addresses, blank))
    const isMarked = createMarking(text)
    const candidates = memoize((word) => namesBeginningWith(word, namesByStem))
    const found = said.flatMap(({ folded }, at) => occurrencesAt(at, candidates(folded), said, text))
    const kept = withoutOverlaps(found)
    const isOfTheTrade = kept.some(({ name }) => name.clarity === 'clear')
    const firsts = new Map<number, NamedInText>()
    for (const { name, at, end } of kept) {
      const [start, stop] = [said[at]?.start ?? 0, said[end - 1]?.end ?? 0]
      const counts = name.clarity === 'clear' || (name.clarity === 'vague' && isOfTheTrade) || isMarked(start, stop)
      if (!counts || firsts.has(name.entry)) continue
      firsts.set(name.entry, { id: entries[name.entry]?.id ?? '', written: text.slice(start, stop) })
    }
    return [...firsts.values()]
  }
}

/** `https://kubernetes.io/docs` and `anne@docker.com` name nothing. Anchored at blanks: elsewhere a long run of letters takes forever. */
const addresses = /https?:\/\/\S+|(?<!\S)\S+@\S+/g

function blank(address: string): string {
  return ' '.repeat(address.length)
}

interface PlainName extends SpelledName {
  readonly clarity: Clarity
}

/** A name and its words in the text, from `at` to before `end`. */
interface Occurrence {
  readonly name: PlainName
  readonly at: number
  readonly end: number
}

/** Titles come before aliases, these before former names: of two entries with the same name, the one whose title it is. */
function indexByFirstWord(entries: readonly SearchableEntry[]): ReadonlyMap<string, readonly PlainName[]> {
  const kinds = ['title', 'alias', 'former']
  const names = entries
    .flatMap((entry, index) => (entry.isConcept ? namesOf(entry, index) : []))
    // "container d", "etc d": in French the d may be the beginning of what follows.
    .filter((name) => !/^[cdjlmnst]$/.test(name.words.at(-1) ?? ''))
    .map(withClarity)
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const found = new Map<string, PlainName[]>()
  for (const name of names) {
    for (const key of stemKeys(name.words[0] ?? '')) found.set(key, [...(found.get(key) ?? []), name])
  }
  return found
}

function withClarity(name: SpelledName): PlainName {
  return { ...name, clarity: clarityOf(name.words) }
}

function stemKeys(word: string): readonly string[] {
  return languages.map((language) => `${language}:${stem(word, language)}`)
}

/** A message says the same few words over and over. */
function memoize<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const value = known.get(word) ?? compute(word)
    known.set(word, value)
    return value
  }
}

function namesBeginningWith(
  word: string,
  namesByStem: ReadonlyMap<string, readonly PlainName[]>,
): readonly PlainName[] {
  if (word.length > longestWord) return []
  const candidates = new Set(stemKeys(word).flatMap((key) => namesByStem.get(key) ?? []))
  return [...candidates].filter((name) => isFormOf(word, name.words[0] ?? ''))
}

/** Longer than the words of any name: a token, a digest, a line of noise. */
const longestWord = 40

function occurrencesAt(
  at: number,
  candidates: readonly PlainName[],
  said: readonly Word[],
  text: string,
): readonly Occurrence[] {
  return candidates
    .filter((name) => name.words.every((word, index) => index === 0 || standsNext(word, at + index, said, text)))
    .map((name) => ({ name, at, end: at + name.words.length }))
}

/** Nothing but a blank, a hyphen or an apostrophe may stand before it: after a full stop, something else begins. */
function standsNext(word: string, at: number, said: readonly Word[], text: string): boolean {
  const typed = said[at]
  if (!typed || !isFormOf(typed.folded, word)) return false
  return /^[\s\p{Pd}_'’]{1,3}$/u.test(text.slice(said[at - 1]?.end, typed.start))
}

/** The same word, or one the plural of the other: not any word of its stem ("contains" is no container). */
function isFormOf(typed: string, word: string): boolean {
  return typed === word || isPlural(typed, word) || isPlural(word, typed)
}

function isPlural(longer: string, shorter: string): boolean {
  const more = longer.length - shorter.length
  if (more < 1 || more > 2 || !/[sx]$/.test(longer)) return false
  return languages.some((language) => stem(longer, language) === stem(shorter, language))
}

/** The longest first, then in the order of the text; each word belongs to one name. */
function withoutOverlaps(found: readonly Occurrence[]): readonly Occurrence[] {
  const taken = new Set<number>()
  const kept = found
    .toSorted((a, b) => b.end - b.at - (a.end - a.at))
    .filter(({ at, end }) => {
      const places = Array.from({ length: end - at }, (_, index) => at + index)
      if (places.some((place) => taken.has(place))) return false
      for (const place of places) taken.add(place)
      return true
    })
  return kept.toSorted((a, b) => a.at - b.at)
}
