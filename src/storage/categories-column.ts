import type { Category } from '../core/category.ts'

export function categoriesColumn(categories: readonly Category[] | undefined): string | null {
  return categories ? JSON.stringify(categories) : null
}

/** What `categoriesColumn` wrote. Throws when it is anything else. */
export function parseCategories(column: string | null): readonly Category[] | undefined {
  if (column === null) return undefined
  const categories: unknown = JSON.parse(column)
  if (!Array.isArray(categories) || !categories.every((category) => typeof category === 'string')) {
    throw new Error(`"${column}" names no categories (column categories).`)
  }
  return categories
}
