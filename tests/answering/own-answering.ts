import { join } from 'node:path'
import { createAnswering } from '../../src/answering/create-answering.ts'
import type { Answer } from '../../src/core/answer.ts'
import type { Subject } from '../../src/core/action.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { describeAnswer } from '../conversations/outcome.ts'

/** The entries of the repository, and the real answering over them; of several tips always the first. */
const understanding = loadUnderstanding(join(import.meta.dirname, '../../knowledge'), 'en')
export const { knowledge } = understanding
export const answering = createAnswering({ ...understanding, defaultLanguage: 'en', random: () => 0 })

/** In the words of the transcripts: `explanation etcd, fr`. */
export function answerTo(text: string, previous?: Subject): string {
  return describe(answering.answer({ text, ...(previous && { previous }) }))
}

export function describe(answer: Answer): string {
  return `${describeAnswer(answer)}, ${answer.language}`
}
