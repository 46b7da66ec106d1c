/**
 * A knowledge of any size, made of a real one: to measure what a question costs when there are more entries than
 * anybody has written. The real entries come first, as they are; the others have names made of the words of real
 * names, and texts made of real sentences, so that words are as frequent and as long as they really are.
 *
 * A quarter of the made entries also have a word of their own, made of the halves of two real ones ("kubeplane"):
 * products have names, and a vocabulary that did not grow would flatter the search for misspelt words.
 */
import { words } from '../../src/core/fold.ts'
import { type Language, languages } from '../../src/core/language.ts'
import type { SearchableEntry } from '../../src/search/entry.ts'
import { isFunctionWord } from '../../src/search/function-words.ts'
import { type Chance, createChance } from './chance.ts'

/** The same entries for the same size, whatever is asked before. Fewer than there are: the first of them. */
export function recombine(entries: readonly SearchableEntry[], size: number): readonly SearchableEntry[] {
  const chance = createChance(size)
  const parts = { en: partsOf(entries, 'en'), fr: partsOf(entries, 'fr') }
  const taken = new Set(
    entries.flatMap((entry) => languages.flatMap((language) => entry.names[language].map(keyOfName))),
  )
  const made = Array.from({ length: Math.max(0, size - entries.length) }, (_, at) =>
    makeEntry(at, parts, taken, chance),
  )
  return [...entries.slice(0, size), ...made]
}

/** What the entries of one language are made of. */
interface Parts {
  readonly nameWords: readonly string[]
  readonly sentences: readonly string[]
  readonly askedAs: readonly string[]
}

function partsOf(entries: readonly SearchableEntry[], language: Language): Parts {
  const names = entries.flatMap((entry) => entry.names[language])
  const texts = entries.flatMap((entry) => [entry.summary[language], entry.body[language]])
  return {
    nameWords: names.flatMap((name) => name.split(/[\s/()'’-]+/)).filter((word) => isNameWord(word)),
    sentences: texts.flatMap((text) => text.split(/(?<=[.!?])\s|\n/)).filter((text) => text.trim() !== ''),
    askedAs: entries.flatMap((entry) => entry.askedAs[language]),
  }
}

function isNameWord(word: string): boolean {
  return word.length > 2 && words(word).length === 1 && !words(word).some(isFunctionWord)
}

const bodySentences = 5

function makeEntry(
  at: number,
  parts: Readonly<Record<Language, Parts>>,
  taken: Set<string>,
  chance: Chance,
): SearchableEntry {
  const ownWord = chance.oneIn(4) ? madeWord(parts.en.nameWords, chance) : undefined
  const each = <Value>(make: (own: Parts) => Value) => ({ en: make(parts.en), fr: make(parts.fr) })
  return {
    id: `made-${at}`,
    isConcept: true,
    names: each(({ nameWords }) => {
      const title = freeName(nameWords, ownWord, taken, chance)
      return [title, ...chance.some(chance.below(3), () => freeName(nameWords, ownWord, taken, chance))]
    }),
    formerNames: { en: [], fr: [] },
    askedAs: each(({ askedAs }) => (askedAs.length > 0 ? chance.some(2, () => chance.oneOf(askedAs)) : [])),
    summary: each(({ sentences }) => chance.oneOf(sentences)),
    body: each(({ sentences }) => chance.some(bodySentences, () => chance.oneOf(sentences)).join(' ')),
  }
}

/** A name of two or three words, or the entry's own word and none to two others, that no other entry has. */
function freeName(
  nameWords: readonly string[],
  ownWord: string | undefined,
  taken: Set<string>,
  chance: Chance,
): string {
  for (;;) {
    const length = ownWord === undefined ? 2 + chance.below(2) : chance.below(3)
    const name = [...(ownWord === undefined ? [] : [ownWord]), ...chance.some(length, () => chance.oneOf(nameWords))]
    const key = keyOfName(name.join(' '))
    if (taken.has(key) || new Set(name).size < name.length) continue
    taken.add(key)
    return name.join(' ')
  }
}

/** The same for names that only differ in their number or the order of their words: no one could tell them apart. */
function keyOfName(name: string): string {
  return words(name)
    .map((word) => word.replace(/[sx]$/, ''))
    .toSorted()
    .join(' ')
}

function madeWord(nameWords: readonly string[], chance: Chance): string {
  const [head = '', tail = ''] = chance.some(2, () => chance.oneOf(nameWords).toLowerCase())
  return head.slice(0, 2 + chance.below(4)) + tail.slice(-2 - chance.below(4))
}
