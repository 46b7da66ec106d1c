/**
 * What kind of answer a question wants, when its words say so outright: help, a tip, a list. Whether
 * it compares is `pairs.ts`'s business; everything else asks for an explanation.
 */
import { type Category, categoryNames } from '../core/category.ts'
import { words } from '../core/fold.ts'
import { languages } from '../core/language.ts'
import type { Search } from '../core/search.ts'

export type Intent =
  | { readonly kind: 'help' }
  /** `about`: the words that are left, to find what the tip should be about; '' for any tip. */
  | { readonly kind: 'tip'; readonly about: string }
  | { readonly kind: 'list'; readonly category?: Category }
  /** Nothing is asked: a greeting, emoji, an empty line. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'question' }

const helpWords = wordSet('help aide aider aides usage commande commandes command commands')
/** "what can you do?", "qui es-tu ?", "que sais-tu faire ?": of the bot itself. */
const youWords = wordSet('you tu vous toi')
const beingWords = wordSet('do who es etes sais savez faire peux pouvez sers')
const tipWords = wordSet('tip tips astuce astuces')
const dayWords = wordSet('jour day aujourd hui today random hasard autre another one tricks')
const listWords = wordSet(`
  liste lister listes concepts sujets themes categorie categories catalogue sommaire
  list topics category catalog available disponibles entries entrees
`)

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

export function intentOf(text: string, search: Search): Intent {
  const said = words(text)
  const asked = said.filter((word) => search.contentWords(word).length > 0)
  if (said.some(isIn(helpWords)) && asked.every(isIn(helpWords))) return { kind: 'help' }
  if (asked.length === 0 && said.some(isIn(youWords)) && said.some(isIn(beingWords))) return { kind: 'help' }
  if (said.some(isIn(tipWords))) {
    const about = asked.filter((word) => !tipWords.has(word) && !dayWords.has(word))
    return { kind: 'tip', about: about.join(' ') }
  }
  if (said.some(isIn(listWords))) {
    const rest = asked.filter((word) => !listWords.has(word))
    if (rest.length === 0) return { kind: 'list' }
    const category = findCategory(rest)
    if (category) return { kind: 'list', category }
  }
  if (asked.length === 0 || (said.length === 1 && isChoice(said[0] ?? ''))) return { kind: 'nothing' }
  const category = asked.length === said.length ? findCategory(said) : undefined
  return category && search.find(text, 1).every((hit) => hit.confidence < 0.5)
    ? { kind: 'list', category }
    : { kind: 'question' }
}

/** The category that these words, all of them, name. */
function findCategory(said: readonly string[]): Category | undefined {
  const asked = said.join(' ')
  return Object.entries(categoryNames).find(([slug, names]) =>
    [slug, ...languages.flatMap((language) => names[language])].some((name) => words(name).join(' ') === asked),
  )?.[0]
}

/** A number is the choice of somebody who overlooked the buttons, and asks nothing. */
function isChoice(word: string): boolean {
  return /^\d{1,2}$/.test(word)
}

function isIn(set: ReadonlySet<string>): (word: string) => boolean {
  return (word) => set.has(word)
}
