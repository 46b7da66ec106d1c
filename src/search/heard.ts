/** A question as the names hear it: which of their words it says, how well, where, and what each word weighs. */
import { isFunctionWord } from './function-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { QuestionWords } from './question-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One word of the question understood as a word of a name. */
export interface Saying {
  /** The word of the name, by its number in the vocabulary. */
  readonly word: number
  readonly similarity: number
  /** Its place in the question; a joined pair ("kube let") takes two. */
  readonly at: number
  readonly length: 1 | 2
}

export interface Heard {
  readonly asked: QuestionWords
  /** The sayings of each word of a name, the most similar first. */
  readonly sayings: ReadonlyMap<number, readonly Saying[]>
  /** Of each word of the question: 0..1, and 0 for function words. */
  readonly weights: readonly number[]
  /** The weight of all words of each clause. */
  readonly clauseWeights: readonly number[]
  /** The weight of all words of the question. */
  readonly total: number
}

/** @param weigh a content word's weight, 0..1 */
export function hear(
  asked: QuestionWords,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  weigh: (word: string) => number,
): Heard {
  const weights = asked.words.map((word) => (isFunctionWord(word) ? 0 : weigh(word)))
  const clauseWeights: number[] = []
  let total = 0
  for (const [at, weight] of weights.entries()) {
    const clause = asked.clauses[at] ?? 0
    clauseWeights[clause] = (clauseWeights[clause] ?? 0) + weight
    total += weight
  }
  const sayings = new Map<number, Saying[]>()
  for (const [at, word] of asked.words.entries()) {
    for (const { meant, similarity, length } of meaningsOf(word, asked.words[at + 1], lexicon)) {
      const number = vocabulary.find(meant)
      if (number === undefined) continue
      const others = sayings.get(number)
      if (others) others.push({ word: number, similarity, at, length })
      else sayings.set(number, [{ word: number, similarity, at, length }])
    }
  }
  for (const said of sayings.values()) said.sort((a, b) => b.similarity - a.similarity || a.at - b.at)
  return { asked, sayings, weights, clauseWeights, total }
}

interface Meaning {
  readonly meant: string
  readonly similarity: number
  readonly length: 1 | 2
}

function meaningsOf(word: string, next: string | undefined, lexicon: Lexicon): readonly Meaning[] {
  if (isFunctionWord(word)) return [{ meant: word, similarity: 1, length: 1 }]
  const single = lexicon
    .similar(word)
    .map((found): Meaning => ({ meant: found.word, similarity: found.similarity, length: 1 }))
  const [joined] = next === undefined ? [] : lexicon.forms(word + next)
  return joined ? [...single, { meant: joined.word, similarity: joined.similarity, length: 2 }] : single
}
