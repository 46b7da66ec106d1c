/**
 * What somebody may be typing the name of. First as typed: exact names, names that begin so, names with words that do;
 * only when none is found, with slips: a word of a name that the lexicon takes it for, or the beginning of one with a
 * letter wrong, missing, too many or swapped.
 */
import { words } from '../core/fold.ts'
import type { Completion } from '../core/search.ts'
import type { SearchableEntry } from './entry.ts'
import { isFunctionWord } from './function-words.ts'
import { namesOf, type SpelledName } from './spelled-name.ts'
import type { Lexicon } from './lexicon.ts'

type Complete = (typed: string, limit: number) => readonly Completion[]

export function createComplete(entries: readonly SearchableEntry[], lexicon: Lexicon): Complete {
  const names = entries.flatMap((entry, index) => (entry.isConcept ? completableNames(entry, index) : []))
  const vocabulary = new Set(names.flatMap((name) => name.words))

  return (typed, limit) => {
    const all = words(typed.slice(0, maxTypedLength))
    const content = all.filter((word) => !isFunctionWord(word))
    const ranked = [() => asTyped(all), () => asTyped(content), () => withSlips(content)]
      .values()
      .map((look) => look())
      .find((found) => found.length > 0)
    return toCompletions(ranked ?? [], limit)
  }

  function asTyped(said: readonly string[]): readonly RankedName[] {
    if (said.length === 0) return []
    const joined = said.join('')
    return names.flatMap((name) => {
      const rank = rankAsTyped(name, joined, said)
      return rank === undefined ? [] : [{ name, rank }]
    })
  }

  function withSlips(said: readonly string[]): readonly RankedName[] {
    if (said.length === 0) return []
    const costs = said.map((word) => costsOf(word, vocabulary, lexicon))
    return names.flatMap((name) => {
      const rank = rankWithSlips(name, costs)
      return rank === Infinity ? [] : [{ name, rank }]
    })
  }

  function toCompletions(ranked: readonly RankedName[], limit: number): readonly Completion[] {
    const best = new Map<number, Completion>()
    for (const { name } of ranked.toSorted(compareRanked)) {
      const id = entries[name.entry]?.id ?? ''
      if (!best.has(name.entry)) best.set(name.entry, { id, name: name.written })
    }
    return [...best.values()].slice(0, limit)
  }
}

/** No name is longer; autocompletion asks at every key. */
const maxTypedLength = 100

interface CompletableName extends SpelledName {
  /** Without blanks and hyphens: `kubeproxy`. */
  readonly joined: string
}

interface RankedName {
  readonly name: CompletableName
  /** 0 for the best; only compared. */
  readonly rank: number
}

/** A name that the index knows joined as well has the same letters then, and would be found a second time. */
function completableNames(entry: SearchableEntry, index: number): readonly CompletableName[] {
  const byWritten = new Map(
    namesOf(entry, index)
      .toReversed()
      .map((name) => [name.written, name]),
  )
  return [...byWritten.values()].map(withJoined)
}

function withJoined(name: SpelledName): CompletableName {
  return { ...name, joined: name.words.join('') }
}

/** 0 the very name, 1 its beginning, 2 the beginnings of words in it. */
function rankAsTyped(
  { joined, words: nameWords }: CompletableName,
  typed: string,
  said: readonly string[],
): number | undefined {
  if (joined === typed) return 0
  if (joined.startsWith(typed)) return 1
  return said.every((part) => nameWords.some((word) => word.startsWith(part))) ? 2 : undefined
}

/** Below 1 a name of as many words, the better spelt the lower; below 2 one that begins so, then the rest; infinite for no match. */
function rankWithSlips({ words: nameWords }: CompletableName, costs: readonly ReadonlyMap<string, number>[]): number {
  const costOf = (cost: ReadonlyMap<string, number>): number =>
    Math.min(...nameWords.map((word) => cost.get(word) ?? Infinity))
  const mean = costs.reduce((sum, cost) => sum + costOf(cost), 0) / costs.length
  if (nameWords.length === costs.length) return mean
  return mean + (costs[0]?.has(nameWords[0] ?? '') ? 1 : 2)
}

/** Titles before aliases before former names, then the shortest. */
function compareRanked(a: RankedName, b: RankedName): number {
  const kinds = ['title', 'alias', 'former']
  return (
    a.rank - b.rank ||
    kinds.indexOf(a.name.kind) - kinds.indexOf(b.name.kind) ||
    a.name.joined.length - b.name.joined.length ||
    a.name.entry - b.name.entry
  )
}

/** What it costs to take a typed word for a word of a name: nothing for its beginning, below 1 for a slip. */
function costsOf(typed: string, vocabulary: ReadonlySet<string>, lexicon: Lexicon): ReadonlyMap<string, number> {
  const costs = new Map<string, number>()
  for (const word of vocabulary) {
    if (word.startsWith(typed)) costs.set(word, 0)
    else if (typed.length >= minSlipLength && beginsWithASlip(word, typed)) costs.set(word, slipCost)
  }
  for (const { word, similarity } of lexicon.similar(typed)) {
    costs.set(word, Math.min(costs.get(word) ?? Infinity, 1 - similarity))
  }
  return costs
}

/** Fewer letters have too many neighbours. */
const minSlipLength = 4
const slipCost = 0.3

/** Whether the word begins as typed but for one letter that is another, too many, missing, or swapped with the next; never the first. */
function beginsWithASlip(word: string, typed: string): boolean {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at++
  if (at === 0) return false
  const rest = typed.slice(at + 1)
  return (
    word.startsWith(rest, at + 1) ||
    word.startsWith(rest, at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2))
  )
}
