import type { CategoryEntry } from '../../../core/bot.ts'
import type { Category } from '../../../core/category.ts'
import { words } from '../../../core/fold.ts'

const separator = /[,;+]/

export type CategoryList =
  | { readonly kind: 'ready'; readonly categories: readonly Category[] }
  | { readonly kind: 'unknown'; readonly value: string }

/** `docker, réseau` → the categories, each once; none typed means all. They may be called as in either language. */
export function parseCategories(typed: string, known: readonly CategoryEntry[]): CategoryList {
  const categories = new Set<Category>()
  for (const value of namesIn(typed)) {
    const entry = known.find(({ category, title }) => isSame(value, category) || isSame(value, title))
    if (!entry) return { kind: 'unknown', value }
    categories.add(entry.category)
  }
  return { kind: 'ready', categories: [...categories] }
}

/** What the last name in the list may become; those before it stay. */
export function completeCategories(
  typed: string,
  known: readonly CategoryEntry[],
): readonly { readonly name: string; readonly value: string }[] {
  const names = typed.split(separator)
  const beginning = fold(names.at(-1) ?? '')
  const before = namesIn(names.slice(0, -1).join(','))
  return known
    .filter(({ category, title }) => fold(title).startsWith(beginning) || fold(category).startsWith(beginning))
    .filter(({ category, title }) => !before.some((name) => isSame(name, category) || isSame(name, title)))
    .map(({ title }) => [...before, title].join(', '))
    .map((list) => ({ name: list, value: list }))
}

function namesIn(typed: string): readonly string[] {
  return typed
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function isSame(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

function fold(text: string): string {
  return words(text).join(' ')
}
