import { expect, test } from 'vitest'
import { createTokenBuckets } from '../../../src/adapters/web/guard/token-buckets.ts'

function setUp() {
  let nowMs = 0
  const waitMs = createTokenBuckets({ burst: 2, perSecond: 4 }, () => nowMs)
  return { waitMs, pass: (ms: number) => void (nowMs += ms) }
}

test('a burst passes, then one for each time the bucket has refilled', () => {
  const { waitMs, pass } = setUp()
  const visit = (): number => waitMs('203.0.113.7')
  expect([visit(), visit(), visit()]).toEqual([0, 0, 250])
  pass(125)
  expect(visit()).toBe(125)
  pass(125)
  expect([visit(), visit()]).toEqual([0, 250])
  pass(60_000)
  expect([visit(), visit(), visit()]).toEqual([0, 0, 250])
})

test('each address has a bucket of its own; one network of IPv6 shares one', () => {
  const { waitMs } = setUp()
  for (const address of ['203.0.113.7', '2001:db8:1:2:3::4']) expect([waitMs(address), waitMs(address)]).toEqual([0, 0])
  expect(waitMs('203.0.113.8')).toBe(0)
  expect(waitMs('2001:db8:1:2:ffff::1')).toBe(250)
  expect(waitMs('2001:db8:1:3::1')).toBe(0)
  expect(waitMs('::ffff:203.0.113.9')).toBe(0)
})

test('addresses that come in masses do not fill the memory: the one unseen for longest is forgotten', () => {
  const { waitMs } = setUp()
  waitMs('first')
  waitMs('first')
  for (let index = 0; index < 5_000; index += 1) waitMs(`address ${index}`)
  expect(waitMs('first')).toBe(0)
})
