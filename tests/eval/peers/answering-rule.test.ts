import { expect, test } from 'vitest'
import { chooseRule, judgeReply, type PeerReply } from './answering-rule.ts'

const always = { measures: 'score', threshold: 0 } as const

test('a peer refuses what scores less than anything it got right', () => {
  const rule = chooseRule([reply('etcd', 9), reply('etcd', 6), reply(undefined, 5), reply('pod', 4)])
  expect(rule).toEqual({ measures: 'score', threshold: 6 })
})

test('the score is taken for each word where that tells right from wrong, and the sum does not', () => {
  const rule = chooseRule([reply('etcd', 5, 1), reply('etcd', 8, 2), reply(undefined, 9, 9), reply(undefined, 6, 3)])
  expect(rule).toEqual({ measures: 'score per word', threshold: 4 })
})

test('a peer that is never right is best off refusing everything', () => {
  const replies = [reply('pod', 9), reply(undefined, 8)]
  const rule = chooseRule(replies)
  expect(replies.map((one) => judgeReply(one, rule, true).verdict)).toEqual(['refused', 'refused'])
})

test('a comparison is right when its sides come first, in whatever order', () => {
  const compared = { ...reply(undefined, 9), ranked: ranked('etcd', 'pod', 'node') }
  const asking = (...ids: readonly string[]): PeerReply => ({
    ...compared,
    question: { ...compared.question, expected: ids.map((id) => [id]) },
  })
  expect(judgeReply(asking('pod', 'etcd'), always, true).verdict).toBe('right')
  expect(judgeReply(asking('pod', 'node'), always, true).verdict).toBe('wrong')
})

/** The peer says etcd, with this score; what is right is given, or nothing is. */
function reply(right: string | undefined, score: number, words = 1): PeerReply {
  const expected = right === undefined ? [] : [[right]]
  return { question: { query: '', language: 'en', kind: '', expected }, words, ranked: [{ id: 'etcd', score }] }
}

function ranked(...ids: readonly string[]): PeerReply['ranked'] {
  return ids.map((id, place) => ({ id, score: 9 - place }))
}
