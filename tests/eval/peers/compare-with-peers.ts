import { createAnswering } from '../../../src/answering/create-answering.ts'
import { createSearch } from '../../../src/search/create-search.ts'
import { searchableEntries } from '../../../src/search/entry.ts'
import type { Weights } from '../../../src/search/model.ts'
import { judge, type Outcome } from '../measure.ts'
import type { EvalQuestion } from '../questions.ts'
import { type EvalSet, everyOther } from '../run.ts'
import { chooseRule, judgeReply, type PeerReply } from './answering-rule.ts'
import { allPeers } from './all-peers.ts'
import { toPeerDocument } from './peer.ts'

const defaultLanguage = 'en'

/** How one engine did on the half of the questions that nothing was chosen on. */
export interface EngineResult {
  readonly name: string
  readonly outcomes: readonly Outcome[]
  /** One a question: milliseconds. */
  readonly elapsedMs: readonly number[]
}

/**
 * Ours first, then every peer. Each first answers the even questions, which it learns from and warms up with, then the
 * odd ones, once: these count. Ours is timed from text to answer; a peer from text to results.
 * @param weights fitted to the even questions
 */
export function compareWithPeers(set: EvalSet, weights: Weights): readonly EngineResult[] {
  const entries = searchableEntries(set.knowledge)
  const search = createSearch(entries, weights)
  const answering = createAnswering({ knowledge: set.knowledge, search, defaultLanguage, random: () => 0 })
  const [learnt, measured] = halvesOf(set)
  const ours = (question: EvalQuestion): Outcome => judge(question, answering.answer({ text: question.query }))

  for (const question of learnt) ours(question)
  const results = [timed('Timonier', measured, ours, (outcome) => outcome)]

  const documents = entries.map(toPeerDocument)
  // No library tells a language: all get what ours told.
  const isRightLanguage = ({ query, language }: EvalQuestion): boolean =>
    (search.languageOf(query).language ?? defaultLanguage) === language
  for (const { name, index } of allPeers) {
    const find = index(documents)
    const ask = (question: EvalQuestion): PeerReply => {
      const words = search.contentWords(question.query)
      return { question, words: words.length, ranked: find(words.join(' ')) }
    }
    const rule = chooseRule(learnt.map(ask))
    results.push(timed(name, measured, ask, (reply) => judgeReply(reply, rule, isRightLanguage(reply.question))))
  }
  return results
}

function timed<Reply>(
  name: string,
  questions: readonly EvalQuestion[],
  ask: (question: EvalQuestion) => Reply,
  judgeIt: (reply: Reply) => Outcome,
): EngineResult {
  const elapsedMs: number[] = []
  const outcomes = questions.map((question) => {
    const start = performance.now()
    const reply = ask(question)
    elapsedMs.push(performance.now() - start)
    return judgeIt(reply)
  })
  return { name, outcomes, elapsedMs }
}

function halvesOf(set: EvalSet): readonly [even: readonly EvalQuestion[], odd: readonly EvalQuestion[]] {
  const half = (remainder: 0 | 1): readonly EvalQuestion[] =>
    everyOther([set], remainder).flatMap(({ questions }) => questions)
  return [half(0), half(1)]
}
