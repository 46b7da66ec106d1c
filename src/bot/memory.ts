import { encodeSubject, type Subject } from '../core/action.ts'
import type { Answer } from '../core/answer.ts'
import { words } from '../core/fold.ts'
import type { Person, Place, Question } from '../core/question.ts'
import { createRecentIds } from '../core/recent-ids.ts'
import type { Vote } from '../core/store.ts'
import type { BotParts } from './bot-parts.ts'

/** What an answer leaves behind. Losing any of it is no reason to lose the answer: trouble is logged. */
export interface Memory {
  /** Without who asked it. */
  rememberUnanswered(question: Question, answer: Answer): Promise<void>
  rememberSubject(place: Place, subject: Subject | undefined): Promise<void>
  /** What was last spoken of where this is asked. */
  subjectOf(place: Place): Promise<Subject | undefined>
  /** Counted by subject and day. Who votes is kept in this process's memory only, so that nobody counts twice at once. */
  countVote(vote: Omit<Vote, 'day'>, person: Person | undefined): Promise<void>
}

/** No longer question is kept: the folded words of a pasted text help nobody. */
const maxRememberedLength = 200

/** Far more than are cast while somebody clicks a button twice. */
const rememberedVotes = 10_000

export function createMemory({ store, clock, log }: Pick<BotParts, 'store' | 'clock' | 'log'>): Memory {
  const votes = createRecentIds(rememberedVotes)
  // Without a store there is a terminal, and one conversation in it.
  const subjects = new Map<string, Subject>()

  async function attempt<T>(event: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      log.warn(event, { error })
      return undefined
    }
  }

  return {
    async rememberUnanswered({ text, channel }, answer) {
      if (answer.kind !== 'unknown' || !answer.isQuestion || !store) return
      const folded = words(text).join(' ').slice(0, maxRememberedLength)
      const question = { text: folded, language: answer.language, platform: channel.platform }
      await attempt('unanswered.not-remembered', () => store.rememberUnanswered(question, clock()))
    },

    async rememberSubject({ channel, conversation: id }, subject) {
      if (id === undefined || !subject) return
      if (!store) subjects.set(id, subject)
      else await attempt('subject.not-remembered', () => store.rememberSubject({ channel, id }, subject, clock()))
    },

    async subjectOf({ channel, conversation: id }) {
      if (id === undefined) return undefined
      if (!store) return subjects.get(id)
      return attempt('subject.not-found', () => store.subjectOf({ channel, id }, clock()))
    },

    async countVote(vote, person) {
      const voter = person && `${person.platform}:${person.id}:${encodeSubject(vote.subject)}:${vote.isHelpful}`
      if (!store || (voter !== undefined && !votes.add(voter))) return
      const day = Temporal.Instant.fromEpochMilliseconds(clock()).toString().slice(0, 10)
      await attempt('vote.not-counted', () => store.countVote({ ...vote, day }))
    },
  }
}
