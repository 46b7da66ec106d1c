/** What is true of a word of names whatever the question, found out when it is first met. */
import { isFunctionWord } from './function-words.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface NameWords {
  isFunctionWord(word: number): boolean
  /** A word of the trade and of nothing else. */
  isOfTheTrade(word: number): boolean
  /** 0..1, next to nothing for a function word. */
  weightOf(word: number): number
}

/** A function word in a name ("as a service") helps to tell names apart, no more. */
const functionWordWeight = 0.03

/** Says of each word of the vocabulary, by its number, whether it is one. */
export function findFunctionWords(vocabulary: Vocabulary): (word: number) => boolean {
  const found = new Uint8Array(vocabulary.size)
  for (let word = 0; word < vocabulary.size; word++) found[word] = isFunctionWord(vocabulary.wordAt(word)) ? 1 : 0
  return (word) => found[word] === 1
}

/** @param weigh a content word's weight, 0..1; asked once about each word */
export function describeNameWords(
  vocabulary: Vocabulary,
  isOfNoContent: (word: number) => boolean,
  weigh: (word: string) => number,
): NameWords {
  const weights = new Float64Array(vocabulary.size).fill(Number.NaN)
  const trade = new Map<number, boolean>()

  return {
    isFunctionWord: isOfNoContent,
    isOfTheTrade(word) {
      const known = trade.get(word)
      if (known !== undefined) return known
      const found = !isOrdinaryWord(vocabulary.wordAt(word))
      trade.set(word, found)
      return found
    },
    weightOf(word) {
      const known = weights[word] ?? 0
      if (!Number.isNaN(known)) return known
      const found = isOfNoContent(word) ? functionWordWeight : weigh(vocabulary.wordAt(word))
      weights[word] = found
      return found
    },
  }
}
