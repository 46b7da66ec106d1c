import type { ComparisonAnswer, Unknown } from '../core/answer.ts'
import type { Comparison, Side } from '../core/comparison.ts'
import type { Concept, ConceptId } from '../core/concept.ts'
import { findComparison, type Knowledge } from '../core/knowledge.ts'
import type { Hit, Search } from '../core/search.ts'
import { readComparison, type Split } from './split-comparison.ts'
import { thresholds } from './thresholds.ts'

export type CompareResult =
  | Omit<ComparisonAnswer, 'language'>
  | Omit<Unknown, 'language'>
  /** Both sides are the same thing under two names. */
  | { readonly kind: 'same'; readonly hit: Hit }

export interface Comparer {
  /** The comparison that a question asks for; undefined when it asks for none. */
  compare(text: string, isSurelyComparison: boolean): CompareResult | undefined
  /** What stands behind these ids, written or not. */
  recall(sides: readonly ConceptId[]): Omit<ComparisonAnswer, 'language' | 'confidence'> | undefined
}

export function createComparer(knowledge: Knowledge, search: Search): Comparer {
  const sides = new Map<ConceptId, Side>([
    ...[...knowledge.concepts.values()].map((concept): [ConceptId, Side] => [concept.id, sideOf(concept)]),
    ...knowledge.comparisons.flatMap((comparison) =>
      comparison.sides.map((side): [ConceptId, Side] => [side.id, side]),
    ),
  ])
  const byPhrase = comparisonsByPhrase(knowledge.comparisons, search)

  return { compare, recall }

  function compare(text: string, isSurelyComparison: boolean): CompareResult | undefined {
    const reading = readComparison(text, isSurelyComparison)
    if (!reading) return undefined
    const readings = reading.splits
      .flatMap(variants)
      .map(understand)
      .filter((understood) => understood !== undefined)
    const best = readings.reduce<Understood | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined)
    const needed = reading.strength === 'explicit' ? thresholds.side : thresholds.sideOfPossibleComparison
    if (best && best.confidence >= needed && (reading.strength === 'explicit' || namesOnly(best))) return toResult(best)
    return reading.strength === 'explicit' ? halfUnknown(readings) : undefined
  }

  /** Finds what each part of a split means; undefined when a part is empty. */
  function understand(split: Split): Understood | undefined {
    const phrases = split.parts.map((part) => search.canonicalWords(part).join(' '))
    if (phrases.some((phrase) => phrase === '')) return undefined
    const written = byPhrase.get(keyOf(phrases))
    const hits = split.parts.map((part) => search.find(part))
    if (written) return { split, hits: hits.map((found) => found.find(isSideOf(written))), written, confidence: 1 }
    const ids = preferWritten(hits)
    const best = hits.map((found, side) => found.find((hit) => hit.id === ids[side]))
    return { split, hits: best, written: undefined, confidence: Math.min(...best.map((hit) => hit?.confidence ?? 0)) }
  }

  /** "requests ou limits": of several meanings as good as the best, those that somebody has compared. */
  function preferWritten(hits: readonly (readonly Hit[])[]): readonly (ConceptId | undefined)[] {
    const first = hits.map((found) => found[0]?.id)
    if (isWritten(first)) return first
    const [left = [], right = [], ...others] = hits.map((found) => found.filter(isWholeName))
    const pairs = others.length > 0 ? [] : left.flatMap((a) => right.map((b) => [a.id, b.id]))
    return pairs.find(isWritten) ?? first
  }

  function isWritten(ids: readonly (ConceptId | undefined)[]): boolean {
    const known = ids.filter((id) => id !== undefined)
    return known.length === ids.length && new Set(known).size > 1 && findComparison(knowledge, known) !== undefined
  }

  function toResult({ hits, written, confidence }: Understood): CompareResult | undefined {
    if (written) return { ...ofComparison(written, sidesAskedFor(written, hits)), confidence }
    const ids = hits.map((hit) => hit?.id ?? '')
    const [only] = hits
    if (new Set(ids).size === 1 && only) return { kind: 'same', hit: only }
    const recalled = recall([...new Set(ids)])
    return recalled && { ...recalled, confidence }
  }

  function recall(ids: readonly ConceptId[]): Omit<ComparisonAnswer, 'language' | 'confidence'> | undefined {
    const written = findComparison(knowledge, ids)
    if (written) {
      const hasAll = ids.every((id) => written.sides.some((side) => side.id === id))
      return ofComparison(written, hasAll ? ids : written.sides.map((side) => side.id))
    }
    const known = ids.map((id) => sides.get(id)).filter((side) => side !== undefined)
    if (known.length < ids.length || known.length < 2) return undefined
    return { kind: 'comparison', sides: known, concepts: conceptsOf(ids) }
  }

  function ofComparison(
    comparison: Comparison,
    ids: readonly ConceptId[],
  ): Omit<ComparisonAnswer, 'language' | 'confidence'> {
    const asked = ids.map((id) => comparison.sides.find((side) => side.id === id)).filter((side) => side !== undefined)
    return { kind: 'comparison', comparison, sides: asked, concepts: conceptsOf(ids) }
  }

  function conceptsOf(ids: readonly ConceptId[]): readonly Concept[] {
    return ids.map((id) => knowledge.concepts.get(id)).filter((concept) => concept !== undefined)
  }

  /** "docker vs Nomad": the answer says which of the two it does not know. */
  function halfUnknown(readings: readonly Understood[]): CompareResult | undefined {
    for (const { split, hits } of readings) {
      const unknownAt = hits.findIndex((hit) => (hit?.confidence ?? 0) < thresholds.side)
      const known = hits.filter((hit, at) => at !== unknownAt && hit && isWholeName(hit))
      const isShort = search.contentWords(split.parts[unknownAt] ?? '').length <= longestUnknownSide
      const unknownSide = split.parts[unknownAt]
      if (unknownSide === undefined || known.length !== hits.length - 1 || !isShort) continue
      const candidates = conceptsOf(known.map((hit) => hit?.id ?? ''))
      return { kind: 'unknown', candidates, isQuestion: true, unknownSide: unknownSide.trim(), confidence: 0 }
    }
    return undefined
  }
}

/** What is not known is a name, in a comparison: longer texts are sentences in which "different" means something else. */
const longestUnknownSide = 3

/** "A and B" compares only when there is nothing but A and B. */
function namesOnly({ written, hits }: Understood): boolean {
  return written !== undefined || hits.every((hit) => hit && isWholeName(hit))
}

function isWholeName(hit: Hit): boolean {
  return (hit.reason.evidence['nameFit'] ?? 0) >= 0.75
}

/** As it was said, then without what follows the last side. */
function variants(split: Split): readonly Split[] {
  return split.partsAlone ? [split, { parts: split.partsAlone }] : [split]
}

/** Of two readings equally sure, the one with two different sides. */
function worth({ hits, confidence }: Understood): number {
  return confidence - (new Set(hits.map((hit) => hit?.id)).size < hits.length ? sameSidesCost : 0)
}

const sameSidesCost = 0.3

function isSideOf(comparison: Comparison): (hit: Hit) => boolean {
  return (hit) => comparison.sides.some((side) => side.id === hit.id)
}

/** All sides, unless it has more than were asked for and each of these is found: "NodePort vs LoadBalancer" among four types. */
function sidesAskedFor(comparison: Comparison, hits: readonly (Hit | undefined)[]): readonly ConceptId[] {
  const ids = new Set(hits.map((hit) => hit?.id))
  const asked = comparison.sides.map((side) => side.id).filter((id) => ids.has(id))
  return asked.length === hits.length ? asked : comparison.sides.map((side) => side.id)
}

interface Understood {
  readonly split: Split
  /** One a part. */
  readonly hits: readonly (Hit | undefined)[]
  readonly written: Comparison | undefined
  readonly confidence: number
}

function sideOf(concept: Concept): Side {
  return { id: concept.id, isConcept: true, names: concept.names }
}

/** The comparisons' own ways of being asked for, by their very words: "docker vs vm". */
function comparisonsByPhrase(comparisons: readonly Comparison[], search: Search): ReadonlyMap<string, Comparison> {
  return new Map(
    waysOfAsking(comparisons).map(({ comparison, parts }) => [
      keyOf(parts.map((part) => search.canonicalWords(part).join(' '))),
      comparison,
    ]),
  )
}

function waysOfAsking(
  comparisons: readonly Comparison[],
): readonly { comparison: Comparison; parts: readonly string[] }[] {
  return comparisons.flatMap((comparison) =>
    [...comparison.askedAs.en, ...comparison.askedAs.fr].map((phrase) => ({
      comparison,
      parts: readComparison(phrase, true)?.splits[0]?.parts ?? [],
    })),
  )
}

function keyOf(parts: readonly string[]): string {
  return parts.toSorted().join(' | ')
}
