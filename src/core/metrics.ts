import type { AnswerKind } from './answer.ts'
import type { Language } from './language.ts'
import type { Platform } from './question.ts'
import type { DeliveryOutcome } from './tip.ts'

/** What happened, in numbers, for whoever operates the bot. */
export interface Metrics {
  answered(answer: {
    readonly kind: AnswerKind
    readonly platform: Platform
    readonly language: Language
    readonly durationMs: number
  }): void
  tipSettled(tip: {
    readonly platform: Platform
    readonly outcome: DeliveryOutcome['kind']
    readonly lateMs: number
  }): void
  /** A message had to wait, because the platform said so or lets no more through. */
  waited(platform: Platform, waitMs: number): void
}
