import type { Subject } from '../core/action.ts'
import type { Answer } from '../core/answer.ts'
import type { Language } from '../core/language.ts'
import type { Grounds } from './grounds.ts'
import { putSideBySide, sideIds, toComparisonAnswer } from './put-side-by-side.ts'
import { findTip } from './tips.ts'

/** Says a subject again, for a button; undefined when its entry no longer exists. */
export function recall(subject: Subject, language: Language, grounds: Grounds): Answer | undefined {
  const { concepts, comparisons } = grounds.knowledge
  switch (subject.kind) {
    case 'concept': {
      const concept = concepts.get(subject.id)
      return concept && { kind: 'explanation', language, confidence: 1, concept }
    }
    case 'comparison': {
      const written = comparisons.find((comparison) => comparison.id === subject.id)
      return written && toComparisonAnswer(written, sideIds(written), language, grounds)
    }
    case 'pair':
      return putSideBySide(subject.sides, language, grounds)
    case 'tip':
      return findTip(grounds.knowledge, subject.tip, language)
    case 'category': {
      const { category } = subject
      const members = [...concepts.values()].filter((concept) => concept.category === category)
      return members.length > 0 ? { kind: 'list', language, confidence: 1, concepts: members, category } : undefined
    }
  }
}
