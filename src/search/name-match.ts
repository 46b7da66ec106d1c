/** How well a question says a name: which of its words, how well spelt, in what order, and how much else is said. */
import { isFunctionWord } from './function-words.ts'
import type { IndexedName } from './indexed-name.ts'
import type { Lexicon } from './lexicon.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { clauseCoverage, isAskedFor, type QuestionWords } from './question-words.ts'

export interface NameMatch {
  readonly name: IndexedName
  /** The share of the name, by weight, that the question says: 0..1. */
  readonly nameCoverage: number
  /** The share of the question's content words, by weight, that the name explains: 0..1. */
  readonly questionCoverage: number
  /** How well the matching words are spelt, on average: 0..1. */
  readonly spelling: number
  /** 1 when the whole name stands in the question in its own order. */
  readonly inOrder: number
  /** The weight of the heaviest word that matched: 0..1. */
  readonly rarity: number
  /** The share of the clause around the name, by weight, that the name explains: 0..1. */
  readonly clauseCoverage: number
  /** 1 when a word that matched is one of the trade and of nothing else, such as `etcd`. */
  readonly isTradeWord: number
  /** 1 when the question announces the name: "what is …". */
  readonly isAskedFor: number
  /** The places in the question of the words that make the name. */
  readonly places: ReadonlySet<number>
}

/** One word of the question understood as a word of a name. */
export interface Saying {
  readonly word: string
  readonly similarity: number
  /** Its place in the question; a joined pair ("kube let") takes two. */
  readonly at: number
  readonly length: 1 | 2
}

export function sayings(question: readonly string[], lexicon: Lexicon): readonly Saying[] {
  return question.flatMap((word, at): Saying[] => {
    const single = isFunctionWord(word)
      ? [{ word, similarity: 1, at, length: 1 as const }]
      : lexicon
          .similar(word)
          .map((found): Saying => ({ word: found.word, similarity: found.similarity, at, length: 1 }))
    const next = question[at + 1]
    if (next === undefined || isFunctionWord(word)) return single
    const [joined] = lexicon.forms(word + next)
    return joined ? [...single, { ...joined, at, length: 2 }] : single
  })
}

/** A function word in a name ("as a service") helps to tell names apart, no more. */
const functionWordWeight = 0.03
/**
 * Undefined when nothing but function words matched.
 * @param matched the sayings of each word of the name
 * @param questionTotal the weight of all content words of the question
 */
export function matchName(
  name: IndexedName,
  matched: ReadonlyMap<string, readonly Saying[]>,
  asked: QuestionWords,
  questionTotal: number,
  weigh: (word: string) => number,
): NameMatch | undefined {
  const said = assign(name, matched)
  const question = asked.words
  let nameTotal = 0
  let nameSaid = 0
  let similarities = 0
  let rarity = 0
  let contentWords = 0
  let isTradeWord = 0
  const places = new Set<number>()
  for (const [index, word] of name.words.entries()) {
    const weight = isFunctionWord(word) ? functionWordWeight : weigh(word)
    nameTotal += weight
    const saying = said[index]
    if (!saying) continue
    nameSaid += weight
    for (let at = saying.at; at < saying.at + saying.length; at++) places.add(at)
    if (isFunctionWord(word)) continue
    contentWords++
    if (!isOrdinaryWord(word)) isTradeWord = 1
    similarities += saying.similarity
    rarity = Math.max(rarity, weight)
  }
  if (contentWords === 0 && nameSaid < nameTotal) return undefined
  let questionSaid = 0
  for (const at of places) {
    const word = question[at] ?? ''
    if (!isFunctionWord(word)) questionSaid += weigh(word)
  }
  return {
    name,
    nameCoverage: nameTotal > 0 ? nameSaid / nameTotal : 0,
    questionCoverage: questionTotal > 0 ? Math.min(1, questionSaid / questionTotal) : 1,
    spelling: contentWords > 0 ? similarities / contentWords : 1,
    inOrder: standsInOrder(name, said, question) ? 1 : 0,
    rarity,
    isTradeWord,
    places,
    clauseCoverage: clauseCoverage(asked, places, weigh),
    isAskedFor: isAskedFor(asked, places) ? 1 : 0,
  }
}

/** For each word of the name the saying that means it, if any; a word that stands twice in a name must be said twice. */
function assign(name: IndexedName, matched: ReadonlyMap<string, readonly Saying[]>): readonly (Saying | undefined)[] {
  const taken = new Map<string, number>()
  return name.words.map((word) => {
    const candidates = matched.get(word)?.toSorted((a, b) => b.similarity - a.similarity || a.at - b.at) ?? []
    const next = taken.get(word) ?? 0
    taken.set(word, next + 1)
    return candidates[next]
  })
}

/** Whether the name's content words stand side by side in the question, in its order; function words between them do not matter. */
function standsInOrder(name: IndexedName, said: readonly (Saying | undefined)[], question: readonly string[]): boolean {
  let end: number | undefined
  for (const [index, word] of name.words.entries()) {
    const saying = said[index]
    if (isFunctionWord(word) && name.words.length > 1) continue
    if (!saying) return false
    if (end !== undefined && (saying.at < end || !question.slice(end, saying.at).every(isFunctionWord))) return false
    end = saying.at + saying.length
  }
  return true
}
