import type { SearchableEntry } from './entry.ts'
import { type Circumstances, type Evidence, evidenceOf, fitOf, longQuestion } from './evidence.ts'
import { isEverydayWord } from './everyday-words.ts'
import { isFunctionWord } from './function-words.ts'
import { rank, type RankingWeights } from './model.ts'
import type { NameIndex } from './name-index.ts'
import type { NameMatch } from './name-match.ts'
import { clausesOf, type QuestionWords, readQuestion } from './question-words.ts'
import type { TextIndex } from './text-index.ts'

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
  /** The share of the question, by weight, that occurs nowhere in the knowledge: 0..1. */
  readonly unknown: number
  readonly contentWords: number
  /** Where the examined words begin in the text; the places of names count from here. */
  readonly firstPlace: number
}

export interface Indexes {
  readonly entries: readonly SearchableEntry[]
  readonly names: NameIndex
  readonly texts: TextIndex
}

/** `pod` stands in nearly every entry, and "what is a pod" is still a question about pods. */
const commonWordWeight = 0.5
const everydayWordWeight = 0.25
/** A clause asks for a name only when it says all of it. */
const wholeName = 0.99

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
  const candidates = [...new Set([...byName.keys(), ...byText.keys()])].map((entry): Candidate => {
    const name = byName.get(entry)
    const evidence = evidenceOf(name, byText.get(entry), measures)
    const stepBack = entries[entry]?.isConcept ? 0 : ownSideStepsBack
    return { entry, name, evidence, score: rank(evidence, weights) - stepBack }
  })
  return {
    candidates: candidates.toSorted((a, b) => b.score - a.score || a.entry - b.entry),
    unknown: unknownShare(content, indexes),
    contentWords: content.length,
    firstPlace: question.firstPlace,
  }
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
export function circumstancesOf({ candidates, unknown, contentWords }: Examination, at: number): Circumstances {
  const own = candidates[at]?.score ?? 0
  const rival = candidates[at === 0 ? 1 : 0]?.score ?? 0
  return { unknown, lead: Math.max(-1, Math.min(1, own - rival)), length: Math.min(1, contentWords / longQuestion) }
}

/** What a word of the question weighs beside the others: a rare one more, but the most common name still counts. */
function weigh(word: string, { names, texts }: Indexes): number {
  if (isEverydayWord(word) && !names.lexicon.has(word)) return everydayWordWeight
  return commonWordWeight + (1 - commonWordWeight) * texts.rarity(word)
}

function unknownShare(content: readonly string[], indexes: Indexes): number {
  let total = 0
  let unknown = 0
  for (const word of content) {
    const weight = weigh(word, indexes)
    total += weight
    if (!indexes.texts.knows(word) && indexes.names.lexicon.similar(word).length === 0) unknown += weight
  }
  return total > 0 ? unknown / total : 0
}
