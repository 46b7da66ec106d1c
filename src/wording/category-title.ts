import { type Category, categoryNames } from '../core/category.ts'
import type { Language } from '../core/language.ts'

/** "Réseau" for `networking`; a category that has no names yet is shown as it is written. */
export function categoryTitle(category: Category, language: Language): string {
  return categoryNames[category]?.[language][0] ?? category
}
