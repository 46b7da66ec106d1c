import type { Comparison, Side } from '../core/comparison.ts'
import type { Concept, ConceptId } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { languages } from '../core/language.ts'
import type { Hit, Search } from '../core/search.ts'
import { readComparison } from './split-comparison.ts'

/** What every answer is found on. */
export interface Grounds {
  readonly knowledge: Knowledge
  readonly search: Search
  /** Everything that can be compared: the concepts, and what only a comparison speaks of. */
  readonly sides: ReadonlyMap<ConceptId, Side>
  /** The comparisons by the words they may be asked with, as `phraseKey` writes them. */
  readonly byPhrase: ReadonlyMap<string, Comparison>
}

export function prepareGrounds(knowledge: Knowledge, search: Search): Grounds {
  const ofConcepts = [...knowledge.concepts.values()].map(({ id, names }): Side => ({ id, isConcept: true, names }))
  const ofComparisons = knowledge.comparisons.flatMap((comparison) => comparison.sides)
  return {
    knowledge,
    search,
    sides: new Map([...ofConcepts, ...ofComparisons].map((side) => [side.id, side])),
    byPhrase: new Map(
      knowledge.comparisons.flatMap((comparison) =>
        waysOfAsking(comparison).map((phrase) => {
          const parts = readComparison(phrase, true)?.splits[0]?.parts ?? []
          return [phraseKey(parts, search), comparison] as const
        }),
      ),
    ),
  }
}

/** By the titles of all its sides, which may mean other things on their own ("iptables"), and in its own words. */
function waysOfAsking({ sides, askedAs }: Comparison): readonly string[] {
  const byTitles = languages.map((language) => sides.map((side) => side.names[language][0]).join(' vs '))
  return [...byTitles, ...askedAs.en, ...askedAs.fr]
}

/** The same whatever the order of the sides, their spelling and the words around them. */
export function phraseKey(parts: readonly string[], search: Search): string {
  return parts
    .map((part) => search.canonicalWords(part).join(' '))
    .toSorted()
    .join(' | ')
}

/** The concepts among these hits, in their order. */
export function conceptsOf(hits: readonly Hit[], { knowledge }: Grounds): readonly Concept[] {
  return findConcepts(
    hits.map((hit) => hit.id),
    knowledge,
  )
}

export function findConcepts(ids: readonly ConceptId[], knowledge: Knowledge): readonly Concept[] {
  return ids.map((id) => knowledge.concepts.get(id)).filter((concept) => concept !== undefined)
}
