import type { Terms } from '../core/answer.ts'
import type { Language } from '../core/language.ts'
import type { Grounds } from './grounds.ts'

/** The concepts that a message of somebody's names. */
export function findTerms(text: string, language: Language, { knowledge, search }: Grounds): Terms {
  const terms = search.namesIn(text.slice(0, longestMessage)).flatMap(({ id, written }) => {
    const concept = knowledge.concepts.get(id)
    return concept ? [{ written, concept }] : []
  })
  return { kind: 'terms', language, confidence: 1, terms }
}

/** What Slack keeps of a message, the longest there is, https://docs.slack.dev/reference/methods/chat.postMessage */
const longestMessage = 40_000
