/**
 * "A vs B", "différence entre A et B", "A ou B ?": a question cut into the things it compares.
 * Only the words are looked at here; whether the parts mean anything is for the caller to find out.
 */
import { type Word, wordsOf } from '../core/fold.ts'

export interface Split {
  /** Two or more, as typed. */
  readonly parts: readonly string[]
  /** The same without what follows the last side: "docker ou podman pour un débutant". */
  readonly partsAlone?: readonly string[]
}

export interface ComparisonReading {
  /** `explicit`: it compares whatever the parts are; `possible`: "and", "or" or a slash between two things may be a comparison. */
  readonly strength: 'explicit' | 'possible'
  /** In the order to try them. */
  readonly splits: readonly Split[]
}

/** Between the sides, and nothing else: these alone make a comparison. */
const versus = wordSet('vs versus contre vss')

/** Announce a comparison whatever stands around them; the sides are cut at a connector, or anywhere when there is none. */
function isCue(word: string): boolean {
  return /^(?:dif+er\w{1,6}|compar\w*|diff?)$/.test(word) && !weakCues.has(word)
}

/** May announce one: "instead of", "plutôt que", "which is better". */
const weakCues = wordSet(`
  different differents differente differentes distinguer distingue distinguish distinction
  rapport plutot rather instead prefer preferer choisir choose choosing pick hesite hesitating between entre
  better best mieux meilleur meilleure same pareil identique identiques equivalent chose thing
`)

const weakConnectors = wordSet('et and ou or')
const connectors = wordSet('et and ou or with avec to from than que qu de du d a au as of y')

/** Begin what is said about the comparison and not of its last side: "docker ou podman pour un débutant". */
const circumstances = wordSet('for pour dans in on sur chez when quand en if si to afin is est sont je i we')

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

export function readComparison(text: string, isSurelyComparison: boolean): ComparisonReading | undefined {
  const said = wordsOf(text)
  const at = (set: ReadonlySet<string>): number[] =>
    said.flatMap((word, index) => (set.has(word.folded) ? [index] : []))

  const separators = at(versus).filter((index) => index > 0 && index < said.length - 1)
  if (separators.length > 0) return { strength: 'explicit', splits: [cutAt(separators)] }

  const isAnnounced = isSurelyComparison || said.some((word) => isCue(word.folded))
  const isHinted = said.some((word) => weakCues.has(word.folded))
  const punctuation = said.flatMap((_, index) => (isCutBefore(text, said, index) ? [index] : []))
  if (isAnnounced) {
    const cuts = at(connectors).filter((index) => index > 0 && index < said.length - 1)
    const several = severalCuts(at(weakConnectors), punctuation)
    const splits = [
      ...several,
      ...cuts.map((index) => cutAt([index])),
      ...punctuation.map(cutBefore),
      ...everyCut(said.length),
    ]
    return { strength: 'explicit', splits }
  }
  const weak = at(isHinted ? connectors : weakConnectors).filter((index) => index > 0 && index < said.length - 1)
  const splits = [
    ...severalCuts(weak, punctuation),
    ...weak.map((index) => cutAt([index])),
    ...punctuation.map(cutBefore),
  ]
  return splits.length > 0 ? { strength: 'possible', splits } : undefined

  /** The parts between the words at these places, which belong to no part. */
  function cutAt(places: readonly number[]): Split {
    const bounds = [-1, ...places, said.length]
    return toSplit(bounds.slice(1).map((end, part) => [(bounds[part] ?? -1) + 1, end]))
  }

  function cutBefore(place: number): Split {
    return toSplit([
      [0, place],
      [place, said.length],
    ])
  }

  function toSplit(spans: readonly (readonly [start: number, end: number])[]): Split {
    const [lastStart, lastEnd] = spans.at(-1) ?? [0, 0]
    const end = said.findIndex(
      (word, index) => index > lastStart && (circumstances.has(word.folded) || isCutBefore(text, said, index)),
    )
    const others = spans.slice(0, -1).map(([from, to]) => textOf(from, to))
    return {
      parts: [...others, textOf(lastStart, lastEnd)],
      ...(end > 0 && end < lastEnd && { partsAlone: [...others, textOf(lastStart, end)] }),
    }
  }

  /** "A, B ou C": cut at the connector and at each comma before it. */
  function severalCuts(at: readonly number[], commas: readonly number[]): readonly Split[] {
    const last = at.at(-1)
    const before = commas.filter((comma) => last !== undefined && comma < last)
    if (last === undefined || last === 0 || before.length === 0) return []
    const starts = [0, ...before]
    return [
      {
        parts: [
          ...starts.map((start, index) => textOf(start, starts[index + 1] ?? last)),
          textOf(last + 1, said.length),
        ],
      },
    ]
  }

  function everyCut(length: number): readonly Split[] {
    if (length > maxWordsToCutAnywhere) return []
    return Array.from({ length: Math.max(0, length - 1) }, (_, index) => cutBefore(index + 1))
  }

  /** The words from `start` to before `end`, without those that only announce the comparison. */
  function textOf(start: number, end: number): string {
    const part = said.slice(start, end).filter((word) => !isCue(word.folded) && !weakCues.has(word.folded))
    return part.map((word) => text.slice(word.start, word.end)).join(' ')
  }
}

/** "compare docker podman": with no connector at all, the cut may be anywhere. */
const maxWordsToCutAnywhere = 12

/** Whether a comma, a slash or an arrow stands before this word. */
function isCutBefore(text: string, said: readonly Word[], index: number): boolean {
  const before = said[index - 1]
  const word = said[index]
  return before !== undefined && word !== undefined && /[,/|↔]/.test(text.slice(before.end, word.start))
}
