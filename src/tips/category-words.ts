import { type Category, categoryNames } from '../core/category.ts'
import { fold } from '../core/fold.ts'
import { languages, type Language } from '../core/language.ts'
import { editDistance } from './edit-distance.ts'

interface NamedCategory {
  readonly category: Category
  /** Absent when the name is the same in both languages. */
  readonly writtenIn?: Language
  readonly wordCount: number
}

/** The category that these folded words begin with, by its slug or a name of it: `networking`, `systemes distribues`. */
export function findCategory(words: readonly string[], known: readonly Category[]): NamedCategory | undefined {
  for (let wordCount = Math.min(longestName, words.length); wordCount > 0; wordCount--) {
    const said = keyOf(words.slice(0, wordCount).join(' '))
    const category = known.find((candidate) => namesOf(candidate).some(({ name }) => name === said))
    if (category === undefined) continue
    const writtenIn = languageOf(category, said)
    return { category, ...(writtenIn && { writtenIn }), wordCount }
  }
  return undefined
}

/** The categories a misspelt one may have meant; failing that, all of them. */
export function nearestCategories(text: string, known: readonly Category[]): readonly Category[] {
  const typed = keyOf(text).slice(0, longestTyped)
  const near = known.filter((category) => namesOf(category).some(({ name }) => editDistance(typed, name) <= 2))
  return near.length > 0 && typed.length >= 4 ? near : known
}

const longestName = 3

/** A message may have 4,000 letters, and comparing takes longer with each. */
const longestTyped = 40

interface Name {
  readonly name: string
  /** Absent for the slug. */
  readonly language?: Language
}

/** Names do not change while the program runs. */
const knownNames = new Map<Category, readonly Name[]>()

function namesOf(category: Category): readonly Name[] {
  const known = knownNames.get(category) ?? findNames(category)
  knownNames.set(category, known)
  return known
}

function findNames(category: Category): readonly Name[] {
  const names = categoryNames[category]
  const said = names
    ? languages.flatMap((language) => names[language].map((name) => ({ name: keyOf(name), language })))
    : []
  return [{ name: keyOf(category) }, ...said]
}

function languageOf(category: Category, said: string): Language | undefined {
  const saidIn = new Set(
    namesOf(category).flatMap(({ name, language }) => (name === said && language ? [language] : [])),
  )
  return saidIn.size === 1 ? [...saidIn][0] : undefined
}

/** `distributed-systems` and `Distributed systems` are one. */
function keyOf(text: string): string {
  return fold(text).replaceAll('-', ' ')
}
