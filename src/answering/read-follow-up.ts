/**
 * Whether a text goes on with what was said before, and how. Only its words are looked at. Whatever names a subject of
 * its own ("et podman ?") is an ordinary question; only a comparison takes one, for its other side.
 */
import { type Word, wordsOf } from '../core/fold.ts'
import { type Language, languages } from '../core/language.ts'
import type { Search } from '../core/search.ts'
import * as said from './follow-up-words.ts'

export type FollowUp = FollowUpRequest & {
  /** The language that is asked for by name; otherwise that of the question counts. */
  readonly language?: Language
}

type FollowUpRequest =
  /** `again`: the same, in a language; `whole`: all of it; `another`: of the same kind. */
  | { readonly kind: 'again' | 'whole' | 'summary' | 'example' | 'tip' | 'another' | 'related' | 'sources' }
  | { readonly kind: 'side'; readonly which: 'first' | 'second' | 'other' }
  | ComparisonRequest

interface ComparisonRequest {
  readonly kind: 'comparison'
  /** As typed; absent when nothing is named to compare with. */
  readonly other?: string
  /** It compares whatever the other side is; otherwise only when that is known. */
  readonly isSure: boolean
}

/** Who goes on with something needs few words. */
const mostWords = 20

export function readFollowUp(text: string, search: Search): FollowUp | undefined {
  const words = wordsOf(text)
  const folded = words.map((word) => word.folded)
  if (words.length === 0 || words.length > mostWords || said.mereThanks.test(folded.join(' '))) return undefined
  const language = languageIn(folded)
  const request = readComparison(text, words, language, search) ?? readRequest(folded, language, search)
  return request && { ...request, ...(language && { language }) }
}

/** The last one that is named: "de l'anglais au français". */
function languageIn(folded: readonly string[]): Language | undefined {
  const last = folded.findLast(isLanguageWord)
  return last === undefined ? undefined : languages.find((language) => said.languageWords[language].has(last))
}

function readRequest(
  folded: readonly string[],
  language: Language | undefined,
  search: Search,
): FollowUpRequest | undefined {
  if (folded.some((word) => isContent(word, search) && !isOfAFollowUp(word))) return undefined
  const has = (set: ReadonlySet<string>): boolean => folded.some((word) => set.has(word))
  const sentence = folded.filter((word) => !said.politeWords.has(word)).join(' ')
  if (said.newQuestion.test(sentence)) return undefined
  if (has(said.tipWords)) return has(said.anyTipWords) ? undefined : { kind: 'tip' }
  if (has(said.exampleWords)) return said.definition.test(sentence) ? undefined : { kind: 'example' }
  if (said.summing.test(sentence)) return { kind: 'summary' }
  if (has(said.sourceWords) || said.originQuestion.test(sentence)) return { kind: 'sources' }
  const which = sideIn(has, sentence)
  if (which) return { kind: 'side', which }
  if (said.another.test(sentence)) return { kind: 'another' }
  const wantsMore = has(said.moreWords) || said.askingForMore.test(sentence)
  if (wantsMore && !has(said.enoughWords)) return { kind: 'whole' }
  if (has(said.relatedWords) || said.seeAlso.test(sentence)) return { kind: 'related' }
  if (language || has(said.translateWords)) return { kind: 'again' }
  return asksAboutIt(has) ? { kind: 'whole' } : undefined
}

/** "et le premier ?", "the latter", "et l'autre ?" */
function sideIn(
  has: (set: ReadonlySet<string>) => boolean,
  sentence: string,
): 'first' | 'second' | 'other' | undefined {
  if (has(said.firstWords)) return 'first'
  if (has(said.secondWords)) return 'second'
  return said.theOther.test(sentence) ? 'other' : undefined
}

/** "how does it work?", "pourquoi ?", "tu peux expliquer ?", but not "how are you?". */
function asksAboutIt(has: (set: ReadonlySet<string>) => boolean): boolean {
  if (!has(said.askingWords) || has(said.smallTalkWords)) return false
  return has(said.pronouns) || !has(said.youWords) || has(said.explainingVerbs)
}

/** "et par rapport à podman ?", "vs podman", "which one is better?", "ou podman ?"; undefined when both sides are named. */
function readComparison(
  text: string,
  words: readonly Word[],
  language: Language | undefined,
  search: Search,
): ComparisonRequest | undefined {
  const folded = words.map((word) => word.folded)
  if (asksWhich(folded, search)) return { kind: 'comparison', isSure: true }
  if (said.alternativeTo.test(folded.join(' '))) return undefined
  const isSure = folded.some(said.isSureComparisonWord)
  if (!isSure && !folded.some(said.isComparisonWord) && !offersAlternative(words, text)) return undefined
  const named = words.filter(({ folded: word }) => isContent(word, search) && !isOfComparison(word))
  const [first, last] = [named[0], named.at(-1)]
  if (first && last) {
    const isBetween = ({ start }: Word): boolean => start > first.start && start < last.start
    if (words.some((word) => said.connectors.has(word.folded) && isBetween(word))) return undefined
    const before = words.findLast(({ folded: word, start }) => start < first.start && !said.articles.has(word))
    const isRelated = said.relations.has(before?.folded ?? '')
    return { kind: 'comparison', other: text.slice(first.start, last.end), isSure: isSure && isRelated }
  }
  const isAsked = folded.some(said.isDifferenceWord) || text.includes('?') || folded.some(isIn(said.whichWords))
  return isAsked && !language ? { kind: 'comparison', isSure } : undefined
}

/** "which one is lighter?", "lequel prendre ?", but not "which node is lighter?" */
function asksWhich(folded: readonly string[], search: Search): boolean {
  const isAllowed = (word: string): boolean =>
    isOfComparison(word) || said.qualityWords.has(word) || !isContent(word, search)
  return folded.some(isIn(said.whichWords)) && folded.every(isAllowed)
}

/** At its head, without an accent, and little more than a name after it: "où est podman ?" asks for a place. */
function offersAlternative(words: readonly Word[], text: string): boolean {
  const [first] = words
  if (!first || words.length > fewWords) return false
  return /^o[ur]$/i.test(text.slice(first.start, first.end)) && !words.some(({ folded }) => placing.has(folded))
}

const fewWords = 4
const placing = new Set(['est', 'sont', 'is', 'are'])

function isContent(word: string, search: Search): boolean {
  return search.contentWords(word).length > 0
}

function isLanguageWord(word: string): boolean {
  return languages.some((language) => said.languageWords[language].has(word))
}

function isOfComparison(word: string): boolean {
  return said.isComparisonWord(word) || isLanguageWord(word) || said.fillerWords.has(word)
}

function isOfAFollowUp(word: string): boolean {
  return isOfComparison(word) || vocabulary.some((set) => set.has(word))
}

const vocabulary = [
  said.translateWords,
  said.tipWords,
  said.anyTipWords,
  said.exampleWords,
  said.sourceWords,
  said.relatedWords,
  said.anotherWords,
  said.firstWords,
  said.secondWords,
  said.summingWords,
  said.moreWords,
  said.askingWords,
  said.pronouns,
  said.whichWords,
]

function isIn(set: ReadonlySet<string>): (word: string) => boolean {
  return (word) => set.has(word)
}
