/**
 * Which names a question contains, whole or in part. Every name of both languages is a list of words;
 * a question's words reach names through the lexicon, and each name is weighed by how much of it was
 * said and how much of what was said it explains.
 */
import { words } from '../core/fold.ts'
import { type Language, languages } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { isFunctionWord } from './function-words.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { clauseCoverage, isAskedFor, type QuestionWords } from './question-words.ts'

export interface NameIndex {
  readonly lexicon: Lexicon
  /** The best match of each entry that has any; `weigh` is a word's weight, 0..1. */
  match(question: QuestionWords, weigh: (word: string) => number): ReadonlyMap<number, NameMatch>
  /** The language that a word of a name is of; undefined for one that names of both languages use. */
  languageOf(word: string): Language | undefined
}

interface IndexedName {
  readonly entry: number
  /** As it stands in the file. */
  readonly written: string
  readonly kind: 'title' | 'alias' | 'former'
  readonly language: Language
  readonly words: readonly string[]
}

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
  /** 1 when the question announces the name: "what is …". */
  readonly isAskedFor: number
  /** The places in the question of the words that make the name. */
  readonly places: ReadonlySet<number>
}

/** A function word in a name ("as a service") helps to tell names apart, no more. */
const functionWordWeight = 0.03
const longestJoinedName = 4

export function createNameIndex(entries: readonly SearchableEntry[]): NameIndex {
  const names = entries.flatMap((entry, index) => namesOf(entry, index))
  const byWord = new Map<string, number[]>()
  for (const [id, name] of names.entries()) {
    for (const word of new Set(name.words)) {
      const ids = byWord.get(word)
      if (ids) ids.push(id)
      else byWord.set(word, [id])
    }
  }
  const lexicon = createLexicon(new Set(byWord.keys()))
  const languageByWord = languagesOfWords(names)

  return { lexicon, match, languageOf: (word) => languageByWord.get(word) }

  function match(asked: QuestionWords, weigh: (word: string) => number): ReadonlyMap<number, NameMatch> {
    const question = asked.words
    const said = sayings(question, lexicon)
    const touched = new Map<number, Map<string, Saying[]>>()
    for (const saying of said) {
      for (const id of byWord.get(saying.word) ?? []) {
        const matched = touched.get(id) ?? new Map<string, Saying[]>()
        matched.set(saying.word, [...(matched.get(saying.word) ?? []), saying])
        touched.set(id, matched)
      }
    }
    const total = question.reduce((sum, word) => sum + (isFunctionWord(word) ? 0 : weigh(word)), 0)
    const best = new Map<number, NameMatch>()
    for (const [id, matched] of touched) {
      const name = names[id]
      const found = name && weighName(name, assign(name, matched), asked, total, weigh)
      if (!found) continue
      const other = best.get(name.entry)
      if (!other || quality(found) > quality(other)) best.set(name.entry, found)
    }
    return best
  }
}

/** Which of an entry's names speaks best for it. */
function quality(match: NameMatch): number {
  const kind = match.name.kind === 'title' ? 0.02 : match.name.kind === 'alias' ? 0.01 : 0
  return match.nameCoverage * match.questionCoverage * match.spelling + 0.05 * match.inOrder + kind
}

/** One word of the question understood as a word of a name. */
interface Saying {
  readonly word: string
  readonly similarity: number
  /** Its place in the question; a joined pair ("kube let") takes two. */
  readonly at: number
  readonly length: 1 | 2
}

function sayings(question: readonly string[], lexicon: Lexicon): readonly Saying[] {
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

function weighName(
  name: IndexedName,
  said: readonly (Saying | undefined)[],
  asked: QuestionWords,
  questionTotal: number,
  weigh: (word: string) => number,
): NameMatch | undefined {
  const question = asked.words
  let nameTotal = 0
  let nameSaid = 0
  let similarities = 0
  let rarity = 0
  let contentWords = 0
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
    places,
    clauseCoverage: clauseCoverage(asked, places, weigh),
    isAskedFor: isAskedFor(asked, places) ? 1 : 0,
  }
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

/** Every name of an entry; one of several words also as a single one, for `loadbalancer` and `kubeproxy`. */
function namesOf(entry: SearchableEntry, index: number): readonly IndexedName[] {
  const kinds = ['title', 'alias', 'former'] as const
  return languages.flatMap((language) =>
    kinds.flatMap((kind) =>
      writtenNames(entry, language, kind).flatMap((written) => {
        const name = { entry: index, written, kind, language, words: words(written) }
        if (name.words.length === 0) return []
        const joined = { ...name, words: [name.words.join('')] }
        return name.words.length > 1 && name.words.length <= longestJoinedName ? [name, joined] : [name]
      }),
    ),
  )
}

function writtenNames(entry: SearchableEntry, language: Language, kind: IndexedName['kind']): readonly string[] {
  const [title, ...aliases] = entry.names[language]
  if (kind === 'title') return [title]
  return kind === 'alias' ? aliases : entry.formerNames[language]
}

/** "conteneur" is a word of French names only, "etcd" of both (and so of none in particular). */
function languagesOfWords(names: readonly IndexedName[]): ReadonlyMap<string, Language | undefined> {
  const found = new Map<string, Language | undefined>()
  for (const { words: nameWords, language } of names) {
    for (const word of nameWords) {
      found.set(word, !found.has(word) || found.get(word) === language ? language : undefined)
    }
  }
  return found
}
