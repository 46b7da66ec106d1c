import type { CloserLook, LookCloser } from './closer-look.ts'
import type { SearchableEntry } from './entry.ts'
import { type Circumstances, circumstancesFor, type Evidence, evidenceOf, fitOf } from './evidence.ts'
import { isEverydayWord } from './everyday-words.ts'
import { isFunctionWord } from './function-words.ts'
import { rank, type RankingWeights } from './model.ts'
import type { NameIndex } from './name-index.ts'
import type { NameMatch } from './name-match.ts'
import { type OffTopic, offTopicSigns } from './off-topic.ts'
import { clausesOf, type QuestionWords, readQuestion } from './question-words.ts'
import type { TextIndex } from './text-index.ts'
import type { TextMatch } from './text-tally.ts'

/** An entry with what speaks for it, before any confidence. */
export interface Candidate {
  /** Its place among the entries. */
  readonly entry: number
  readonly name: NameMatch | undefined
  readonly evidence: Evidence
  readonly score: number
}

/** Everything that is found out about a question: what the models are fitted on. */
export interface Examination {
  /** Best first. */
  readonly candidates: readonly Candidate[]
  readonly offTopic: OffTopic
  readonly contentWords: number
  /** Where the examined words begin in the text; the places of names count from here. */
  readonly firstPlace: number
}

export interface Indexes {
  readonly entries: readonly SearchableEntry[]
  readonly names: NameIndex
  readonly texts: TextIndex
  readonly lookCloser: LookCloser
}

/** `pod` stands in nearly every entry, and "what is a pod" is still a question about pods. */
const commonWordWeight = 0.5
const everydayWordWeight = 0.25
/** A clause asks for a name only when it says all of it. */
const wholeName = 0.99

const entriesReadAgain = 12
/** When a name fits better than this leaves room for, no text is asked. */
const leastUnnamed = 0.1

/** In points of the ranking: enough that a concept of the same name comes first, whatever their texts. */
const ownSideStepsBack = 2

export function examine(text: string, indexes: Indexes, weights: RankingWeights): Examination {
  const { entries, names, texts } = indexes
  const question = focus(readQuestion(text), indexes)
  const content = question.words.filter((word) => !isFunctionWord(word))
  const byName = names.match(question, (word) => weigh(word, indexes))
  const byText = texts.score(content, byName.keys())
  const measures = {
    bestText: Math.max(0, ...Array.from(byText.values(), (match) => match.score)),
    unnamed: 1 - Math.max(0, ...Array.from(byName.values(), fitOf)),
    contentWords: content.length,
  }
  const closer = measures.unnamed < leastUnnamed ? noCloserLook : lookCloserAtBest(byText, content, indexes)
  const candidates = [...new Set([...byName.keys(), ...byText.keys()])].map((entry): Candidate => {
    const name = byName.get(entry)
    const evidence = evidenceOf(name, byText.get(entry), closer.get(entry), measures)
    const stepBack = entries[entry]?.isConcept ? 0 : ownSideStepsBack
    return { entry, name, evidence, score: rank(evidence, weights) - stepBack }
  })
  return {
    candidates: candidates.toSorted((a, b) => b.score - a.score || a.entry - b.entry),
    offTopic: offTopicSigns(question, indexes, (word) => weigh(word, indexes)),
    contentWords: content.length,
    firstPlace: question.firstPlace,
  }
}

const noCloserLook: ReadonlyMap<number, CloserLook> = new Map()

/** Only the entries whose texts score best are read again: the right one is among these or, mostly, not found at all. */
function lookCloserAtBest(
  byText: ReadonlyMap<number, TextMatch>,
  content: readonly string[],
  { lookCloser }: Indexes,
): ReadonlyMap<number, CloserLook> {
  const look = lookCloser(content)
  return new Map(bestEntries(byText, entriesReadAgain).map((entry) => [entry, look(entry)]))
}

/** Without sorting them all: a common word is in every entry. */
function bestEntries(byText: ReadonlyMap<number, TextMatch>, count: number): readonly number[] {
  const best: { entry: number; score: number }[] = []
  for (const [entry, { score }] of byText) {
    const last = best[count - 1]
    if (last && last.score >= score) continue
    const place = best.findIndex((other) => other.score < score)
    best.splice(place < 0 ? best.length : place, 0, { entry, score })
    if (best.length > count) best.pop()
  }
  return best.map(({ entry }) => entry)
}

/** The last clause that asks, and names what it asks for: the rest is a greeting, an excuse or a story. */
function focus(question: QuestionWords, indexes: Indexes): QuestionWords {
  const asking = clausesOf(question).filter((clause) => {
    const matches = indexes.names.matchWhole(clause, (word) => weigh(word, indexes), wholeName)
    return matches.some(
      ({ isAskedFor, nameCoverage, places }) =>
        isAskedFor === 1 && nameCoverage >= wholeName && places.size < clause.words.length,
    )
  })
  return asking.at(-1) ?? question
}

/** How one of the candidates stands beside the others. */
export function circumstancesOf(candidate: Candidate, examination: Examination): Circumstances {
  const { candidates, offTopic, contentWords } = examination
  const rival = candidates[candidate === candidates[0] ? 1 : 0]?.score ?? 0
  return circumstancesFor(candidate.evidence, offTopic, candidate.score - rival, contentWords)
}

/** What a word of the question weighs beside the others: a rare one more, but the most common name still counts. */
function weigh(word: string, { names, texts }: Indexes): number {
  if (isEverydayWord(word) && !names.lexicon.has(word)) return everydayWordWeight
  return commonWordWeight + (1 - commonWordWeight) * texts.rarity(word)
}
