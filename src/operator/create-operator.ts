import type { Knowledge } from '../core/knowledge.ts'
import type { Operator, UnansweredGroup } from '../core/operator.ts'
import type { Search } from '../core/search.ts'
import type { AnswerCountStore, DeliveryStore, ScheduleStore, UnansweredStore, VoteStore } from '../core/store.ts'
import { coverageOf } from './coverage.ts'
import { draftEntry } from './draft-entry.ts'
import { groupQuestions } from './group-questions.ts'

export interface OperatorParts {
  readonly store: Pick<UnansweredStore, 'unansweredQuestions'> &
    Pick<VoteStore, 'votes'> &
    Pick<AnswerCountStore, 'answerCounts'> &
    Pick<ScheduleStore, 'schedules'> &
    Pick<DeliveryStore, 'deliveries'>
  readonly knowledge: Knowledge
  readonly search: Pick<Search, 'canonicalWords' | 'contentWords' | 'find'>
  /** An entry to copy and fill in, verified on a day. */
  readonly entryTemplate: (verified: string) => string
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** What the store and the knowledge tell whoever operates the bot. */
export function createOperator({ store, knowledge, search, entryTemplate, clock }: OperatorParts): Operator {
  async function unanswered(wanted: { readonly sinceMs?: number } = {}): Promise<readonly UnansweredGroup[]> {
    const { sinceMs = 0 } = wanted
    const questions = await store.unansweredQuestions()
    return groupQuestions(
      questions.filter(({ lastMs }) => lastMs >= sinceMs),
      search,
    )
  }

  return {
    unanswered,
    votes: () => store.votes(),
    answerCounts: (fromDay) => store.answerCounts(fromDay),
    schedules: () => store.schedules(),
    deliveries: ({ isUnknownOnly, limit }) =>
      store.deliveries({ limit, ...(isUnknownOnly && { states: ['unknown'] }) }),
    coverage: (today) => coverageOf(knowledge, today),
    async draftEntry(text) {
      const group = (await unanswered()).find(({ wordings }) => wordings.some((wording) => wording.text === text))
      const today = Temporal.Instant.fromEpochMilliseconds(clock()).toString().slice(0, 10)
      return group && draftEntry(group, search, entryTemplate(today), today)
    },
  }
}
