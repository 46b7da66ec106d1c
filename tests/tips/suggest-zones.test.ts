import { expect, test } from 'vitest'
import { suggestZones } from '../../src/tips/suggest-zones.ts'
import { findZone } from '../../src/tips/zone.ts'

test.each([
  ['montreal', 'America/Toronto'],
  ['Montréal', 'America/Toronto'],
  ['Europe/Pa', 'Europe/Paris'],
  ['europe/paris', 'Europe/Paris'],
  ['tokyo', 'Asia/Tokyo'],
  ['tokio', 'Asia/Tokyo'],
  ['new y', 'America/New_York'],
  ['york', 'America/New_York'],
  ['Genève', 'Europe/Zurich'],
  ['gene', 'Europe/Zurich'],
  ['Londrs', 'Europe/London'],
  ['buenos', 'America/Buenos_Aires'],
  ['le cai', 'Africa/Cairo'],
  ['utc', 'UTC'],
])('"%s" suggests %s first', (typed, zone) => {
  expect(suggestZones(typed, 5).map((suggested) => findZone(suggested))[0]).toBe(findZone(zone))
})

test('every suggestion is a zone, each comes once, and there are no more than wanted', () => {
  for (const typed of ['', 'a', 'e', 'europe', 'america/', 'par', 'sao']) {
    const suggested = suggestZones(typed, 25)
    expect(suggested.length).toBeGreaterThan(0)
    expect(suggested.length).toBeLessThanOrEqual(25)
    expect(new Set(suggested).size).toBe(suggested.length)
    expect(suggested.filter((zone) => findZone(zone) === undefined)).toEqual([])
  }
})

test('what resembles no zone suggests none', () => {
  expect(suggestZones('pizza margherita', 25)).toEqual([])
  expect(suggestZones('x'.repeat(4_000), 25)).toEqual([])
})
