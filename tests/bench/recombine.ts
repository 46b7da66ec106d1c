/**
 * A knowledge of any size, made of a real one: to measure what a question costs when there are more entries than
 * anybody has written. The real entries come first, as they are. The others have as many names as a real one, made of
 * the words of real names, and texts of real sentences, so that words are as frequent and as long as they really are.
 * Every fourth made entry has a word of its own besides: a vocabulary that did not grow would flatter fuzzy search.
 */
import { type Block, blockText, paragraph, text } from '../../src/core/block.ts'
import type { Concept, Names } from '../../src/core/concept.ts'
import { words } from '../../src/core/fold.ts'
import type { Knowledge } from '../../src/core/knowledge.ts'
import { type Language, languages, type Localized } from '../../src/core/language.ts'

/**
 * The same knowledge for the same size, whatever is asked before.
 * @param size concepts; fewer than there are: the first of them, with the comparisons of these
 */
export function recombine({ concepts, comparisons }: Knowledge, size: number): Knowledge {
  const real = [...concepts.values()]
  const kept = new Map(real.slice(0, size).map((concept) => [concept.id, concept]))
  const made = makeConcepts(real, size - real.length)
  return {
    concepts: new Map([...kept, ...made.map((concept) => [concept.id, concept] as const)]),
    comparisons: comparisons.filter(({ sides }) => sides.every(({ id, isConcept }) => !isConcept || kept.has(id))),
  }
}

function makeConcepts(real: readonly Concept[], count: number): readonly Concept[] {
  const below = createChance()
  const parts = { en: partsOf(real, 'en'), fr: partsOf(real, 'fr') }
  const taken = new Set(real.flatMap(({ names }) => languages.flatMap((language) => names[language].map(keyOf))))
  return Array.from({ length: Math.max(0, count) }, (_, at): Concept => {
    const model = real[below(real.length)]
    if (!model) throw new Error('There is no entry to make others of.')
    return makeConcept(model, at, { parts, taken, below })
  })
}

/** A whole number, 0 and up. */
type Below = (limit: number) => number

interface Workshop {
  readonly parts: Localized<Parts>
  /** The names that some entry has already. */
  readonly taken: Set<string>
  readonly below: Below
}

/** What the entries of one language are made of. */
interface Parts {
  /** As often as they occur. */
  readonly nameWords: readonly string[]
  readonly sentences: readonly string[]
  readonly askedAs: readonly string[]
}

function partsOf(concepts: readonly Concept[], language: Language): Parts {
  return {
    nameWords: concepts.flatMap(({ names }) => names[language].flatMap(words)).filter((word) => word.length > 2),
    sentences: concepts.flatMap((concept) => proseOf(concept, language).flatMap(sentencesOf)),
    askedAs: concepts.flatMap((concept) => concept.askedAs[language]),
  }
}

function makeConcept(model: Concept, at: number, { parts, taken, below }: Workshop): Concept {
  const ownWord = at % 4 === 0 ? makeWord(parts.en.nameWords, below) : undefined
  const inBoth = <Made>(make: (parts: Parts, language: Language) => Made): Localized<Made> => ({
    en: make(parts.en, 'en'),
    fr: make(parts.fr, 'fr'),
  })
  return {
    ...model,
    id: `made-${at}`,
    names: inBoth(({ nameWords }, language): Names => {
      const [, ...others] = model.names[language].map(() => makeName(nameWords, ownWord, taken, below))
      return [makeName(nameWords, ownWord, taken, below), ...others]
    }),
    formerNames: { en: [], fr: [] },
    askedAs: inBoth(({ askedAs }, language) => model.askedAs[language].map(() => pick(askedAs, below))),
    summary: inBoth(({ sentences }) => pick(sentences, below)),
    body: inBoth(({ sentences }, language): readonly Block[] => {
      const count = proseOf(model, language).flatMap(sentencesOf).length
      return [paragraph(text(Array.from({ length: count }, () => pick(sentences, below)).join(' ')))]
    }),
    tips: { en: [], fr: [] },
    related: [],
  }
}

/** Two or three words, or the entry's own with one or two more, such as no other entry has in whatever order. */
function makeName(nameWords: readonly string[], ownWord: string | undefined, taken: Set<string>, below: Below): string {
  for (;;) {
    const first = ownWord ?? pick(nameWords, below)
    const others = Array.from({ length: 1 + below(2) }, () => pick(nameWords, below))
    const name = [first, ...others].join(' ')
    const key = keyOf(name)
    if (taken.has(key) || others.includes(first)) continue
    taken.add(key)
    return name
  }
}

/** The head of one word and the tail of another: "kubeplane". */
function makeWord(nameWords: readonly string[], below: Below): string {
  return pick(nameWords, below).slice(0, 2 + below(4)) + pick(nameWords, below).slice(-2 - below(4))
}

function keyOf(name: string): string {
  return words(name).toSorted().join(' ')
}

function proseOf(concept: Concept, language: Language): readonly string[] {
  return [...concept.body[language], ...concept.tips[language].flat()]
    .filter((block) => block.kind !== 'code')
    .map(blockText)
}

function sentencesOf(prose: string): readonly string[] {
  return prose.split(/(?<=[.!?]) |\n/).filter((sentence) => sentence.trim() !== '')
}

function pick<Value>(values: readonly Value[], below: Below): Value {
  const value = values[below(values.length)]
  if (value === undefined) throw new RangeError('There is nothing to choose from.')
  return value
}

/** Chance that falls the same way every time: Marsaglia's xorshift on 32 bits, https://www.jstatsoft.org/article/view/v008i14 */
function createChance(): Below {
  let state = 0x9e37_79b9
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}
