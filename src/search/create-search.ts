import { words } from '../core/fold.ts'
import type { Hit, LanguageEvidence, MatchReason, Search } from '../core/search.ts'
import { detectLanguage } from './detect-language.ts'
import type { SearchableEntry } from './entry.ts'
import { type Circumstances, type Evidence, evidenceOf, fitOf, longQuestion } from './evidence.ts'
import { isEverydayWord } from './everyday-words.ts'
import { isFunctionWord } from './function-words.ts'
import { confidence, rank, type Weights } from './model.ts'
import { createNameIndex, type NameMatch } from './name-index.ts'
import { readQuestion } from './question-words.ts'
import { createTextIndex } from './text-index.ts'
import { fittedWeights } from './weights.ts'

/** An entry with what speaks for it, before any confidence. */
export interface Candidate {
  readonly entry: number
  readonly name: NameMatch | undefined
  readonly evidence: Evidence
  readonly score: number
}

/** What the models are fitted on and what `ask --explain` shows. */
export interface Examination {
  /** Best first. */
  readonly candidates: readonly Candidate[]
  readonly unknown: number
  readonly contentWords: number
}

export interface ExaminableSearch extends Search {
  examine(text: string): Examination
}

export function createSearch(entries: readonly SearchableEntry[], weights: Weights = fittedWeights): ExaminableSearch {
  const names = createNameIndex(entries)
  const texts = createTextIndex(entries)

  return { find, examine, languageOf, contentWords, canonicalWords }

  function find(text: string, limit = 5): readonly Hit[] {
    const { candidates, unknown, contentWords } = examine(text)
    return candidates.slice(0, limit).map((candidate, at) => {
      const circumstances = circumstancesOf(candidates, at, unknown, contentWords)
      return toHit(candidate, circumstances)
    })
  }

  function examine(text: string): Examination {
    const question = readQuestion(text)
    const content = question.words.filter((word) => !isFunctionWord(word))
    const byName = names.match(question, weigh)
    const byText = texts.score(content)
    const bestText = Math.max(0, ...[...byText.values()].map((match) => match.score))
    const unnamed = 1 - Math.max(0, ...[...byName.values()].map(fitOf))
    const candidates = [...new Set([...byName.keys(), ...byText.keys()])].map((entry): Candidate => {
      const name = byName.get(entry)
      const evidence = evidenceOf(name, byText.get(entry), { bestText, unnamed, contentWords: content.length })
      return { entry, name, evidence, score: rank(evidence, weights.ranking) }
    })
    return {
      candidates: candidates.toSorted((a, b) => b.score - a.score || preferConcepts(a, b) || a.entry - b.entry),
      unknown: unknownShare(content),
      contentWords: content.length,
    }
  }

  function contentWords(text: string): readonly string[] {
    return words(text).filter((word) => !isFunctionWord(word))
  }

  function canonicalWords(text: string): readonly string[] {
    return contentWords(text).map((word) => names.lexicon.similar(word)[0]?.word ?? word)
  }

  function preferConcepts(a: Candidate, b: Candidate): number {
    return Number(entries[b.entry]?.isConcept) - Number(entries[a.entry]?.isConcept)
  }

  /** What a word of the question weighs beside the others: a rare one more, but the most common name still counts. */
  function weigh(word: string): number {
    if (isEverydayWord(word) && !names.lexicon.has(word)) return everydayWordWeight
    return commonWordWeight + (1 - commonWordWeight) * texts.rarity(word)
  }

  function unknownShare(content: readonly string[]): number {
    let total = 0
    let unknown = 0
    for (const word of content) {
      const weight = weigh(word)
      total += weight
      if (!texts.knows(word) && names.lexicon.similar(word).length === 0) unknown += weight
    }
    return total > 0 ? unknown / total : 0
  }

  function toHit(candidate: Candidate, circumstances: Circumstances): Hit {
    return {
      id: entries[candidate.entry]?.id ?? '',
      confidence: confidence(candidate.evidence, circumstances, weights.confidence),
      reason: reasonOf(candidate, circumstances),
    }
  }

  function languageOf(text: string): LanguageEvidence {
    const [best] = examine(text).candidates
    return detectLanguage(text, {
      name: best?.name && best.name.nameCoverage >= wholeName ? best.name.places : new Set(),
      ofName: (word) => names.languageOf(names.lexicon.similar(word)[0]?.word ?? word),
      isInAName: names.lexicon.has,
      ofText: texts.languageOf,
    })
  }
}

/** `pod` stands in nearly every entry, and "what is a pod" is still a question about pods. */
const commonWordWeight = 0.5
const everydayWordWeight = 0.25

/** From this share of a name on, its words are taken for the name and not for the question around it. */
const wholeName = 0.8

export function circumstancesOf(
  candidates: readonly Candidate[],
  at: number,
  unknown: number,
  contentWords: number,
): Circumstances {
  const own = candidates[at]?.score ?? 0
  const rival = candidates[at === 0 ? 1 : 0]?.score ?? 0
  return { unknown, lead: Math.max(-1, Math.min(1, own - rival)), length: Math.min(1, contentWords / longQuestion) }
}

function reasonOf(candidate: Candidate, circumstances: Circumstances): MatchReason {
  const evidence = { ...candidate.evidence, ...circumstances }
  const { name } = candidate
  if (!name || name.nameCoverage < 0.5) return { kind: 'description', evidence }
  const written = name.name.written
  if (name.nameCoverage < 0.99) return { kind: 'part-of-name', name: written, evidence }
  if (name.spelling < 0.96) return { kind: 'typo', name: written, evidence }
  return { kind: name.name.kind === 'former' ? 'former-name' : 'name', name: written, evidence }
}
