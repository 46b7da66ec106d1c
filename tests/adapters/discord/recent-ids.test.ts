import { expect, test } from 'vitest'
import { createRecentIds } from '../../../src/adapters/discord/recent-ids.ts'

test('an id is new once', () => {
  const ids = createRecentIds(2)
  expect([ids.add('a'), ids.add('a')]).toEqual([true, false])
})

test('memory is bounded: the oldest id is forgotten first', () => {
  const ids = createRecentIds(2)
  for (const id of ['a', 'b', 'c']) ids.add(id)
  expect([ids.add('c'), ids.add('b'), ids.add('a')]).toEqual([false, false, true])
})
