import type { Subject } from '../core/action.ts'
import type { Answer } from '../core/answer.ts'
import type { Concept } from '../core/concept.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import type { Question } from '../core/question.ts'
import type { Hit, Search } from '../core/search.ts'
import { type CompareResult, createComparer } from './compare.ts'
import { intentOf } from './intent.ts'
import { maxCandidates, thresholds } from './thresholds.ts'
import { allTips, findTip, tipsOf } from './tips.ts'

export interface Answering {
  /** Total: whatever the text, there is an answer, if only that there is none. */
  answer(question: Pick<Question, 'text' | 'asks' | 'language' | 'likelyLanguage'>): Answer
  /** Says a subject again; undefined when it no longer exists. */
  recall(subject: Subject, language: Language): Answer | undefined
}

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

export function createAnswering({ knowledge, search, defaultLanguage, random }: AnsweringParts): Answering {
  const comparer = createComparer(knowledge, search)
  const tips = allTips(knowledge)

  return { answer, recall }

  function answer(question: Pick<Question, 'text' | 'asks' | 'language' | 'likelyLanguage'>): Answer {
    const text = question.text.slice(0, maxQuestionLength)
    const language = languageFor({ ...question, text })
    const intent = question.asks === 'comparison' ? ({ kind: 'question' } as const) : intentOf(text, search)
    if (question.asks === 'help' || intent.kind === 'help') return { kind: 'help', language, confidence: 1 }
    if (question.asks === 'tip') return tipAbout(text, language) ?? explain(text, language)
    switch (intent.kind) {
      case 'nothing':
        return { kind: 'unknown', language, confidence: 0, candidates: [], isQuestion: false }
      case 'tip':
        return tipAbout(intent.about, language) ?? explain(text, language)
      case 'list':
        return list(intent.category, language)
      case 'question':
        return compare(text, language, question.asks === 'comparison') ?? explain(text, language)
    }
  }

  function languageFor(question: Pick<Question, 'text' | 'language' | 'likelyLanguage'>): Language {
    if (question.language) return question.language
    const evidence = search.languageOf(question.text)
    if (evidence.from === 'words' && evidence.language) return evidence.language
    return question.likelyLanguage ?? evidence.language ?? defaultLanguage
  }

  function compare(text: string, language: Language, isSurelyComparison: boolean): Answer | undefined {
    const result: CompareResult | undefined = comparer.compare(text, isSurelyComparison)
    if (!result) return undefined
    if (result.kind === 'same') return toExplanation(result.hit, language)
    if (result.kind === 'unknown') return { ...result, language }
    return { ...result, language }
  }

  function explain(text: string, language: Language): Answer {
    const hits = preferConcept(search.find(text, maxCandidates + 1))
    const [best] = hits
    if (!best || best.confidence < thresholds.offer) return unknown(hits, language)
    const equals = conceptsOf(hits.filter((hit) => isAsGood(hit, best)))
    if (best.confidence >= thresholds.answer && equals.length < 2)
      return toExplanation(best, language) ?? unknown(hits, language)
    const candidates = equals.length > 1 ? equals : conceptsOf(hits.filter((hit) => hit.confidence >= thresholds.near))
    return candidates.length > 1
      ? { kind: 'ambiguous', language, confidence: best.confidence, candidates: candidates.slice(0, maxCandidates) }
      : unknown(hits, language)
  }

  /** "liveness" is a side of a comparison and a name of a concept: the concept explains it. */
  function preferConcept(hits: readonly Hit[]): readonly Hit[] {
    const [best] = hits
    if (!best || knowledge.concepts.has(best.id)) return hits
    const concept = hits.find(
      (hit) => knowledge.concepts.has(hit.id) && hit.confidence >= thresholds.conceptInstead * best.confidence,
    )
    return concept ? [concept, ...hits.filter((hit) => hit !== concept)] : hits
  }

  function unknown(hits: readonly Hit[], language: Language): Answer {
    const near = hits.filter((hit) => hit.confidence >= thresholds.near)
    return {
      kind: 'unknown',
      language,
      confidence: hits[0]?.confidence ?? 0,
      candidates: conceptsOf(near).slice(0, maxCandidates),
      isQuestion: true,
    }
  }

  /** A comparison's own side is explained by its comparison. */
  function toExplanation(hit: Hit, language: Language): Answer | undefined {
    const concept = knowledge.concepts.get(hit.id)
    if (concept) {
      const formerName = hit.reason.kind === 'former-name' ? hit.reason.name : undefined
      return {
        kind: 'explanation',
        language,
        confidence: hit.confidence,
        concept,
        ...(formerName === undefined ? {} : { formerName }),
      }
    }
    const comparison = knowledge.comparisons.find((written) => written.sides.some((side) => side.id === hit.id))
    const recalled = comparison && comparer.recall(comparison.sides.map((side) => side.id))
    return recalled && { ...recalled, language, confidence: hit.confidence }
  }

  function tipAbout(about: string, language: Language): Answer | undefined {
    const hit = about === '' ? undefined : search.find(about, 1)[0]
    if (about !== '' && (!hit || hit.confidence < thresholds.answer)) return undefined
    const concept = hit && knowledge.concepts.get(hit.id)
    const choice = concept ? tipsOf(concept) : tips
    const tip = choice[Math.floor(random() * choice.length)]
    const found = tip && findTip(knowledge, tip, language)
    return found && { ...found, confidence: 1 }
  }

  function list(category: string | undefined, language: Language): Answer {
    const concepts = [...knowledge.concepts.values()].filter(
      (concept) => category === undefined || concept.category === category,
    )
    return { kind: 'list', language, confidence: 1, concepts, ...(category === undefined ? {} : { category }) }
  }

  function conceptsOf(hits: readonly Hit[]): readonly Concept[] {
    return hits.map((hit) => knowledge.concepts.get(hit.id)).filter((concept) => concept !== undefined)
  }

  function recall(subject: Subject, language: Language): Answer | undefined {
    switch (subject.kind) {
      case 'concept': {
        const concept = knowledge.concepts.get(subject.id)
        return concept && { kind: 'explanation', language, confidence: 1, concept }
      }
      case 'comparison': {
        const written = knowledge.comparisons.find((comparison) => comparison.id === subject.id)
        return (
          written && {
            kind: 'comparison',
            language,
            confidence: 1,
            comparison: written,
            sides: written.sides,
            concepts: [],
          }
        )
      }
      case 'pair': {
        const recalled = comparer.recall(subject.sides)
        return recalled && { ...recalled, language, confidence: 1 }
      }
      case 'tip': {
        const found = findTip(knowledge, subject.tip, language)
        return found && { ...found, confidence: 1 }
      }
    }
  }
}

/** Both names are equally good: the same name claimed twice, or two halves of different names. */
function isAsGood(hit: Hit, best: Hit): boolean {
  const fit = (of: Hit): number => of.reason.evidence['nameFit'] ?? 0
  const order = (of: Hit): number => of.reason.evidence['inOrder'] ?? 0
  return hit.confidence >= thresholds.tie * best.confidence && fit(hit) >= fit(best) - 0.01 && order(hit) >= order(best)
}
