import { type Block, blockText } from '../core/block.ts'
import type { Comparison } from '../core/comparison.ts'
import type { Concept } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language, Localized } from '../core/language.ts'
import type { Coverage } from '../core/operator.ts'

/**
 * The state of every entry, the one that was verified longest ago first.
 * @param today `YYYY-MM-DD`
 */
export function coverageOf({ concepts, comparisons }: Knowledge, today: string): readonly Coverage[] {
  return [
    ...Array.from(concepts.values(), (concept) => ofConcept(concept, today)),
    ...comparisons.map((comparison) => ofComparison(comparison, today)),
  ].toSorted((a, b) => b.ageDays - a.ageDays || (a.id < b.id ? -1 : 1))
}

function ofConcept({ id, category, verified, body, tips }: Concept, today: string): Coverage {
  return {
    id,
    kind: 'concept',
    category,
    verified,
    ageDays: daysBetween(verified, today),
    characters: charactersOf((language) => body[language]),
    tips: tips.fr.length,
  }
}

function ofComparison(comparison: Comparison, today: string): Coverage {
  const { id, verified, introduction, table, conclusion, tips } = comparison
  return {
    id,
    kind: 'comparison',
    verified,
    ageDays: daysBetween(verified, today),
    characters: charactersOf((language) => [...introduction[language], table[language], ...conclusion[language]]),
    tips: tips.fr.length,
  }
}

function charactersOf(body: (language: Language) => readonly Block[]): Localized<number> {
  const count = (language: Language): number => body(language).reduce((sum, block) => sum + blockText(block).length, 0)
  return { fr: count('fr'), en: count('en') }
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).total('days')
}
