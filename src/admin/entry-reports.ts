import { encodeSubject, type Subject } from '../core/action.ts'
import type { Language } from '../core/language.ts'
import type { VoteCount } from '../core/store.ts'
import { operatorWords } from '../wording/operator/operator-words.ts'
import type { AdminOptions } from './options.ts'
import { asJson, dayOf, type Sources } from './sources.ts'
import { formatTable } from './table.ts'
import { sayTip } from './tip-reports.ts'

export async function sayVotes({ store }: Sources, { isJson }: AdminOptions, language: Language): Promise<string> {
  const votes = await store.votes()
  if (isJson) return asJson(votes)
  const { columns, noVotes } = operatorWords[language]
  if (votes.length === 0) return noVotes
  const rows = Array.from(
    Map.groupBy(votes, ({ subject }) => saySubject(subject)),
    ([subject, counts]) => ({ subject, helpful: sum(counts, 'helpful'), unhelpful: sum(counts, 'unhelpful') }),
  )
  return formatTable(
    [columns.helpful, columns.unhelpful, columns.entry],
    rows
      .toSorted((a, b) => b.unhelpful - a.unhelpful || b.helpful - a.helpful)
      .map(({ subject, helpful, unhelpful }) => ({ cells: [helpful, unhelpful, subject] })),
  )
}

function saySubject(subject: Subject): string {
  return subject.kind === 'tip' ? `tip:${sayTip(subject.tip)}` : encodeSubject(subject)
}

function sum(counts: readonly VoteCount[], which: 'helpful' | 'unhelpful'): number {
  return counts.reduce((total, count) => total + count[which], 0)
}

export async function sayCoverage(
  { operator }: Sources,
  { isJson }: AdminOptions,
  language: Language,
): Promise<string> {
  const coverage = operator().coverage(dayOf(Date.now()))
  if (isJson) return asJson(coverage)
  const { columns } = operatorWords[language]
  return formatTable(
    [
      columns.verified,
      columns.age,
      columns.charactersInFrench,
      columns.charactersInEnglish,
      columns.tips,
      columns.entry,
    ],
    coverage.map(({ id, verified, ageDays, characters, tips }) => ({
      cells: [verified, ageDays, characters.fr, characters.en, tips, id],
    })),
  )
}
