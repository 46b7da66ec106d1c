/**
 * "A vs B", "différence entre A et B", "A ou B ?": a question cut into the things it compares.
 * Only the words are looked at here; whether the parts mean anything is for the caller to find out.
 */
import { type Word, wordsOf } from '../core/fold.ts'

export interface Split {
  /** Two or more, as typed. */
  readonly parts: readonly string[]
  /** The same without what comes before the first side and after the last: "which is lighter, docker ou podman pour un débutant". */
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
  return /^(?:dif+e?r\w{1,6}|compar\w*|diff?)$/.test(word) && !weakCues.has(word)
}

/** May announce one: "instead of", "plutôt que", "which is better". */
const weakCues = wordSet(`
  different differents differente differentes distinguer distingue distinguish distinction
  rapport plutot rather instead prefer preferer choisir choose choosing pick hesite hesitating between btw entre
  better best mieux meilleur meilleure same pareil identique identiques equivalent chose thing
`)

const weakConnectors = wordSet('et and ou or')
const connectors = wordSet('et and ou or with avec to from than que qu de du d a au as of y')

/** Begin what is said about the comparison and not of its last side: "docker ou podman pour un débutant". */
const circumstances = wordSet('for pour dans in on at sur chez when quand en if si to afin is est sont je i we')

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Each way of cutting costs a search for each side, so long texts must not be cut everywhere: they are no comparisons. */
const maxWordsToCut = 30
const maxWordsToCutAnywhere = 12
const maxSplits = 12

export function readComparison(text: string, isSurelyComparison: boolean): ComparisonReading | undefined {
  const said = wordsOf(text)
  if (said.length > maxWordsToCut) return undefined
  const separators = placesBetween(said, versus)
  if (separators.length > 0) return { strength: 'explicit', splits: [cutAt(text, said, separators)] }
  if (isSurelyComparison || said.some((word) => isCue(word.folded))) {
    const splits = [...cutsAt(text, said, connectors), ...everyCut(text, said)]
    return { strength: 'explicit', splits: splits.slice(0, maxSplits) }
  }
  const isHinted = said.some((word) => weakCues.has(word.folded))
  const splits = cutsAt(text, said, isHinted ? connectors : weakConnectors)
  return splits.length > 0 ? { strength: 'possible', splits: splits.slice(0, maxSplits) } : undefined
}

/** "A ou B ou C" and "A, B ou C" in three, then in two at each connector, then at each comma or slash. */
function cutsAt(text: string, said: readonly Word[], words: ReadonlySet<string>): readonly Split[] {
  const marks = said.flatMap((_, place) => (isCutBefore(text, said, place) ? [place] : []))
  const between = placesBetween(said, weakConnectors)
  return [
    ...(between.length > 1 ? [cutAt(text, said, between)] : []),
    ...severalCuts(text, said, marks),
    ...placesBetween(said, words).map((place) => cutAt(text, said, [place])),
    ...marks.map((place) => cutBefore(text, said, place)),
  ]
}

/** The last "and" or "or", with every comma before it. */
function severalCuts(text: string, said: readonly Word[], marks: readonly number[]): readonly Split[] {
  const last = placesBetween(said, weakConnectors).at(-1)
  const before = marks.filter((mark) => last !== undefined && mark < last)
  if (last === undefined || before.length === 0) return []
  const starts = [0, ...before]
  const spans = starts.map((start, index): Span => [start, starts[index + 1] ?? last])
  return [toSplit(text, said, [...spans, [last + 1, said.length]])]
}

function everyCut(text: string, said: readonly Word[]): readonly Split[] {
  if (said.length > maxWordsToCutAnywhere) return []
  return said.slice(1).map((_, index) => cutBefore(text, said, index + 1))
}

/** Where these words stand with something on both sides. */
function placesBetween(said: readonly Word[], words: ReadonlySet<string>): readonly number[] {
  return said.flatMap((word, place) => (words.has(word.folded) && place > 0 && place < said.length - 1 ? [place] : []))
}

/** Whether a comma, a slash or a bar stands before this word. */
function isCutBefore(text: string, said: readonly Word[], place: number): boolean {
  const before = said[place - 1]
  const word = said[place]
  return before !== undefined && word !== undefined && /[,/|]/.test(text.slice(before.end, word.start))
}

/** Whether a name has "and" or "or" in it. */
export function hasConnector(name: string): boolean {
  return wordsOf(name).some((word) => weakConnectors.has(word.folded))
}

/** From this word to before that one. */
type Span = readonly [start: number, end: number]

/** The parts between the words at these places, which belong to no part. */
function cutAt(text: string, said: readonly Word[], places: readonly number[]): Split {
  const starts = [0, ...places.map((place) => place + 1)]
  return toSplit(
    text,
    said,
    starts.map((start, index): Span => [start, places[index] ?? said.length]),
  )
}

function cutBefore(text: string, said: readonly Word[], place: number): Split {
  return toSplit(text, said, [
    [0, place],
    [place, said.length],
  ])
}

/** "Which one is lighter, docker or podman": fewer words before a comma are a side themselves. */
const fewestWordsBefore = 3

function toSplit(text: string, said: readonly Word[], spans: readonly Span[]): Split {
  const parts = spans.map((span) => textOf(text, said, span))
  const [start, end] = spans.at(-1) ?? [0, 0]
  const [, firstEnd] = spans[0] ?? [0, 0]
  const foreword = said.findLastIndex(
    (_, place) => place >= fewestWordsBefore && place < firstEnd && isCutBefore(text, said, place),
  )
  const aside = said.findIndex(
    (word, place) => place > start && place < end && (circumstances.has(word.folded) || isCutBefore(text, said, place)),
  )
  if (foreword < 0 && aside < 0) return { parts }
  const first = foreword < 0 ? parts[0] : textOf(text, said, [foreword, firstEnd])
  const last = aside < 0 ? parts.at(-1) : textOf(text, said, [start, aside])
  return { parts, partsAlone: [first ?? '', ...parts.slice(1, -1), last ?? ''] }
}

/** The words of a span as they were typed, without those that only announce the comparison. */
function textOf(text: string, said: readonly Word[], [start, end]: Span): string {
  const part = said.slice(start, end).filter((word) => !isCue(word.folded) && !weakCues.has(word.folded))
  return part.map((word) => text.slice(word.start, word.end)).join(' ')
}
