/** Questions that name an entry, as people type names: rightly, with a typo, in the plural, without accents. */
import type { SearchableEntry } from '../../src/search/entry.ts'
import { type Language, languages } from '../../src/core/language.ts'
import { type Chance, createChance } from './chance.ts'

export interface NamedQuestion {
  readonly kind: (typeof kinds)[number]
  readonly text: string
  /** The id of the entry that is named. */
  readonly expected: string
}

const kinds = ['exact', 'typo', 'plural', 'accentless'] as const

/** As many of each kind; the entries are drawn by chance, the same ones every time. */
export function namedQuestions(entries: readonly SearchableEntry[], count: number): readonly NamedQuestion[] {
  const chance = createChance(count)
  return Array.from({ length: count }, (_, at): NamedQuestion => {
    const kind = kinds[at % kinds.length] ?? 'exact'
    const entry = chance.oneOf(entries)
    const language = chance.oneOf(languages)
    const name = write(chance.oneOf(entry.names[language]), kind, chance)
    return { kind, text: chance.oneOf(frames[language]).replace('…', name), expected: entry.id }
  })
}

const frames: Readonly<Record<Language, readonly string[]>> = {
  en: ['…', 'what is …', 'can you explain … please?'],
  fr: ['…', 'c’est quoi … ?', 'bonjour, à quoi sert … ?'],
}

function write(name: string, kind: NamedQuestion['kind'], chance: Chance): string {
  switch (kind) {
    case 'exact':
      return name
    case 'typo':
      return misspelt(name, chance)
    case 'plural':
      return /[sxz]$/i.test(name) ? name : `${name}s`
    case 'accentless':
      return name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe')
  }
}

/** Two letters swapped, one left out or one twice, in the name's longest word: a word of four letters has too many neighbours. */
function misspelt(name: string, chance: Chance): string {
  const [longest = ''] = (name.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length)
  if (longest.length < 5) return name
  const at = 1 + chance.below(longest.length - 2)
  const [before, here, next, after] = [longest.slice(0, at), longest[at], longest[at + 1], longest.slice(at + 2)]
  const wrong = chance.oneOf([
    `${before}${next}${here}${after}`,
    `${before}${next}${after}`,
    `${before}${here}${here}${next}${after}`,
  ])
  return name.replace(longest, () => wrong)
}
