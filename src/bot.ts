import type { Answering } from './answering/create-answering.ts'
import type { Action } from './core/action.ts'
import type { Bot } from './core/adapter.ts'
import type { Answer } from './core/answer.ts'
import { words } from './core/fold.ts'
import type { Language } from './core/language.ts'
import type { Log } from './core/log.ts'
import type { Message } from './core/message.ts'
import type { Question } from './core/question.ts'
import type { UnansweredStore } from './core/store.ts'
import type { HandleTipCommand } from './tip-commands.ts'
import { compose, type ComposeContext } from './wording/compose.ts'
import { sayGone, sayNotice, sayTrouble } from './wording/say-notice.ts'

export interface BotParts {
  readonly answering: Answering
  readonly wording: ComposeContext
  /** Absent where nothing is remembered: one question asked from a shell. */
  readonly store?: UnansweredStore
  /** What a question says about the channel's daily tips; undefined when it is an ordinary question. */
  readonly tipCommand: HandleTipCommand
  readonly clock: () => number
  /** Short and unlike any other: what a person quotes to the operator, who finds it in the log. */
  readonly newReference: () => string
  readonly log: Log
}

/** No longer question is kept: the folded words of a pasted text help nobody. */
const maxRememberedLength = 200

export function createBot(parts: BotParts): Bot {
  return { reply, act, apologize }

  async function reply(question: Question): Promise<Message> {
    const startMs = parts.clock()
    try {
      const tips = await parts.tipCommand(question)
      if (tips) return sayNotice(tips.notice, tips.language)
      const answer = parts.answering.answer(question)
      await remember(question, answer, parts)
      parts.log.info('answer', {
        kind: answer.kind,
        platform: question.channel.platform,
        language: answer.language,
        ms: Math.round(parts.clock() - startMs),
      })
      return compose(answer, parts.wording)
    } catch (error) {
      return apologize(error, languageFor(question, parts.answering))
    }
  }

  async function act(action: Action): Promise<Message> {
    try {
      const answer = parts.answering.recall(action.subject, action.language)
      return answer ? compose(answer, parts.wording) : sayGone(action.language)
    } catch (error) {
      return apologize(error, action.language)
    }
  }

  /** The one place where what breaks becomes a sentence: the person gets a reference, the log gets the rest. */
  function apologize(error: unknown, language: Language): Message {
    const reference = parts.newReference()
    parts.log.error('answer.failed', { reference, error })
    return sayTrouble(reference, language)
  }
}

/** Losing a note is no reason to lose the answer. */
async function remember({ text, channel }: Question, answer: Answer, { store, clock, log }: BotParts): Promise<void> {
  if (answer.kind !== 'unknown' || !answer.isQuestion || !store) return
  const folded = words(text).join(' ').slice(0, maxRememberedLength)
  try {
    await store.rememberUnanswered({ text: folded, language: answer.language, platform: channel.platform }, clock())
  } catch (error) {
    log.warn('unanswered.not-remembered', { error })
  }
}

/** That of its answer, unless answering is what broke. */
function languageFor(question: Question, answering: Answering): Language {
  try {
    return answering.answer(question).language
  } catch {
    return question.language ?? question.likelyLanguage ?? 'en'
  }
}
