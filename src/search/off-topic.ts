/** What speaks against every entry: signs that a question is about something that the knowledge does not have. */
import { isWordOfElsewhere } from './elsewhere-words.ts'
import { isFunctionWord } from './function-words.ts'
import type { NameIndex } from './name-index.ts'
import { otherWords } from './other-words.ts'
import { announcedWord, type QuestionWords } from './question-words.ts'
import type { TextIndex } from './text-index.ts'

/** Shares are by weight, of the question's content words: 0..1. */
export interface OffTopic {
  /** The share that occurs nowhere in the knowledge. */
  readonly unknown: number
  /** The share that is of the life outside computers: of ships, of whales. */
  readonly elsewhere: number
  /** The share that names something of the trade that is not ours. */
  readonly others: number
  /** 1 when the question announces a name ("what is …") that no entry has, and that is no common word of the texts. */
  readonly asksForOther: number
}

export interface Vocabulary {
  readonly names: NameIndex
  readonly texts: TextIndex
}

/** @param weigh a word's weight: 0..1 */
export function offTopicSigns(
  question: QuestionWords,
  { names, texts }: Vocabulary,
  weigh: (word: string) => number,
): OffTopic {
  const content = question.words.filter((word) => !isFunctionWord(word))
  const isOfAName = (word: string): boolean => names.lexicon.similar(word).length > 0
  const share = (isCounted: (word: string) => boolean): number => {
    let total = 0
    let counted = 0
    for (const word of content) {
      const weight = weigh(word)
      total += weight
      if (!isOfAName(word) && isCounted(word)) counted += weight
    }
    return total > 0 ? counted / total : 0
  }
  const announced = announcedWord(question)
  const isOther = (word: string): boolean => !isOfAName(word) && (otherWords.has(word) || !texts.knows(word))
  return {
    unknown: share((word) => !texts.knows(word)),
    elsewhere: share(isWordOfElsewhere),
    others: share((word) => otherWords.has(word)),
    asksForOther: announced !== undefined && isOther(announced) ? 1 : 0,
  }
}
