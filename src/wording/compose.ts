/** Answer → Message: what the bot found, said in the language of the question. */
import type { Answer, TipAnswer, Unknown } from '../core/answer.ts'
import type { Concept } from '../core/concept.ts'
import type { Message } from '../core/message.ts'
import { type Said, toMessage } from './said.ts'
import { sayComparables } from './say-comparables.ts'
import { sayComparison } from './say-comparison.ts'
import { sayExplanation } from './say-explanation.ts'
import { sayHelp } from './say-help.ts'
import { sayList } from './say-list.ts'
import { sayTerms } from './say-terms.ts'
import { sayTip } from './say-tip.ts'
import { sayAmbiguous, sayUnknown } from './say-unknown.ts'

export interface ComposeContext {
  /** The concept of an id, for the titles of related ones. */
  readonly findConcept: (id: string) => Concept | undefined
  /** Whether a question without an answer is remembered: only then may the bot say so. */
  readonly remembersQuestions: boolean
  /** Whether a long entry is cut, with a button for the rest: in a chat, not where a page or a terminal scrolls. */
  readonly cutsLongAnswers?: boolean
}

export function compose(answer: Answer, context: ComposeContext): Message {
  return toMessage(answer.language, sayAnswer(answer, context))
}

/** A tip, said as that of the day. */
export function composeTipOfTheDay(answer: TipAnswer | Unknown): Message {
  const said = answer.kind === 'tip' ? sayTip(answer, 'tip-of-the-day') : sayUnknown(answer, false)
  return toMessage(answer.language, said)
}

function sayAnswer(answer: Answer, context: ComposeContext): Said {
  switch (answer.kind) {
    case 'explanation':
      return sayExplanation(answer, context)
    case 'comparison':
      return sayComparison(answer)
    case 'tip':
      return sayTip(answer, 'tip')
    case 'ambiguous':
      return sayAmbiguous(answer)
    case 'unknown':
      return sayUnknown(answer, context.remembersQuestions)
    case 'list':
      return sayList(answer)
    case 'terms':
      return sayTerms(answer)
    case 'comparables':
      return sayComparables(answer)
    case 'help':
      return sayHelp(answer.language)
  }
}
