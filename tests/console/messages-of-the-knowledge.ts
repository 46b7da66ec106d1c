import { join } from 'node:path'
import type { Subject } from '../../src/core/action.ts'
import { languages } from '../../src/core/language.ts'
import type { Message } from '../../src/core/message.ts'
import { loadUnderstanding } from '../../src/understanding.ts'
import { compose } from '../../src/wording/compose.ts'

/** Every explanation and every written comparison, in both languages. */
export function messagesOfTheKnowledge(): readonly { readonly id: string; readonly message: Message }[] {
  const { knowledge, answering } = loadUnderstanding(join(import.meta.dirname, '../../knowledge'), 'en')
  const context = { findConcept: (id: string) => knowledge.concepts.get(id), remembersQuestions: true }
  const subjects: readonly (Subject & { readonly id: string })[] = [
    ...[...knowledge.concepts.keys()].map((id) => ({ kind: 'concept', id }) as const),
    ...knowledge.comparisons.map(({ id }) => ({ kind: 'comparison', id }) as const),
  ]
  return languages.flatMap((language) =>
    subjects.flatMap((subject) => {
      const answer = answering.recall(subject, language)
      return answer ? [{ id: `${subject.id} (${language})`, message: compose(answer, context) }] : []
    }),
  )
}
