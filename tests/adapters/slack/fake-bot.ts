import type { Action } from '../../../src/core/action.ts'
import type { Bot } from '../../../src/core/adapter.ts'
import { paragraph, text } from '../../../src/core/block.ts'
import type { Message } from '../../../src/core/message.ts'
import type { Question } from '../../../src/core/question.ts'

export interface FakeBot extends Bot {
  readonly questions: readonly Question[]
  readonly actions: readonly Action[]
  readonly errors: readonly unknown[]
}

/** Says back what it was asked, with a button to open something and one to share. */
export function createFakeBot(
  reply: (question: Question) => Promise<Message> = async (question) => echo(question.text),
): FakeBot {
  const questions: Question[] = []
  const actions: Action[] = []
  const errors: unknown[] = []
  return {
    questions,
    actions,
    errors,
    reply(question) {
      questions.push(question)
      return reply(question)
    },
    async act(action) {
      actions.push(action)
      return echo(`${action.kind} ${action.language}`)
    },
    apologize(error, language) {
      errors.push(error)
      return echo(`sorry ${language}`)
    },
  }
}

export function echo(plain: string): Message {
  const subject = { kind: 'concept', id: 'pod' } as const
  return {
    language: 'fr',
    blocks: [paragraph(text(plain))],
    buttons: [
      { label: 'Pod', action: { kind: 'open', subject, language: 'fr' } },
      { label: 'Partager', action: { kind: 'share', subject, language: 'fr' } },
    ],
    plain,
  }
}
