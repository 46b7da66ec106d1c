import type { AnswerCount, VoteCount } from '../../../core/store.ts'
import type { AdminWords } from '../words.ts'
import type { Series } from './plot.ts'

const dayCount = 30

/** The first of the days that trends are drawn of, `YYYY-MM-DD`. */
export function firstDay(lastDay: string): string {
  return Temporal.PlainDate.from(lastDay)
    .subtract({ days: dayCount - 1 })
    .toString()
}

/** @param lastDay `YYYY-MM-DD` */
export function trendsOf(
  answers: readonly AnswerCount[],
  votes: readonly VoteCount[],
  lastDay: string,
  words: AdminWords,
): readonly Series[] {
  const unanswered = answers.filter(({ kind }) => kind === 'unknown')
  const counted = votes.map(({ day, helpful, unhelpful }) => ({ day, count: helpful + unhelpful }))
  return [
    series(words.answersByDay, answers, lastDay, words),
    series(words.unansweredByDay, unanswered, lastDay, words),
    series(words.votesByDay, counted, lastDay, words),
  ]
}

interface Counted {
  readonly day: string
  readonly count: number
}

function series(title: string, counts: readonly Counted[], lastDay: string, words: AdminWords): Series {
  const byDay = new Map<string, number>()
  for (const { day, count } of counts) byDay.set(day, (byDay.get(day) ?? 0) + count)
  const first = Temporal.PlainDate.from(firstDay(lastDay))
  const values = Array.from({ length: dayCount }, (_, days) => byDay.get(first.add({ days }).toString()) ?? 0)
  const total = values.reduce((sum, value) => sum + value, 0)
  return { title, values, sentence: words.plot(total, dayCount, Math.max(...values)) }
}
