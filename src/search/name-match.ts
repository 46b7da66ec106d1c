/** How well a question says a name: which of its words, how well spelt, in what order, and how much else is said. */
import { isFunctionWord } from './function-words.ts'
import type { Heard, Saying } from './heard.ts'
import type { IndexedName } from './name-table.ts'
import type { NameWords } from './name-words.ts'
import { isAskedFor } from './question-words.ts'

export interface NameMatch extends NameMeasures {
  readonly name: IndexedName
}

export interface NameMeasures {
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

/**
 * Undefined when nothing but function words matched.
 * @param words the numbers of the name's words
 */
export function measureName(words: Uint32Array, heard: Heard, nameWords: NameWords): NameMeasures | undefined {
  const said = assign(words, heard.sayings)
  let nameTotal = 0
  let nameSaid = 0
  let similarities = 0
  let rarity = 0
  let contentWords = 0
  let isTradeWord = 0
  const places = new Set<number>()
  for (const [index, word] of words.entries()) {
    const weight = nameWords.weightOf(word)
    nameTotal += weight
    const saying = said[index]
    if (!saying) continue
    nameSaid += weight
    for (let at = saying.at; at < saying.at + saying.length; at++) places.add(at)
    if (nameWords.isFunctionWord(word)) continue
    contentWords++
    if (nameWords.isOfTheTrade(word)) isTradeWord = 1
    similarities += saying.similarity
    rarity = Math.max(rarity, weight)
  }
  if (contentWords === 0 && nameSaid < nameTotal) return undefined
  let questionSaid = 0
  for (const at of places) questionSaid += heard.weights[at] ?? 0
  return {
    nameCoverage: nameTotal > 0 ? nameSaid / nameTotal : 0,
    questionCoverage: heard.total > 0 ? Math.min(1, questionSaid / heard.total) : 1,
    spelling: contentWords > 0 ? similarities / contentWords : 1,
    inOrder: standsInOrder(words, said, heard, nameWords) ? 1 : 0,
    rarity,
    isTradeWord,
    places,
    clauseCoverage: clauseCoverage(heard, places, questionSaid),
    isAskedFor: isAskedFor(heard.asked, places) ? 1 : 0,
  }
}

/** For each word of the name the saying that means it, if any; a word that stands twice in a name must be said twice. */
function assign(words: Uint32Array, sayings: Heard['sayings']): readonly (Saying | undefined)[] {
  return Array.from(words, (word, index) => {
    let before = 0
    for (let at = 0; at < index; at++) if (words[at] === word) before++
    return sayings.get(word)?.[before]
  })
}

/** Whether the name's content words stand side by side in the question, in its order; function words between them do not matter. */
function standsInOrder(
  words: Uint32Array,
  said: readonly (Saying | undefined)[],
  { asked }: Heard,
  nameWords: NameWords,
): boolean {
  let end: number | undefined
  for (const [index, word] of words.entries()) {
    const saying = said[index]
    if (nameWords.isFunctionWord(word) && words.length > 1) continue
    if (!saying) return false
    if (end !== undefined && (saying.at < end || !asked.words.slice(end, saying.at).every(isFunctionWord))) return false
    end = saying.at + saying.length
  }
  return true
}

function clauseCoverage({ asked, clauseWeights }: Heard, places: ReadonlySet<number>, explained: number): number {
  const around = new Set(Array.from(places, (place) => asked.clauses[place] ?? 0))
  let total = 0
  for (const clause of around) total += clauseWeights[clause] ?? 0
  return total > 0 ? explained / total : 1
}
