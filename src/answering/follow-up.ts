import type { Subject } from '../core/action.ts'
import type { Answer, TipReference } from '../core/answer.ts'
import type { Comparison } from '../core/comparison.ts'
import type { Concept, ConceptId } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import { compare } from './compare.ts'
import { findComparables } from './comparables.ts'
import { findConcepts, type Grounds } from './grounds.ts'
import { sideIds } from './put-side-by-side.ts'
import { readFollowUp } from './read-follow-up.ts'
import { recall } from './recall.ts'
import { readComparison } from './split-comparison.ts'
import { thresholds } from './thresholds.ts'
import { findTip, tipsOf } from './tips.ts'

/**
 * What a text asks of what was last spoken of: "et en anglais ?", "vs podman", "un exemple ?"; undefined when it is a
 * question of its own, or asks what the subject does not have.
 * @param language that of the answer, unless the text names another
 * @param random 0 ≤ n < 1: which tip
 */
export function followUp(
  text: string,
  previous: Subject,
  language: Language,
  grounds: Grounds,
  random: () => number,
): Answer | undefined {
  const wish = readFollowUp(text, grounds.search)
  if (!wish || (previous.kind === 'category' && wish.kind !== 'again')) return undefined
  const spoken = wish.language ?? language
  switch (wish.kind) {
    case 'again':
      return recall(previous, spoken, grounds)
    case 'whole':
      return sayWhole(previous, spoken, grounds)
    case 'summary':
      return focusOn('summary', previous, spoken, grounds)
    case 'side':
      return openSide(wish.which, previous, spoken, grounds)
    case 'another':
      return previous.kind === 'tip'
        ? giveAnotherTip(previous, spoken, grounds, random)
        : listRelated(previous, spoken, grounds)
    case 'example':
      return giveExample(previous, spoken, grounds) ?? sayWhole(previous, spoken, grounds)
    case 'sources':
      return focusOn('sources', previous, spoken, grounds)
    case 'related':
      return listRelated(previous, spoken, grounds)
    case 'tip':
      return giveAnotherTip(previous, spoken, grounds, random)
    case 'comparison':
      return wish.other === undefined
        ? offerComparisons(previous, spoken, grounds)
        : compareWith(wish.other, wish.isSure, previous, spoken, grounds)
  }
}

/** What is spoken of: one concept, or the sides of a comparison that have an entry; none for a category. */
function conceptsIn(subject: Subject, grounds: Grounds): readonly Concept[] {
  return findConcepts(idsIn(subject, grounds), grounds.knowledge)
}

function idsIn(subject: Subject, { knowledge }: Grounds): readonly ConceptId[] {
  const sidesOf = (id: string): readonly ConceptId[] => {
    const written = knowledge.comparisons.find((comparison) => comparison.id === id)
    return written ? sideIds(written) : []
  }
  switch (subject.kind) {
    case 'concept':
      return [subject.id]
    case 'comparison':
      return sidesOf(subject.id)
    case 'pair':
      return subject.sides
    case 'tip':
      return knowledge.concepts.has(subject.tip.entry) ? [subject.tip.entry] : sidesOf(subject.tip.entry)
    case 'category':
      return []
  }
}

/** The one concept that is spoken of; undefined for a comparison. */
function onlyConcept(subject: Subject, grounds: Grounds): Concept | undefined {
  return idsIn(subject, grounds).length === 1 ? conceptsIn(subject, grounds)[0] : undefined
}

function sayWhole(previous: Subject, language: Language, grounds: Grounds): Answer | undefined {
  const concept = onlyConcept(previous, grounds)
  return concept
    ? { kind: 'explanation', language, confidence: 1, concept, isWhole: true }
    : recall(withoutTip(previous), language, grounds)
}

/** More than a tip of a comparison is that comparison. */
function withoutTip(subject: Subject): Subject {
  return subject.kind === 'tip' ? { kind: 'comparison', id: subject.tip.entry } : subject
}

/** Its command or manifest; failing that, a tip. */
function giveExample(previous: Subject, language: Language, grounds: Grounds): Answer | undefined {
  const concept = onlyConcept(previous, grounds)
  if (concept?.body[language].some((block) => block.kind === 'code'))
    return { kind: 'explanation', language, confidence: 1, concept, focus: 'example' }
  const [tip] = tipsAbout(previous, grounds)
  return tip && findTip(grounds.knowledge, tip, language)
}

/** A comparison says itself again: it begins with its gist and ends with its sources. */
function focusOn(
  focus: 'summary' | 'sources',
  previous: Subject,
  language: Language,
  grounds: Grounds,
): Answer | undefined {
  const concept = onlyConcept(previous, grounds)
  return concept
    ? { kind: 'explanation', language, confidence: 1, concept, focus }
    : recall(withoutTip(previous), language, grounds)
}

/** Of a comparison; after a concept alone, these ask for what there is around it. */
function openSide(
  which: 'first' | 'second' | 'other',
  previous: Subject,
  language: Language,
  grounds: Grounds,
): Answer | undefined {
  const ids = idsIn(previous, grounds)
  if (ids.length < 2) return listRelated(previous, language, grounds)
  const id = which === 'other' ? ids.at(-1) : ids[which === 'first' ? 0 : 1]
  const side = id === undefined ? undefined : recall({ kind: 'concept', id }, language, grounds)
  return side ?? recall(previous, language, grounds)
}

function listRelated(previous: Subject, language: Language, grounds: Grounds): Answer | undefined {
  const [relatedTo] = conceptsIn(previous, grounds)
  if (!relatedTo) return undefined
  const concepts = findConcepts(relatedTo.related, grounds.knowledge)
  return concepts.length > 0 ? { kind: 'list', language, confidence: 1, concepts, relatedTo } : undefined
}

/** After a tip, the next one of the same entry; none when there is no other. */
function giveAnotherTip(
  previous: Subject,
  language: Language,
  grounds: Grounds,
  random: () => number,
): Answer | undefined {
  const tips = tipsAbout(previous, grounds)
  const next =
    previous.kind === 'tip' ? tipAfter(previous.tip, previous, grounds) : tips[Math.floor(random() * tips.length)]
  return next && findTip(grounds.knowledge, next, language)
}

/** A comparison has few of its own; then come those of its sides. */
function tipAfter(present: TipReference, previous: Subject, grounds: Grounds): TipReference | undefined {
  const own = tipsAbout(previous, grounds)
  const ofSides = conceptsIn(previous, grounds).flatMap(tipsOf)
  const tips = [...own, ...ofSides.filter((tip) => tip.entry !== present.entry)]
  const at = tips.findIndex((tip) => tip.entry === present.entry && tip.number === present.number)
  return tips.length > 1 ? tips[(at + 1) % tips.length] : undefined
}

function tipsAbout(previous: Subject, grounds: Grounds): readonly TipReference[] {
  const entry = entryOf(previous, grounds)
  return entry ? tipsOf(entry) : []
}

function entryOf(subject: Subject, grounds: Grounds): Concept | Comparison | undefined {
  const { comparisons } = grounds.knowledge
  const id = subject.kind === 'tip' ? subject.tip.entry : subject.kind === 'comparison' ? subject.id : undefined
  return comparisons.find((comparison) => comparison.id === id) ?? conceptsIn(subject, grounds)[0]
}

/** "which one is better?", "compare it": with nothing named, a comparison says itself again, and a concept offers some. */
function offerComparisons(previous: Subject, language: Language, grounds: Grounds): Answer | undefined {
  const concept = onlyConcept(previous, grounds)
  return concept ? findComparables(concept.id, language, grounds) : recall(previous, language, grounds)
}

/**
 * Asked as if both sides had been named: whatever understands "etcd vs consul" understands this. Of the sides of a
 * comparison, the one that somebody has compared with the new one.
 */
function compareWith(
  typed: string,
  isSure: boolean,
  previous: Subject,
  language: Language,
  grounds: Grounds,
): Answer | undefined {
  const other = nameIn(typed, isSure, grounds)
  if (other === undefined) return undefined
  const answers = idsIn(previous, grounds)
    .flatMap((id) => grounds.sides.get(id)?.names[language].slice(0, mostNames) ?? [])
    .values()
    .map((name) => compare(`${name} vs ${other}`, language, true, grounds))
    .filter((answer) => answer !== undefined && (isSure || answer.kind === 'comparison'))
  const { value: first } = answers.next()
  return isWritten(first) ? first : (answers.find(isWritten) ?? first)
}

/** The title and its usual shorter forms: somebody has compared "Docker" with a virtual machine, not "Docker Engine". */
const mostNames = 4

function isWritten(answer: Answer | undefined): boolean {
  return answer?.kind === 'comparison' && answer.comparison !== undefined
}

/** The other side, without what only stands around it ("podman en prod"): a whole name, or else surely no name at all. */
function nameIn(typed: string, mayBeUnknown: boolean, { search }: Grounds): string | undefined {
  const [split] = readComparison(`it vs ${typed}`, true)?.splits ?? []
  const parts = [split?.partsAlone?.at(-1), split?.parts.at(-1)].filter((part) => part !== undefined)
  const whole = parts.find((part) => (search.find(part, 1)[0]?.reason.evidence['nameFit'] ?? 0) >= thresholds.wholeName)
  if (whole !== undefined || !mayBeUnknown) return whole
  return parts.find((part) => (search.find(part, 1)[0]?.confidence ?? 0) < thresholds.side)
}
