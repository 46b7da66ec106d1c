import type { Category } from './category.ts'
import type { ConceptId } from './concept.ts'
import type { Language } from './language.ts'
import type { Platform } from './question.ts'
import type { AnswerCount, DeliveryRecord, VoteCount } from './store.ts'
import type { TipSchedule } from './tip.ts'

/** What whoever operates the bot wants to know, on a command line or on a page. */
export interface Operator {
  /** Questions without an answer, those that mean the same together, most frequent first. */
  unanswered(wanted?: { readonly sinceMs?: number }): Promise<readonly UnansweredGroup[]>
  votes(): Promise<readonly VoteCount[]>
  /** @param fromDay `YYYY-MM-DD`, UTC */
  answerCounts(fromDay: string): Promise<readonly AnswerCount[]>
  schedules(): Promise<readonly TipSchedule[]>
  /** What became of the latest tips; `isUnknownOnly`: those of which nobody knows whether they were posted. */
  deliveries(wanted: { readonly isUnknownOnly: boolean; readonly limit: number }): Promise<readonly DeliveryRecord[]>
  coverage(today: string): readonly Coverage[]
  /**
   * A Markdown file, ready to be filled in, whose names are the words of the questions; undefined when no group has
   * this text.
   */
  draftEntry(text: string): Promise<Draft | undefined>
}

export interface UnansweredGroup {
  /** The most frequent wording of the group, folded. */
  readonly text: string
  readonly count: number
  /** Every wording, most frequent first. */
  readonly wordings: readonly { readonly text: string; readonly count: number }[]
  readonly languages: readonly Language[]
  readonly platforms: readonly Platform[]
  readonly firstMs: number
  readonly lastMs: number
}

/** The state of one entry of the knowledge. */
export interface Coverage {
  readonly id: ConceptId
  readonly kind: 'concept' | 'comparison'
  readonly category?: Category
  /** `YYYY-MM-DD` */
  readonly verified: string
  /** Days since then. */
  readonly ageDays: number
  /** Characters of the body in each language. */
  readonly characters: Readonly<Record<Language, number>>
  readonly tips: number
}

export interface Draft {
  /** `knowledge/concepts/ansible.md` */
  readonly path: string
  readonly content: string
}
