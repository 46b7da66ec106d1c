import type { Subject } from '../core/action.ts'
import type { Answer, Comparables, Terms, TipAnswer, Unknown } from '../core/answer.ts'
import type { Category } from '../core/category.ts'
import type { ConceptId } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import type { Question } from '../core/question.ts'
import type { Search } from '../core/search.ts'
import { compare } from './compare.ts'
import { findComparables } from './comparables.ts'
import { explain } from './explain.ts'
import { followUp } from './follow-up.ts'
import { prepareGrounds } from './grounds.ts'
import { intentOf } from './intent.ts'
import { recall } from './recall.ts'
import { findTerms } from './terms.ts'
import { findTipOfTheDay } from './tip-of-the-day.ts'
import { giveTip } from './tips.ts'

export interface Answering {
  /** Total: whatever the text, there is an answer, if only that there is none. */
  answer(question: AskedQuestion): Answer
  /** Says a subject again; undefined when it no longer exists. */
  recall(subject: Subject, language: Language): Answer | undefined
  /** The concepts that a message of somebody's names. */
  terms(text: string, language: Language): Terms
  /** What a concept can be compared with; undefined when it no longer exists. */
  comparables(id: ConceptId, language: Language): Comparables | undefined
  /** The same for everybody on a day, `YYYY-MM-DD`; a tip, unless nobody has written any. */
  tipOfTheDay(day: string, language: Language): TipAnswer | Unknown
}

/** What an answer depends on: not on who asks, nor where, but on what was last spoken of there. */
type AskedQuestion = Pick<Question, 'text' | 'asks' | 'language' | 'likelyLanguage' | 'previous'>

export interface AnsweringParts {
  readonly knowledge: Knowledge
  readonly search: Search
  /** When neither the words nor a locale tell. */
  readonly defaultLanguage: Language
  /** 0 ≤ n < 1: which tip, when any will do. */
  readonly random: () => number
}

/** Longer questions are cut: nobody asks in more, and a pasted log is not a question. */
const maxQuestionLength = 1_000

/** `@channel`, `@Timonier`: who is spoken to is not what is asked. */
const mention = /(?<=^|\s)@[\p{L}\p{N}._-]+/gu

export function createAnswering({ knowledge, search, defaultLanguage, random }: AnsweringParts): Answering {
  const grounds = prepareGrounds(knowledge, search)

  return {
    answer,
    recall: (subject, language) => recall(subject, language, grounds),
    terms: (text, language) => findTerms(text, language, grounds),
    comparables: (id, language) => findComparables(id, language, grounds),
    tipOfTheDay: (day, language) => findTipOfTheDay(day, language, knowledge),
  }

  function answer(question: AskedQuestion): Answer {
    const { asks, previous } = question
    const text = question.text.slice(0, maxQuestionLength).replace(mention, ' ')
    const language = languageFor({ ...question, text }, search) ?? defaultLanguage
    if (asks === 'help') return { kind: 'help', language, confidence: 1 }
    if (asks === 'comparison') return compare(text, language, true, grounds) ?? explain(text, language, grounds)
    const followed = previous && !asks && followUp(text, previous, language, grounds, random)
    if (followed) return followed
    const intent = intentOf(text, search)
    if (asks === 'tip' && intent.kind !== 'tip') {
      const about = search.contentWords(text).join(' ')
      return giveTip(about, language, grounds, random) ?? explain(text, language, grounds)
    }
    switch (intent.kind) {
      case 'help':
        return { kind: 'help', language, confidence: 1 }
      case 'nothing':
        return { kind: 'unknown', language, confidence: 0, candidates: [], isQuestion: false }
      case 'tip':
        return giveTip(intent.about, language, grounds, random) ?? explain(text, language, grounds)
      case 'list':
        return list(intent.category, language, knowledge)
      case 'question':
        return compare(text, language, false, grounds) ?? explain(text, language, grounds)
    }
  }
}

/** What was asked for, then the question's own words, then the locale, then the name that is asked about. */
function languageFor({ text, language, likelyLanguage }: AskedQuestion, search: Search): Language | undefined {
  if (language) return language
  const evidence = search.languageOf(text)
  return evidence.from === 'words' ? evidence.language : (likelyLanguage ?? evidence.language)
}

function list(category: Category | undefined, language: Language, knowledge: Knowledge): Answer {
  const all = [...knowledge.concepts.values()]
  if (category === undefined) return { kind: 'list', language, confidence: 1, concepts: all }
  const concepts = all.filter((concept) => concept.category === category)
  return { kind: 'list', language, confidence: 1, concepts, category }
}
