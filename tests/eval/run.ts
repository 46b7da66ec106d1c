import { createAnswering } from '../../src/answering/create-answering.ts'
import type { Knowledge } from '../../src/core/knowledge.ts'
import { readKnowledge } from '../../src/knowledge/load.ts'
import { createSearch } from '../../src/search/create-search.ts'
import { searchableEntries } from '../../src/search/entry.ts'
import type { Weights } from '../../src/search/model.ts'
import { judge, type Outcome } from './measure.ts'
import { type EvalQuestion, readQuestions } from './questions.ts'

/** A knowledge folder and questions about it. */
export interface EvalSet {
  readonly name: string
  readonly knowledge: Knowledge
  readonly questions: readonly EvalQuestion[]
}

export function loadSet(folder: string, questions: string): EvalSet {
  return { name: folder, knowledge: readKnowledge(folder).knowledge, questions: readQuestions(questions) }
}

/** One half of the questions of each set: those at even places (0) or at odd ones (1). */
export function everyOther(sets: readonly EvalSet[], remainder: 0 | 1): readonly EvalSet[] {
  return sets.map((set) => ({ ...set, questions: set.questions.filter((_, index) => index % 2 === remainder) }))
}

/** Asks every question as it stands, with nothing known of who asks. */
export function measure({ knowledge, questions }: EvalSet, weights: Weights): readonly Outcome[] {
  const search = createSearch(searchableEntries(knowledge), weights)
  const answering = createAnswering({ knowledge, search, defaultLanguage: 'en', random: () => 0 })
  return questions.map((question) => judge(question, answering.answer({ text: question.query })))
}
