import type { Answer } from '../core/answer.ts'
import type { Language } from '../core/language.ts'
import type { Hit } from '../core/search.ts'
import { conceptsOf, type Grounds } from './grounds.ts'
import { sideIds, toComparisonAnswer } from './put-side-by-side.ts'
import { maxCandidates, thresholds } from './thresholds.ts'

/** Sure: the answer. Several about as good, or none quite sure: the person chooses. Not sure at all: nothing, and what is near. */
export function explain(text: string, language: Language, grounds: Grounds): Answer {
  const hits = grounds.search.find(text, maxCandidates + 1)
  const [best] = hits
  if (!best) return refuse(hits, language, grounds)
  const equals = conceptsOf(
    hits.filter((hit) => isAsGood(hit, best)),
    grounds,
  )
  if (best.confidence >= thresholds.answer && equals.length < 2) {
    return explainHit(best, language, grounds) ?? refuse(hits, language, grounds)
  }
  if (evidence(best, 'presence') < thresholds.offer) return refuse(hits, language, grounds)
  const candidates = equals.length > 1 ? equals : conceptsOf(hits, grounds)
  return candidates.length > 1
    ? { kind: 'ambiguous', language, confidence: best.confidence, candidates: candidates.slice(0, maxCandidates) }
    : refuse(hits, language, grounds)
}

/** A comparison's own side is explained by its comparison. */
export function explainHit(hit: Hit, language: Language, grounds: Grounds): Answer | undefined {
  const concept = grounds.knowledge.concepts.get(hit.id)
  if (!concept) {
    const comparison = grounds.knowledge.comparisons.find((written) => sideIds(written).includes(hit.id))
    if (!comparison) return undefined
    return { ...toComparisonAnswer(comparison, sideIds(comparison), language, grounds), confidence: hit.confidence }
  }
  const { kind, name } = hit.reason
  const formerName = kind === 'former-name' ? name : undefined
  const explanation = { kind: 'explanation', language, confidence: hit.confidence, concept } as const
  return formerName === undefined ? explanation : { ...explanation, formerName }
}

function refuse(hits: readonly Hit[], language: Language, grounds: Grounds): Answer {
  const candidates = nearConcepts(hits, grounds).slice(0, maxCandidates)
  return { kind: 'unknown', language, confidence: hits[0]?.confidence ?? 0, candidates, isQuestion: true }
}

function nearConcepts(hits: readonly Hit[], grounds: Grounds): ReturnType<typeof conceptsOf> {
  return conceptsOf(
    hits.filter((hit) => hit.confidence >= thresholds.near),
    grounds,
  )
}

/** Both names fit equally well: the same name claimed twice, or two halves of different names. */
function isAsGood(hit: Hit, best: Hit): boolean {
  return (
    hit.confidence >= thresholds.tie * best.confidence &&
    evidence(hit, 'nameFit') >= evidence(best, 'nameFit') - 0.01 &&
    evidence(hit, 'inOrder') >= evidence(best, 'inOrder')
  )
}

function evidence(hit: Hit, feature: string): number {
  return hit.reason.evidence[feature] ?? 0
}
