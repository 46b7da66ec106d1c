/** The words that names are made of, numbered as they come. */
export interface Vocabulary {
  readonly size: number
  /** The number of a folded word, added or known. */
  readonly add: (word: string) => number
  /** The same for the words of a name written as one. */
  readonly addJoined: (numbers: readonly number[]) => number
  readonly find: (word: string) => number | undefined
  readonly wordAt: (number: number) => string
  /** Where the last of the joined words begins: endings are only taken off there. 0 for a word of its own. */
  readonly lastPartAt: (number: number) => number
}

export function createVocabulary(): Vocabulary {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const lastParts: number[] = []

  return {
    get size() {
      return words.length
    },
    add: (word) => number(word, 0),
    addJoined(parts) {
      const before = parts.slice(0, -1).reduce((joined, part) => joined + (words[part] ?? ''), '')
      return number(before + (words[parts.at(-1) ?? -1] ?? ''), before.length)
    },
    find: (word) => numbers.get(word),
    wordAt: (at) => words[at] ?? '',
    lastPartAt: (at) => lastParts[at] ?? 0,
  }

  function number(word: string, lastPart: number): number {
    const known = numbers.get(word)
    if (known !== undefined) {
      if (lastPart === 0) lastParts[known] = 0
      return known
    }
    words.push(word)
    lastParts.push(lastPart)
    numbers.set(word, words.length - 1)
    return words.length - 1
  }
}
