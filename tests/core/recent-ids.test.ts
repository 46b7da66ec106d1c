import { expect, test } from 'vitest'
import { createRecentIds } from '../../src/core/recent-ids.ts'

test('an id is new once', () => {
  const ids = createRecentIds(10)
  expect([ids.add('a'), ids.add('b'), ids.add('a')]).toEqual([true, true, false])
})

test('only the latest ids are kept, whatever their number', () => {
  const ids = createRecentIds(2)
  for (const id of ['a', 'b', 'c']) ids.add(id)
  expect([ids.add('c'), ids.add('b'), ids.add('a')]).toEqual([false, false, true])
})
