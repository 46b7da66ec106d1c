import type { Answer } from '../core/answer.ts'
import type { Comparison } from '../core/comparison.ts'
import type { ConceptId } from '../core/concept.ts'
import { words } from '../core/fold.ts'
import { findComparison } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import type { Hit } from '../core/search.ts'
import { explainHit } from './explain.ts'
import { findConcepts, type Grounds, phraseKey } from './grounds.ts'
import { putSideBySide, sideIds, toComparisonAnswer } from './put-side-by-side.ts'
import { type ComparisonReading, hasConnector, readComparison, type Split } from './split-comparison.ts'
import { thresholds } from './thresholds.ts'

/**
 * The comparison that a question asks for; undefined when it asks for none.
 * @param isSurelyComparison the command says so, whatever the words
 */
export function compare(
  text: string,
  language: Language,
  isSurelyComparison: boolean,
  grounds: Grounds,
): Answer | undefined {
  const reading = readComparison(text, isSurelyComparison)
  if (!reading || (reading.strength === 'possible' && isOneName(text, grounds))) return undefined
  const understood = reading.splits
    .flatMap(variants)
    .map((split) => understand(split, grounds))
    .filter((one) => one !== undefined)
  const best = understood.reduce<Understood | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined)
  if (best && isGoodEnough(best, reading)) return toAnswer(best, language, grounds)
  const isAllNames = reading.strength === 'explicit' || words(text).length <= fewWords
  return isAllNames ? sayWhichIsUnknown(understood, language, grounds) : undefined
}

/** "requests and limits", "taints and tolerations": a concept with "and" in its name. */
function isOneName(text: string, { knowledge, search }: Grounds): boolean {
  const best = search.find(text).find((hit) => knowledge.concepts.has(hit.id))
  const { nameFit = 0, inOrder = 0 } = best?.reason.evidence ?? {}
  return nameFit > 0.95 && inOrder === 1 && hasConnector(best?.reason.name ?? '')
}

/** A split and what its parts mean. */
interface Understood {
  readonly split: Split
  /** One a part. */
  readonly hits: readonly (Hit | undefined)[]
  /** The comparison that is asked for in these very words. */
  readonly written?: Comparison
  readonly confidence: number
}

/** As it was said, then without what follows the last side. */
function variants(split: Split): readonly Split[] {
  return split.partsAlone ? [split, { parts: split.partsAlone }] : [split]
}

/** Undefined when a part is empty. */
function understand(split: Split, { knowledge, search, byPhrase }: Grounds): Understood | undefined {
  if (split.parts.some((part) => search.contentWords(part).length === 0)) return undefined
  const found = split.parts.map((part) => search.find(part))
  const written = byPhrase.get(phraseKey(split.parts, search))
  if (written) {
    const ids = new Set(sideIds(written))
    return { split, written, hits: found.map((hits) => hits.find((hit) => ids.has(hit.id))), confidence: 1 }
  }
  const hits = preferWritten(found, (ids) => findComparison(knowledge, ids) !== undefined)
  return { split, hits, confidence: Math.min(...hits.map((hit) => hit?.confidence ?? 0)) }
}

/** "requests ou limits": of several meanings that are as whole as the best, those that somebody has compared. */
function preferWritten(
  found: readonly (readonly Hit[])[],
  isWritten: (ids: readonly ConceptId[]) => boolean,
): readonly (Hit | undefined)[] {
  const first = found.map((hits) => hits[0])
  const [left = [], right = [], ...others] = found.map((hits) => hits.filter(isWholeName))
  if (others.length > 0) return first
  const pairs = left.flatMap((a) => right.map((b) => [a, b]))
  const written = pairs.find(([a, b]) => a && b && a.id !== b.id && isWritten([a.id, b.id]))
  return isDifferent(first) && isWritten(first.map((hit) => hit?.id ?? '')) ? first : (written ?? first)
}

function isGoodEnough(best: Understood, { strength }: ComparisonReading): boolean {
  if (strength === 'explicit') return best.confidence >= thresholds.side
  const isAllNames = best.written !== undefined || best.hits.every((hit) => hit && isWholeName(hit))
  return best.confidence >= thresholds.sideOfPossibleComparison && isAllNames
}

/** Of two readings equally sure, the one with two different sides. */
function worth({ hits, confidence }: Understood): number {
  return confidence - (isDifferent(hits) ? 0 : sameSidesCost)
}

const sameSidesCost = 0.3

function isDifferent(hits: readonly (Hit | undefined)[]): boolean {
  return new Set(hits.map((hit) => hit?.id)).size === hits.length
}

function toAnswer({ hits, written, confidence }: Understood, language: Language, grounds: Grounds): Answer | undefined {
  if (written) return toComparisonAnswer(written, sidesAskedFor(written, hits), language, grounds)
  const ids = [...new Set(hits.map((hit) => hit?.id ?? ''))]
  const [only] = hits
  if (ids.length === 1) return only && explainHit(only, language, grounds)
  const answer = putSideBySide(ids, language, grounds)
  return answer && { ...answer, confidence }
}

/** All sides, unless the comparison has more than were asked for and each of these is found: "NodePort vs LoadBalancer" among four types. */
function sidesAskedFor(comparison: Comparison, hits: readonly (Hit | undefined)[]): readonly ConceptId[] {
  const found = new Set(hits.map((hit) => hit?.id))
  const asked = sideIds(comparison).filter((id) => found.has(id))
  return asked.length === hits.length ? asked : sideIds(comparison)
}

/** "docker vs Nomad": the answer says which of the two it does not know. */
function sayWhichIsUnknown(
  understood: readonly Understood[],
  language: Language,
  { knowledge, search }: Grounds,
): Answer | undefined {
  for (const { split, hits } of understood) {
    const at = hits.findIndex((hit) => (hit?.confidence ?? 0) < thresholds.side)
    const unknownSide = split.parts[at]
    const known = hits.filter((hit) => hit !== undefined).filter((hit, place) => place !== at && isWholeName(hit))
    if (unknownSide === undefined || known.length !== hits.length - 1) continue
    if (search.contentWords(unknownSide).length > longestUnknownSide) continue
    const candidates = findConcepts(
      known.map((hit) => hit.id),
      knowledge,
    )
    return { kind: 'unknown', language, confidence: 0, candidates, isQuestion: true, unknownSide: unknownSide.trim() }
  }
  return undefined
}

/** "terraform or helm?" is a comparison of two names, even when one of them is unknown. */
const fewWords = 5

/** What is not known is a name, in a comparison: longer texts are sentences in which "different" means something else. */
const longestUnknownSide = 3

function isWholeName(hit: Hit): boolean {
  return (hit.reason.evidence['nameFit'] ?? 0) >= thresholds.wholeName
}
